"""The diagnostics as one JSON object, for scripts.

`format` is the version of its shape: keys may be added under the same number, never taken away or given another
meaning. Lines and columns count from 1 and count characters; the end is just behind the last character.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from coursepack import __version__
from coursepack.report._report import Report
from coursepack.source import Diagnostic, Label, Severity

FORMAT = 1


def _place(label: Label) -> dict[str, Any]:
    span = label.span
    line, column = span.line, span.column
    end_line, end_column = span.end_position
    return {
        "file": span.file.shown,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "label": label.text,
    }


def as_data(diagnostic: Diagnostic) -> dict[str, Any]:
    """One diagnostic as plain data."""
    return {
        "name": diagnostic.name,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "place": _place(diagnostic.label) if diagnostic.label else None,
        "also": [_place(label) for label in diagnostic.also],
        "help": list(diagnostic.help),
    }


def _render(diagnostics: Sequence[Diagnostic], colour: bool, width: int) -> str:
    report = {
        "format": FORMAT,
        "coursepack": __version__,
        "errors": sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics),
        "warnings": sum(diagnostic.severity is Severity.WARNING for diagnostic in diagnostics),
        "diagnostics": [as_data(diagnostic) for diagnostic in diagnostics],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


REPORT = Report("one JSON object, for scripts", _render, machine=True)
