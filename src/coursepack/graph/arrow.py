"""The arrow notation: `a -> b` is an edge, `a -> b -> c` two in a row, `a & b -> c` one from each of a and b."""

from __future__ import annotations

import re
from itertools import pairwise, product

ARROW = "->"

_NAME = re.compile(r"\w[\w.-]*")

Groups = tuple[tuple[str, ...], ...]
"""The stations of a path: names that stand side by side with `&`, one tuple for each part between arrows."""


def is_name(text: str) -> bool:
    """Whether a text can name a node: letters, digits, `_`, `.` and `-`, of any script, and no arrow."""
    return bool(_NAME.fullmatch(text)) and not text.endswith("-")


def read_groups(text: str) -> Groups | None:
    """The stations of a path in the arrow notation, or None where the text is no such path."""
    groups = tuple(tuple(name.strip() for name in part.split("&")) for part in text.split(ARROW))
    return groups if all(is_name(name) for group in groups for name in group) else None


def pairs(groups: Groups) -> list[tuple[str, str]]:
    """The edges of a path, in order: from each name of a station to each name of the next."""
    return [pair for tails, heads in pairwise(groups) for pair in product(tails, heads)]
