"""A span: from one character of a source file up to another."""

from typing import NamedTuple

from coursepack.source.file import SourceFile


class Span(NamedTuple):
    """Characters `start` up to, not including, `end` of `file`; both count from 0."""

    file: SourceFile
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.file.text[self.start : self.end]

    @property
    def line(self) -> int:
        """The line that it starts in, from 1."""
        return self.file.position(self.start)[0]

    @property
    def column(self) -> int:
        """The column that it starts in, from 1."""
        return self.file.position(self.start)[1]

    @property
    def end_position(self) -> tuple[int, int]:
        """Line and column just behind its last character, both from 1."""
        return self.file.position(self.end)
