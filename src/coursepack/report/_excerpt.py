"""Lines of a source file with marks below them: the middle part of the `full` report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from coursepack.report._columns import columns, safe, shown, width
from coursepack.source import Label, SourceFile

Style = Callable[[str], str]

ELLIPSIS = "…"
LEAD = 12
"""Columns that stay in view to the left of the first mark in a line that is cropped."""
NARROWEST = 30


@dataclass(frozen=True, slots=True)
class Marked:
    """A label and how it is drawn: `sign` is "^" for the main place and "-" for a further one."""

    label: Label
    sign: str
    style: Style


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark in columns of the shown line: from `start` on, `length` signs."""

    start: int
    length: int
    text: str
    sign: str
    style: Style


def excerpt(file: SourceFile, marked: Sequence[Marked], gutter: int, room: int, frame: Style) -> Iterator[str]:
    """The lines of one file that hold a label, in order, each with its marks.

    `gutter` is the width of the line numbers, `room` how many columns the text may take, `frame` the style of the
    numbers and bars. A gap of one line is shown, a longer one becomes `...`.
    """
    bar = frame(f"{'':{gutter}} |")
    yield bar
    by_line: dict[int, list[Marked]] = {}
    for one in marked:
        by_line.setdefault(one.label.span.line, []).append(one)
    before = 0
    for number in sorted(by_line):
        if before and number - before == 2:
            text, _ = _cropped(file.line(number - 1), [], room)
            yield _source_line(number - 1, text, gutter, frame)
        elif before and number - before > 2:
            yield frame("...")
        text, marks = _cropped(file.line(number), [(one, *_range(file, number, one)) for one in by_line[number]], room)
        yield _source_line(number, text, gutter, frame)
        yield from (f"{bar} {row}" for row in _rows(marks))
        before = number


def _source_line(number: int, text: str, gutter: int, frame: Style) -> str:
    return f"{frame(f'{number:>{gutter}} |')} {text}".rstrip()


def _range(file: SourceFile, number: int, one: Marked) -> tuple[int, int]:
    """The characters of the line that a mark stands below; a span over several lines is marked in its first."""
    line_start = file.line_starts[number - 1]
    text = file.line(number)
    start = min(one.label.span.start - line_start, len(text))
    end = min(one.label.span.end - line_start, len(text.rstrip()))
    return start, max(end, start)


def _cropped(text: str, marked: Sequence[tuple[Marked, int, int]], room: int) -> tuple[str, list[_Mark]]:
    """The part of a line that fits, with the first mark in view, and the marks in columns of that part."""
    room = max(room, NARROWEST)
    pieces = [shown(char) for char in text]
    at = [0]
    for piece in pieces:
        at.append(at[-1] + columns(piece))
    left, right = 0, len(pieces)
    if at[-1] > room:
        first = min((start for _, start, _ in marked), default=0)
        last = max((end for _, start, end in marked if at[end] - at[first] <= room - LEAD), default=first)
        while left < first and (at[last] - at[left] > room - LEAD or at[first] - at[left] > room // 2):
            left += 1
        while left and left < right and width(text[left]) == 0:
            left += 1
        used = 2 if left else 0
        while right > left and at[right] - at[left] + used > room - 1:
            right -= 1
    shift = (1 if left else 0) - at[left]
    body = "".join(pieces[left:right])
    body = (ELLIPSIS if left else "") + body + (ELLIPSIS if right < len(pieces) else "")
    marks = []
    for one, start, end in marked:
        from_column = at[min(max(start, left), right)] + shift
        to_column = at[min(max(end, left), right)] + shift
        length = max(to_column - from_column, 1)
        marks.append(_Mark(from_column, length, safe(one.label.text), one.sign, one.style))
    return body, marks


def _rows(marks: list[_Mark]) -> Iterator[str]:
    """The rows below a line: signs with the last label's text, then the other texts, each hanging on a bar."""
    order = sorted(marks, key=lambda mark: (mark.start, mark.sign == "^"))
    row = _Row()
    for mark in order:
        row.put(mark.start, mark.sign * mark.length, mark.style)
    last = order[-1]
    if last.text:
        row.put(max(row.end, last.start + last.length) + 1, last.text, last.style)
    yield row.text()
    hanging = [mark for mark in order[:-1] if mark.text]
    if hanging:
        row = _Row()
        for mark in hanging:
            row.put(mark.start, "|", mark.style)
        yield row.text()
    while hanging:
        row = _Row()
        lowest = hanging.pop()
        for mark in hanging:
            if mark.start < lowest.start:
                row.put(mark.start, "|", mark.style)
        row.put(lowest.start, lowest.text, lowest.style)
        yield row.text()


class _Row:
    """One row of signs and texts, each put at its column; what would overlap is pushed to the right."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.end = 0

    def put(self, column: int, text: str, style: Style) -> None:
        if column < self.end:
            text = text[self.end - column :] if set(text) <= {"^", "-"} else text
            column = self.end
        if not text:
            return
        self._parts.append(" " * (column - self.end) + style(text))
        self.end = column + columns(text)

    def text(self) -> str:
        return "".join(self._parts)
