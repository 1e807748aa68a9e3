"""A diagnostic: something to tell the author, with its place. A value, never an exception."""

from dataclasses import dataclass
from enum import StrEnum

from coursepack.source.span import Span


class Severity(StrEnum):
    """An error stops the package; a warning does not, unless the author asks for `--strict`."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Label:
    """A place, and what this place is: "used again here"."""

    span: Span
    text: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake, one message.

    `name` is what `coursepack explain` takes. `message` is the fact: lower case, the author's text in backticks,
    readable alone. `label` is the place; `also` holds further places. `help` says the next act. `label` is None
    only where no file can be shown, as for a missing course folder.
    """

    name: str
    severity: Severity
    message: str
    label: Label | None
    also: tuple[Label, ...] = ()
    help: tuple[str, ...] = ()

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Diagnostics are told by file, line, column and name."""
        if self.label is None:
            return ("", 0, 0, self.name, self.message)
        span = self.label.span
        return (span.file.shown, span.start, span.end, self.name, self.message)
