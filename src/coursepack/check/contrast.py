"""How readable a colour is on the page (WCAG 2.2, 1.4.3), and the nearest tint that is."""

from __future__ import annotations

import re

LEAST = 4.5
"""The least contrast of text (WCAG 2.2, 1.4.3, level AA)."""
PAPER = "#fdfcfa"
"""The light page: `--paper` in `templates/styles/tokens.css`."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_STEPS = 255


def is_colour(text: str) -> bool:
    """Whether a text is a colour as `#rrggbb`."""
    return bool(_COLOUR.fullmatch(text))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(_channels(one)), _luminance(_channels(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def darkened(colour: str) -> str:
    """The colour, made darker in its own hue only as far as the page asks for."""
    red, green, blue = _channels(colour)
    for step in range(_STEPS, -1, -1):
        share = step / _STEPS
        tint = f"#{round(red * share):02x}{round(green * share):02x}{round(blue * share):02x}"
        if contrast(tint, PAPER) >= LEAST:
            return tint
    return "#000000"


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(channels: tuple[int, int, int]) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (c / 255 for c in channels)
    )
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)
