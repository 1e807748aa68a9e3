"""Where the YAML parser stopped, and the text around that place, from which is read what the author meant."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coursepack.source import Diagnostic, Label, SourceFile, Span
from coursepack.tree.say import fault

NAME = "yaml-syntax"


@dataclass(slots=True)
class Stop:
    """Where the parser stopped: `at` and, where it says so, the start of what it was reading, `since`.

    `problem` and `context` are the parser's words. `bracket` is where the innermost bracket stands that was open. The
    text goes from `start` to `end`. Offsets are the file's.
    """

    file: SourceFile
    start: int
    end: int
    at: int
    since: int | None
    problem: str
    context: str
    bracket: int | None

    @property
    def char(self) -> str:
        """The character that could not be read; empty where the text ends."""
        return self.file.text[self.at : self.at + 1] if self.at < self.end else ""

    @property
    def line_start(self) -> int:
        """Where its line starts, or the text."""
        line, _ = self.file.position(self.at)
        return max(self.start, self.file.line_starts[line - 1])

    @property
    def before(self) -> str:
        """What stands on the line before the place."""
        return self.file.text[self.line_start : self.at]

    @property
    def rest(self) -> str:
        """What stands on the line from the place on."""
        found = re.compile(r"[^\r\n]*").match(self.file.text, self.at, self.end)
        return found[0].rstrip() if found else ""

    def say(self, message: str, label: str = "", *helps: str, at: int | None = None, size: int = 1) -> Diagnostic:
        """The diagnostic, with the last character of the text as its place where it stopped behind that."""
        start = self.at if at is None else at
        if start >= self.end:
            start = max(self.start, len(self.file.text[: self.end].rstrip()) - 1)
        return fault(NAME, message, self.file, (start, min(start + size, max(self.end, start))), label, *helps)


def other(stop: Stop) -> Diagnostic:
    """What is said where nothing better is known."""
    helps = "look at the indentation, quotes and brackets here and on the line above"
    return stop.say("YAML cannot read on from here", "", helps, size=max(1, len(stop.rest)))


def with_since(stop: Stop, said: Diagnostic, text: str) -> Diagnostic:
    """The diagnostic with a second place: the start of what was being read."""
    if stop.since is None or stop.since >= stop.at:
        return said
    also = (Label(Span(stop.file, stop.since, stop.since + 1), text),)
    return Diagnostic(said.name, said.severity, said.message, said.label, also, said.help)
