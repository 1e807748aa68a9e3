"""The outlines of nodes: how large each must be around its words, and its path."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt
from typing import Literal

ShapeName = Literal["box", "pill", "hexagon", "diamond", "ellipse", "cylinder"]

LEAST_WIDTH, LEAST_HEIGHT = 48.0, 46.0
"""A node can be a button: it stays larger than 24 pixels (WCAG 2.2, 2.5.8) even where a phone shows it at half size."""
PAD_X, PAD_Y = 15.0, 12.0
ROUND = 1.35
"""A pill that is hardly wider than high becomes a circle."""


@dataclass(frozen=True, slots=True)
class Outline:
    """`around` gives width and height of the node around a block of words; `path` draws it, centred on (0, 0)."""

    around: Callable[[float, float], tuple[float, float]]
    path: Callable[[float, float], str]


def number(value: float) -> str:
    """A coordinate with one decimal at most, so that a last bit that differs between machines never shows."""
    text = f"{value:.1f}"
    text = text[:-2] if text.endswith(".0") else text
    return "0" if text == "-0" else text


def draw(*parts: str | float) -> str:
    """SVG path data from letters and numbers."""
    return " ".join(part if isinstance(part, str) else number(part) for part in parts)


def _padded(width: float, height: float) -> tuple[float, float]:
    return max(LEAST_WIDTH, width + 2 * PAD_X), max(LEAST_HEIGHT, height + 2 * PAD_Y)


def _rounded(width: float, height: float, radius: float) -> str:
    x, y = width / 2, height / 2
    arc = ("a", radius, radius, 0.0, 0.0, 1.0)
    right, down = width - 2 * radius, height - 2 * radius
    return draw("M", radius - x, -y, "h", right, *arc, radius, radius, "v", down, *arc, -radius, radius,
                "h", -right, *arc, -radius, -radius, "v", -down, *arc, radius, -radius, "z")  # fmt: skip


def _box(width: float, height: float) -> str:
    return _rounded(width, height, 7.0)


def _pill_around(width: float, height: float) -> tuple[float, float]:
    wide, high = _padded(width, height)
    side = max(wide, high)
    return (side, side) if wide < ROUND * high else (wide, high)


def _pill(width: float, height: float) -> str:
    return _rounded(width, height, min(width, height) / 2)


def _hexagon_around(width: float, height: float) -> tuple[float, float]:
    wide, high = _padded(width, height)
    return wide + high * 0.25, high


def _hexagon(width: float, height: float) -> str:
    x, y, cut = width / 2, height / 2, height * 0.28
    return draw("M", cut - x, -y, "L", x - cut, -y, x, 0.0, x - cut, y, cut - x, y, -x, 0.0, "z")


def _diamond_around(width: float, height: float) -> tuple[float, float]:
    # A block of w × h fits into a diamond of W × H where w/W + h/H is at most 1.
    wide = max(84.0, 1.6 * width + 40)
    return wide, max(64.0, height / (1 - width / wide) + 10)


def _diamond(width: float, height: float) -> str:
    x, y = width / 2, height / 2
    return draw("M", 0.0, -y, "L", x, 0.0, 0.0, y, -x, 0.0, "z")


def _ellipse_around(width: float, height: float) -> tuple[float, float]:
    return max(LEAST_WIDTH + 8, width * sqrt(2) + 12), max(LEAST_HEIGHT, height * sqrt(2) + 12)


def _ellipse(width: float, height: float) -> str:
    x, y = width / 2, height / 2
    arc = ("a", x, y, 0.0, 1.0, 1.0)
    return draw("M", -x, 0.0, *arc, width, 0.0, *arc, -width, 0.0, "z")


CYLINDER_CAP = 7.0


def _cylinder_around(width: float, height: float) -> tuple[float, float]:
    wide, high = _padded(width, height)
    return wide, high + 3 * CYLINDER_CAP


def _cylinder(width: float, height: float) -> str:
    x, y, cap = width / 2, height / 2, CYLINDER_CAP
    top, side = cap - y, height - 2 * cap
    return draw("M", -x, top, "a", x, cap, 0.0, 0.0, 1.0, width, 0.0, "v", side, "a", x, cap, 0.0, 0.0, 1.0, -width,
                0.0, "z", "m", 0.0, 0.0, "a", x, cap, 0.0, 0.0, 0.0, width, 0.0)  # fmt: skip


OUTLINES: dict[str, Outline] = {
    "box": Outline(_padded, _box),
    "pill": Outline(_pill_around, _pill),
    "hexagon": Outline(_hexagon_around, _hexagon),
    "diamond": Outline(_diamond_around, _diamond),
    "ellipse": Outline(_ellipse_around, _ellipse),
    "cylinder": Outline(_cylinder_around, _cylinder),
}
"""Each outline by its name."""
