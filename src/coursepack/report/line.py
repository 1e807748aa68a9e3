"""One line a diagnostic, as editors and `grep` like it: `path:line:col: severity[name]: message`."""

from collections.abc import Sequence

from coursepack.report._columns import safe
from coursepack.report._report import Report
from coursepack.source import Diagnostic


def _line(diagnostic: Diagnostic) -> str:
    told = f"{diagnostic.severity}[{diagnostic.name}]: {safe(diagnostic.message)}"
    if diagnostic.label is None:
        return told
    span = diagnostic.label.span
    return f"{safe(span.file.shown)}:{span.line}:{span.column}: {told}"


def _render(diagnostics: Sequence[Diagnostic], colour: bool, width: int) -> str:
    return "".join(f"{_line(diagnostic)}\n" for diagnostic in diagnostics)


REPORT = Report("one line each, for editors and grep", _render)
