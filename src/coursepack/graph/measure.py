"""How wide a line of text will be in a learner's browser, and where to break it: a table of advances with room.

No font is shipped and none is asked at build time, so this table stands for all system fonts of our font stack: it
holds, in thousandths of the font size at weight 600, the wider of Arial Bold and of DejaVu Sans Bold less 15 %. With
`ROOM` a label therefore fits in the widest of them, and looks well placed in the narrower ones.
"""

from __future__ import annotations

import unicodedata
from functools import cache

ROOM = 1.15
"""A browser may choose another font than we think; a label may be this much wider before it leaves its node."""

_GROUPS = {
    300: " ijl",
    340: "'’‘,.·:;I/\\|",
    430: "rtf!()[]-`‐₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹ₙⁿₜᵢⱼₖ⁺⁻",
    500: '"°*',
    560: "szcJ",
    600: "aekvxy?“”„«»_–",
    635: "bdghnopqu0123456789$€ßLFT{}",
    680: "EPSZVXY∂",
    735: "ABCDHKNRU&+<>=~#^±×÷≤≥≠≈√",
    810: "GOQw∞",
    910: "mM∈",
    1010: "W%@—…→←↔⇒↑↓",
    1080: "ЖШЩЮМФжшщюмф",
}
_ADVANCES = {char: width for width, chars in _GROUPS.items() for char in chars}

_EMOJI, _IDEOGRAPH, _UPPER, _LOWER, _OTHER = 1200, 1000, 800, 700, 760


@cache
def _advance(char: str) -> int:
    """The advance of one character in thousandths of the font size."""
    if char in _ADVANCES:
        return _ADVANCES[char]
    category = unicodedata.category(char)
    if category in ("Mn", "Me", "Cf", "Cc"):
        return 0
    if unicodedata.east_asian_width(char) in ("W", "F"):
        return _EMOJI if category == "So" else _IDEOGRAPH
    base = unicodedata.normalize("NFD", char)[0]
    if base in _ADVANCES:
        return _ADVANCES[base]
    return {"Lu": _UPPER, "Ll": _LOWER, "Zs": 300}.get(category, _OTHER)


def text_width(text: str, size: float) -> float:
    """The width of one line in pixels at a font size in pixels, with room."""
    return sum(map(_advance, text)) * size * ROOM / 1000


def _pieces(paragraph: str) -> list[str]:
    """The pieces between which a line may break. A blank ends its piece; ideographs stand alone."""
    pieces: list[str] = []
    current = ""
    for char in paragraph:
        wide = unicodedata.east_asian_width(char) in ("W", "F") and unicodedata.category(char) == "Lo"
        if wide and current:
            pieces.append(current)
            current = ""
        current += char
        if wide or char.isspace() or (char in "-–—/" and len(current) > 2):
            pieces.append(current)
            current = ""
    return [*pieces, current] if current else pieces


def _split(piece: str, limit: float, size: float) -> list[str]:
    """A piece that is wider than a line, cut wherever the line is full."""
    parts = [""]
    for char in piece:
        if parts[-1] and text_width(parts[-1] + char, size) > limit:
            parts.append("")
        parts[-1] += char
    return parts


def _fill(pieces: list[str], limit: float, size: float) -> list[str]:
    lines = [""]
    for piece in pieces:
        if lines[-1] and text_width((lines[-1] + piece).rstrip(), size) > limit:
            lines.append("")
        lines[-1] += piece
    return [line.strip() for line in lines]


def wrap(text: str, limit: float, size: float, *, longest: float | None = None) -> tuple[str, ...]:
    """The lines of a label: as few as fit into `limit` pixels, and of nearly equal length.

    The author's own line breaks are kept. A word that is wider than `limit` stays whole up to `longest` pixels
    (default: twice the limit) and is cut beyond.
    """
    longest = 2 * limit if longest is None else longest
    lines: list[str] = []
    for paragraph in text.strip().splitlines():
        whole = [part for piece in _pieces(" ".join(paragraph.split())) for part in _split(piece, longest, size)]
        if not whole:
            continue
        best = _fill(whole, limit, size)
        narrow, wide = 0.0, limit
        while wide - narrow > 1 and len(best) > 1:
            middle = (narrow + wide) / 2
            tried = _fill(whole, middle, size)
            narrow, wide = (narrow, middle) if len(tried) <= len(best) else (middle, wide)
        lines += _fill(whole, wide, size) if len(best) > 1 else best
    return tuple(lines) or ("",)


def block_width(lines: tuple[str, ...], size: float) -> float:
    """The width of the widest of some lines in pixels, with room."""
    return max((text_width(line, size) for line in lines), default=0.0)
