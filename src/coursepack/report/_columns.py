"""How wide characters are in a terminal, and how a line of source is made safe to print there."""

import unicodedata
from functools import cache

TAB = "    "
"""A tab is shown as four spaces, wherever it stands, so that marks below a line keep their place."""

_CONTROL_PICTURES = 0x2400
_DELETE_PICTURE = "␡"
_UNSEEN = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufeff")
"""Characters that turn the direction of the text around them, or break a line: a terminal must not obey them."""


@cache
def width(char: str) -> int:
    """The columns that one shown character takes: 0, 1 or 2."""
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def columns(text: str) -> int:
    """The columns that a shown text takes."""
    return len(text) if text.isascii() else sum(map(width, text))


@cache
def shown(char: str) -> str:
    """What is printed for one character of a source: itself, or a picture of what a terminal obeys or XML refuses."""
    code = ord(char)
    if char == "\t":
        return TAB
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    if code == 0x7F:
        return _DELETE_PICTURE
    if 0x80 <= code < 0xA0 or 0xD800 <= code < 0xE000 or code & 0xFFFE == 0xFFFE or char in _UNSEEN:
        return "\N{REPLACEMENT CHARACTER}"
    return char


def safe(text: str) -> str:
    """A text with every character that a terminal would obey replaced by its picture."""
    return text if text.isascii() and text.isprintable() else "".join(map(shown, text))
