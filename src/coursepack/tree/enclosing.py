"""Whether a line of Markdown belongs to an item of a list, and where that item ends."""

from __future__ import annotations

import re

from coursepack.source import SourceFile

_ITEM = re.compile(r"( {0,3}(?:[-+*]|[0-9]{1,9}[.)]))( +|\t|$)")


def list_item_indent(file: SourceFile, number: int, indent: int, first: int) -> int:
    """How far the content of the item is indented that the line `number` belongs to; 0 where it belongs to none.

    The line itself is indented by `indent` spaces. A line belongs to the nearest item above it whose content stands no
    further right (CommonMark 0.31, 5.2). Lines are counted from 1; none before `first` is looked at.
    """
    for above in range(number - 1, first - 1, -1):
        line = file.line(above)
        if not line.strip() or line.startswith("\t"):
            continue
        item = _ITEM.match(line)
        content = _content(item) if item else 0
        if item and content <= indent:
            return content
        if not item and len(line) - len(line.lstrip(" ")) < indent:
            return 0
    return 0


def _content(item: re.Match[str]) -> int:
    """Where the text of an item stands; behind five spaces or none it is code, and the item's text stands after one."""
    spaces = len(item[2])
    return len(item[1]) + (spaces if 1 <= spaces <= 4 and item[2] != "\t" else 1)


def end_of_list_item(file: SourceFile, number: int, content: int) -> int:
    """The offset of the first line below `number` that is not blank and stands left of the item's content."""
    for below in range(number + 1, len(file.line_starts) + 1):
        line = file.line(below)
        if line.strip() and not line.startswith("\t") and len(line) - len(line.lstrip(" ")) < content:
            return file.line_starts[below - 1]
    return len(file.text)
