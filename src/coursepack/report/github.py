"""Annotations of GitHub Actions: workflow commands that put each diagnostic beside its line in a pull request."""

from collections.abc import Sequence

from coursepack.report._columns import safe
from coursepack.report._report import Report
from coursepack.source import Diagnostic

_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}


def _escaped(text: str, table: dict[str, str]) -> str:
    return safe(text.translate({ord(char): code for char, code in table.items()}))


def _command(diagnostic: Diagnostic) -> str:
    properties: dict[str, object] = {}
    if diagnostic.label is not None:
        span = diagnostic.label.span
        end_line, end_column = span.end_position
        properties |= {"file": span.file.shown, "line": span.line, "endLine": end_line}
        if end_line == span.line:  # GitHub takes columns only for a place within one line
            properties |= {"col": span.column, "endColumn": end_column}
    properties["title"] = f"{diagnostic.severity}[{diagnostic.name}]"
    listed = ",".join(f"{name}={_escaped(str(value), _PROPERTY)}" for name, value in properties.items())
    told = "\n".join([diagnostic.message, *(f"help: {text}" for text in diagnostic.help)])
    return f"::{diagnostic.severity} {listed}::{_escaped(told, _DATA)}"


def _render(diagnostics: Sequence[Diagnostic], colour: bool, width: int) -> str:
    return "".join(f"{_command(diagnostic)}\n" for diagnostic in diagnostics)


REPORT = Report("annotations in GitHub Actions", _render, machine=True)
