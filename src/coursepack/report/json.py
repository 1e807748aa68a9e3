"""The diagnostics as one JSON object, for scripts."""

from __future__ import annotations

import json
from collections.abc import Sequence

from coursepack import __version__
from coursepack.report._data import FORMAT, as_data
from coursepack.report._report import Report
from coursepack.source import Diagnostic, Severity


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
