"""JUnit XML, which every CI system shows as test results: an error is a failure, a warning a pass that has a note.

There are no times in it, so equal findings give equal bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from coursepack.report._columns import safe
from coursepack.report._line import line
from coursepack.report._report import Report
from coursepack.source import Diagnostic, Severity


def _attributes(**values: object) -> str:
    return "".join(f" {name}={quoteattr(safe(str(value)))}" for name, value in values.items())


def _case(diagnostic: Diagnostic) -> str:
    span = diagnostic.label.span if diagnostic.label else None
    where = f" at {span.line}:{span.column}" if span else ""
    file = span.file.shown if span else "course"
    told = f"{line(diagnostic)}\n" + "".join(f"help: {safe(text)}\n" for text in diagnostic.help)
    if diagnostic.severity is Severity.ERROR:
        inner = f"<failure{_attributes(type=diagnostic.name, message=diagnostic.message)}>{escape(told)}</failure>"
    else:
        inner = f"<system-out>{escape(told)}</system-out>"
    return f"    <testcase{_attributes(name=diagnostic.name + where, classname=file)}>{inner}</testcase>\n"


def _render(diagnostics: Sequence[Diagnostic], colour: bool, width: int) -> str:
    failures = sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    cases = "".join(map(_case, diagnostics))
    cases = cases or f"    <testcase{_attributes(name='no findings', classname='course')}/>\n"
    counts = _attributes(tests=max(len(diagnostics), 1), failures=failures, errors=0)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<testsuites{counts}>\n"
        f"  <testsuite{_attributes(name='coursepack')}{counts}>\n{cases}  </testsuite>\n"
        "</testsuites>\n"
    )


REPORT = Report("test results for any CI", _render, machine=True)
