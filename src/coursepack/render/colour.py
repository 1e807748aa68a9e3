"""Colour arithmetic: the tints of a course's accent colour, chosen so that text on them is always readable.

Tints are made in OKLCH, where equal steps look equal, and checked with the contrast of WCAG 2.2 (1.4.3).
"""

from __future__ import annotations

import re
from math import atan2, cos, hypot, sin

CONTRAST_TEXT = 4.5
"""The least contrast of text to its ground (WCAG 2.2, 1.4.3)."""
CONTRAST_SHAPE = 3.0
"""The least contrast of a control's edge or a focus ring (WCAG 2.2, 1.4.11)."""

Rgb = tuple[float, float, float]
_HEX = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})")
_STEPS = 400


def read_hex(text: str) -> Rgb:
    """`#rrggbb` as three numbers from 0 to 1. Raises ValueError for anything else."""
    match = _HEX.fullmatch(text)
    if not match:
        raise ValueError(text)
    red, green, blue = (int(part, 16) / 255 for part in match.groups())
    return red, green, blue


def write_hex(colour: Rgb) -> str:
    """Three numbers as `#rrggbb`."""
    return "#" + "".join(f"{round(min(1.0, max(0.0, part)) * 255):02x}" for part in colour)


def luminance(colour: Rgb) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(part) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def to_oklch(colour: Rgb) -> tuple[float, float, float]:
    """Lightness 0 to 1, chroma from 0, hue in radians."""
    red, green, blue = (_linear(part) for part in colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short, hypot(a, b), atan2(b, a)


def from_oklch(lightness: float, chroma: float, hue: float) -> Rgb:
    """The colour, with as much of the chroma as a screen can show."""
    lightness = min(1.0, max(0.0, lightness))
    low, high = 0.0, chroma
    if _shown(_rgb(lightness, chroma, hue)):
        low = chroma
    while high - low > 0.0001:
        middle = (low + high) / 2
        if _shown(_rgb(lightness, middle, hue)):
            low = middle
        else:
            high = middle
    red, green, blue = (min(1.0, max(0.0, part)) for part in _rgb(lightness, low, hue))
    return red, green, blue


def readable(accent: Rgb, grounds: tuple[Rgb, ...], least: float, *, darker: bool) -> Rgb:
    """The accent, made darker (or lighter) only as far as `least` contrast to every ground asks for.

    What counts is the colour as it is written, with 8 bits a channel: so it is rounded before it is measured.
    """
    lightness, chroma, hue = to_oklch(accent)
    for step in range(_STEPS + 1):
        shift = step / _STEPS
        wanted = lightness * (1 - shift) if darker else lightness + (1 - lightness) * shift
        colour = read_hex(write_hex(accent if step == 0 else from_oklch(wanted, chroma, hue)))
        if all(contrast(colour, ground) >= least for ground in grounds):
            return colour
    return (0.0, 0.0, 0.0) if darker else (1.0, 1.0, 1.0)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _gamma(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _rgb(lightness: float, chroma: float, hue: float) -> Rgb:
    a, b = chroma * cos(hue), chroma * sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _gamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _gamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _gamma(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )


def _shown(colour: Rgb) -> bool:
    return all(-0.0005 <= part <= 1.0005 for part in colour)
