"""Makes an id from an author's words: short, ASCII, lower case, and of nobody else's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from unicodedata import normalize

LENGTH = 40
"""Long enough to be recognised, short enough for a link and a file's name."""

_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "å": "a", "œ": "oe", "ł": "l", "đ": "d", "ð": "d"}
    | {"þ": "th", "ı": "i", "ħ": "h", "'": "", "’": "", "&": " and ", "+": " plus ", "ŋ": "n"}
)
"""Letters that Unicode does not take apart into a letter of ASCII and a mark, and the German way to write umlauts."""
_ADDRESS = re.compile(r"\]\([^)\s]*(?:\s[^)]*)?\)")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|index)")
"""Names that Windows keeps for devices, and the first page of a package."""


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


class Ids:
    """The ids that are taken, and those of the course's past with the kind of thing that had them.

    Something of the same kind may have an id of the past again: it is most likely the same thing, which lost its id,
    and its learners' progress comes back with it. Anything else may not.
    """

    def __init__(self, taken: set[str], past: Mapping[str, str] | None = None) -> None:
        self._taken = taken
        self._past = past or {}

    def new(self, kind: str, *wanted: str) -> str:
        """The first of the wanted ids that is one; with a number behind it where it is taken."""
        name = next(one for one in wanted if one)
        candidate, number = name, 2
        while not self._is_free(candidate, kind):
            ending = f"-{number}"
            candidate = name[: LENGTH - len(ending)].rstrip("-") + ending
            number += 1
        self._taken.add(candidate)
        return candidate

    def _is_free(self, name: str, kind: str) -> bool:
        return name not in self._taken and self._past.get(name, kind) == kind and not _RESERVED.fullmatch(name)
