"""The accent tokens, light and dark, from the one colour that an author names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from coursepack.render.colour import (
    CONTRAST_TEXT,
    Rgb,
    contrast,
    from_oklch,
    read_hex,
    readable,
    to_oklch,
    write_hex,
)

_TOKEN = re.compile(r"--([a-z-]+):\s*(#[0-9a-fA-F]{6});")


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the tints of one scheme are made. Lightness and chroma as in OKLCH."""

    darker: bool
    start: float | None
    soft: tuple[float, float]
    line: tuple[float, float]
    deep: tuple[float, float]
    strong: float


LIGHT = Recipe(darker=True, start=None, soft=(0.955, 0.024), line=(0.86, 0.06), deep=(0.29, 0.085), strong=-0.09)
DARK = Recipe(darker=False, start=0.77, soft=(0.285, 0.045), line=(0.42, 0.075), deep=(0.27, 0.06), strong=0.07)


def colours(css: str) -> dict[str, Rgb]:
    """The plain colours that a rule of `tokens.css` sets, by their names without the two hyphens."""
    return {name: read_hex(value) for name, value in _TOKEN.findall(css)}


def accent_tokens(accent: str, neutral: Mapping[str, Rgb], recipe: Recipe) -> dict[str, str]:
    """The accent tokens of a scheme. `neutral` are its grounds: `paper`, `surface`, `raised`.

    Text in `accent` is readable on every ground and on `accent-soft`; `accent-ink` is readable on `accent` and on
    `accent-strong`, so a button is readable before and while it is pressed. `deep` is a dark ground for the few
    places that should stand out, with `deep-ink` and `deep-soft` for its text and `deep-line` for ornament.
    """
    given = read_hex(accent)
    lightness, chroma, hue = to_oklch(given)
    scale = min(1.0, chroma / 0.12)
    soft = _written(from_oklch(recipe.soft[0], recipe.soft[1] * scale, hue))
    line = from_oklch(recipe.line[0], recipe.line[1] * scale, hue)
    deep = from_oklch(recipe.deep[0], recipe.deep[1] * scale, hue)
    start = given if recipe.start is None else from_oklch(max(recipe.start, lightness), min(chroma, 0.13), hue)
    grounds = (neutral["paper"], neutral["surface"], neutral["raised"], soft)
    colour = readable(start, grounds, CONTRAST_TEXT, darker=recipe.darker)
    shade, shade_chroma, _ = to_oklch(colour)
    pressed = from_oklch(min(0.97, shade + recipe.strong), shade_chroma, hue)
    strong = readable(pressed, grounds, CONTRAST_TEXT, darker=recipe.darker)
    ink = _ink(colour, strong, hue, 0.04 * scale)
    return {
        "accent": write_hex(colour),
        "accent-strong": write_hex(strong),
        "accent-ink": write_hex(ink),
        "accent-soft": write_hex(soft),
        "accent-line": write_hex(line),
        "deep": write_hex(deep),
        "deep-ink": write_hex(from_oklch(0.975, 0.012 * scale, hue)),
        "deep-soft": write_hex(from_oklch(0.86, 0.035 * scale, hue)),
        "deep-line": write_hex(from_oklch(recipe.deep[0] + 0.18, recipe.deep[1] * 1.1 * scale, hue)),
    }


def _ink(colour: Rgb, strong: Rgb, hue: float, chroma: float) -> Rgb:
    white: Rgb = (1.0, 1.0, 1.0)
    if min(contrast(white, colour), contrast(white, strong)) >= CONTRAST_TEXT:
        return white
    return from_oklch(0.2, chroma, hue)


def _written(colour: Rgb) -> Rgb:
    return read_hex(write_hex(colour))
