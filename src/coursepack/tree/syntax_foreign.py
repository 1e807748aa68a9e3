"""Mistakes that came from another program: marks that git left, and spaces that a word processor made."""

from __future__ import annotations

import re

from coursepack.source import Diagnostic
from coursepack.tree import conflict
from coursepack.tree.say import fault
from coursepack.tree.stop import Stop

_ODD_SPACE = re.compile("[ \\t-]*([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]+)")
_LINES_ABOVE = 2
"""How far above the place where the parser stopped its cause is looked for."""


def foreign(stop: Stop) -> Diagnostic | None:
    """What is said where another program is to blame, else None."""
    return _conflict(stop) or _odd_space(stop)


def _conflict(stop: Stop) -> Diagnostic | None:
    """`<<<<<<< HEAD`: two people changed the same lines."""
    mark = conflict.MARK.search(stop.file.text, stop.start, stop.end)
    if mark is None:
        return None
    return fault(conflict.NAME, conflict.MESSAGE, stop.file, mark.span(), conflict.LABEL, conflict.HELP)


def _odd_space(stop: Stop) -> Diagnostic | None:
    """A space at the start of a line, or behind the hyphen of an entry, that YAML does not count as one."""
    last, _ = stop.file.position(min(stop.at, max(stop.start, stop.end - 1)))
    for line in range(max(1, last - _LINES_ABOVE), last + 1):
        start = stop.file.line_starts[line - 1]
        found = _ODD_SPACE.match(stop.file.text, start, stop.end) if start >= stop.start else None
        if found is not None:
            message = "a space that is none to YAML stands in front of this line's text"
            helps = "delete it and type a plain space; word processors and web pages put in others, which look the same"
            size = len(found[1])
            label = f"U+{ord(found[1][0]):04X}"
            return stop.say(message, label, helps, at=found.start(1), size=size)
    return None
