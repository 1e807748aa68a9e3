"""A diagnostic in one line: `path:line:col: severity[name]: message`."""

from coursepack.report._columns import safe
from coursepack.source import Diagnostic


def line(diagnostic: Diagnostic) -> str:
    """The line, without a line end; without a path where there is no place."""
    told = f"{diagnostic.severity}[{diagnostic.name}]: {safe(diagnostic.message)}"
    if diagnostic.label is None:
        return told
    span = diagnostic.label.span
    return f"{safe(span.file.shown)}:{span.line}:{span.column}: {told}"
