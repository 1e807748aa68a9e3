"""One line a diagnostic, as editors and `grep` like it."""

from collections.abc import Sequence

from coursepack.report._line import line
from coursepack.report._report import Report
from coursepack.source import Diagnostic


def _render(diagnostics: Sequence[Diagnostic], colour: bool, width: int) -> str:
    return "".join(f"{line(diagnostic)}\n" for diagnostic in diagnostics)


REPORT = Report("one line each, for editors and grep", _render)
