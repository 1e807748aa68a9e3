"""Makes an id from an author's words: short, ASCII, lower case."""

from __future__ import annotations

import re
from unicodedata import normalize

LENGTH = 40
"""Long enough to be recognised, short enough for a link and a file's name."""

_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "å": "a", "œ": "oe", "ł": "l", "đ": "d", "ð": "d"}
    | {"þ": "th", "ı": "i", "ħ": "h", "'": "", "’": "", "&": " and ", "+": " plus ", "ŋ": "n"}
)
"""Letters that Unicode does not take apart into a letter of ASCII and a mark, and the German way to write umlauts."""
_ADDRESS = re.compile(r"\]\([^)\s]*(?:\s[^)]*)?\)")


def slug(words: str, kind: str) -> str:
    """An id from some words; `kind` starts it where it would start with a digit. Empty where no word is left."""
    plain = _ADDRESS.sub("]", words[: LENGTH * 8]).lower().translate(_LETTERS)
    plain = normalize("NFKD", plain)
    plain = "".join(char for char in plain if char.isascii() or not _is_mark(char))
    parts = re.findall(r"[a-z0-9]+", plain)
    if not parts:
        return ""
    if parts[0][0].isdigit():
        parts.insert(0, kind)
    made: str = parts[0][:LENGTH]
    for part in parts[1:]:
        if len(made) + 1 + len(part) > LENGTH:
            break
        made = f"{made}-{part}"
    return made


def _is_mark(char: str) -> bool:
    """Whether a character only changes the letter before it."""
    return "\u0300" <= char <= "\u036f"
