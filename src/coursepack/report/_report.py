"""What a report is. Shared by the files beside it, one a format."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from coursepack.source import Diagnostic

WIDTH = 100
"""How many columns a report for people takes where nobody says otherwise."""


class Render(Protocol):
    """Turns sorted diagnostics into text that ends with a line end, or into nothing where there is nothing to say."""

    def __call__(self, diagnostics: Sequence[Diagnostic], colour: bool, width: int, /) -> str: ...


@dataclass(frozen=True, slots=True)
class Report:
    """A report format.

    `summary` says in a few words what it is for. `machine` marks a format that another program reads: it is written
    even when there is nothing to say, always as UTF-8, and takes no notice of `colour` and `width`.
    """

    summary: str
    layout: Render
    machine: bool = False

    def render(self, diagnostics: Iterable[Diagnostic], colour: bool = False, width: int = WIDTH) -> str:
        """The report. Diagnostics are told by file, line, column and name, in whatever order they come."""
        return self.layout(sorted(diagnostics, key=lambda diagnostic: diagnostic.sort_key), colour, width)
