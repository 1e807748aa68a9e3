"""The name under which the lock knows an option, and the letters it gives."""

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
"""The identifiers that SCORM 1.2 allows for a choice: one character of a–z, 0–9 (RTE 1.2, 3.4.4, CMIFeedback)."""
NAME_LIMIT = 60
"""A longer option text is cut and marked with a hash, so that a line of the lock stays readable."""


def settled(text: str) -> str:
    """Text as its meaning sees it: one space for any white space, and composed characters (NFC)."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def option_key(name: str) -> str:
    """How the lock writes an option's name: its id or its text, in one line of at most 60 printable characters."""
    text = settled(name)
    if len(text) <= NAME_LIMIT and text.isprintable():
        return text
    start = "".join(char for char in text if char.isprintable())[: NAME_LIMIT - 12].rstrip()
    return f"{start}… {hashlib.sha256(text.encode()).hexdigest()[:8]}"


def letters(options: Iterable[str], given: Mapping[str, str]) -> dict[str, str]:
    """The letters of all options that the lock knows, with those of `options` added.

    A letter never moves, and an option that went keeps its own, so that a report means the same after an edit. Only
    when all 36 are given away does a new option take the first letter of one that went. Raises
    ValueError for more than 36 options: a kind refuses these before.
    """
    keys = [option_key(option) for option in options]
    if len(keys) > len(LETTERS):
        raise ValueError(f"{len(keys)} options")
    known = dict(given)
    for key in keys:
        if key in known:
            continue
        free = next((letter for letter in LETTERS if letter not in known.values()), None)
        if free is None:
            lost = min((name for name in known if name not in keys), key=lambda name: LETTERS.index(known[name]))
            free = known.pop(lost)
        known[key] = free
    return dict(sorted(known.items(), key=lambda pair: LETTERS.index(pair[1])))
