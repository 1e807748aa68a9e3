"""SARIF 2.1.0, which code scanning reads: GitHub, GitLab, Azure DevOps and editors show it beside the line.

The clauses in the comments are those of the OASIS standard.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from coursepack import __version__, explain
from coursepack.report._report import Report
from coursepack.source import Diagnostic, Label, Severity

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}  # 3.27.10


def _location(label: Label) -> dict[str, Any]:
    span = label.span
    end_line, end_column = span.end_position
    region: dict[str, Any] = {"startLine": span.line, "startColumn": span.column}
    if span.end > span.start:  # an empty region is one without an end (3.30.2)
        region |= {"endLine": end_line, "endColumn": end_column}
    uri = quote(span.file.shown.replace("\\", "/"), safe="/-._~")
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}
    if label.text:
        location["message"] = {"text": label.text}
    return location


def _rule(name: str, severity: Severity) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": name, "defaultConfiguration": {"level": _LEVELS[severity]}}
    try:
        page = explain.page(name)
    except KeyError:
        return rule
    rule["shortDescription"] = {"text": page.summary}
    rule["help"] = {"text": page.text, "markdown": page.text}
    return rule


def _result(diagnostic: Diagnostic, index: int) -> dict[str, Any]:
    told = ". ".join([diagnostic.message, *diagnostic.help])
    result: dict[str, Any] = {
        "ruleId": diagnostic.name,
        "ruleIndex": index,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": told},
    }
    if diagnostic.label is not None:
        result["locations"] = [_location(diagnostic.label)]
    if diagnostic.also:
        result["relatedLocations"] = [{"id": at, **_location(label)} for at, label in enumerate(diagnostic.also, 1)]
    return result


def _render(diagnostics: Sequence[Diagnostic], colour: bool, width: int) -> str:
    severities = {diagnostic.name: diagnostic.severity for diagnostic in diagnostics}
    rules = sorted(severities)
    driver = {
        "name": "coursepack",
        "semanticVersion": __version__,
        "rules": [_rule(name, severities[name]) for name in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",  # 3.14.17: our columns count characters
        "results": [_result(diagnostic, rules.index(diagnostic.name)) for diagnostic in diagnostics],
    }
    report = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


REPORT = Report("SARIF 2.1.0, for code scanning", _render, machine=True)
