"""HTML comments in the prose of a page: where one ends, and whether it is one at all."""

from __future__ import annotations

import re
from bisect import bisect_left

from coursepack.tree.node import Mark

_TICKS = re.compile(r"`+")
_END_OF_LINE = re.compile(r"[ \t]*(?:\r\n|\r|\n|\Z)")


def hole(text: str, start: int, earliest: int) -> Mark | None:
    """What vanishes with the comment at `start`: the comment, and its lines where nothing else stands on them.

    So a comment between two lines of a paragraph does not divide it. None where the comment is not closed.
    """
    end = text.find("-->", start + 2)
    if end < 0:
        return None
    end += 3
    line = start
    while line > earliest and text[line - 1] in " \t":
        line -= 1
    behind = _END_OF_LINE.match(text, end)
    if behind and (line == 0 or line == earliest or text[line - 1] in "\r\n"):
        return line, behind.end()
    return start, end


def code_spans(text: str, start: int, end: int) -> list[Mark]:
    """The code between backticks on a line, which stands from `start` to `end`: runs of equal length make a pair."""
    runs = [match.span() for match in _TICKS.finditer(text, start, end)]
    of_length: dict[int, list[int]] = {}
    for index, (one, other) in enumerate(runs):
        of_length.setdefault(other - one, []).append(index)
    spans: list[Mark] = []
    index = 0
    while index < len(runs):
        one, other = runs[index]
        equal = of_length[other - one]
        place = bisect_left(equal, index + 1)
        if place < len(equal):
            index = equal[place]
            spans.append((other, runs[index][0]))
        index += 1
    return spans
