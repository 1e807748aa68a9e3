"""A diagnostic as plain data, as JSON has it. Lines and columns count from 1 and count characters; the end is just
behind the last character.
"""

from __future__ import annotations

from typing import Any

from coursepack.source import Diagnostic, Label

FORMAT = 1
"""The version of the shape: keys may be added under the same number, never taken away or given another meaning."""


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
