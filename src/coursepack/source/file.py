"""A source file: its name and its text, and which line a character stands in."""

import re
from bisect import bisect_right
from functools import cached_property

_LINE_END = re.compile(r"\r\n|\r|\n")


class SourceFile:
    """One text file of a course.

    `path` is relative to the course's folder, with forward slashes: `modules/intro.yaml`. `shown` is how messages
    name it, relative to where the author stands. `text` has no byte order mark; its line ends are as on the disk.
    Offsets count characters of `text` from 0; lines and columns count from 1.
    """

    __slots__ = ("__dict__", "path", "shown", "text")

    def __init__(self, path: str, text: str, shown: str | None = None) -> None:
        self.path = path
        self.text = text
        self.shown = shown or path

    def __repr__(self) -> str:
        return f"SourceFile({self.path!r})"

    @property
    def folder(self) -> str:
        """The folder it stands in, relative to the course's folder; empty at the top."""
        return self.path.rpartition("/")[0]

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset of the first character of each line."""
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line end."""
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")
