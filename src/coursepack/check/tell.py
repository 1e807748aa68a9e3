"""From a rule's finding to a diagnostic: the route becomes a place in a file."""

from __future__ import annotations

from coursepack.check.place import Place, follow
from coursepack.check.rule import Finding
from coursepack.source import Diagnostic, Label, Severity, Span
from coursepack.tree.node import Mapping, Route


def tell(name: str, severity: Severity, finding: Finding, root: Mapping) -> tuple[Diagnostic, int]:
    """The diagnostic, and the line in which the value that it is about starts."""
    place = follow(root, finding.route)
    span = _span(place, finding)
    also = tuple(Label(_there(follow(root, route)), text) for route, text in finding.also)
    diagnostic = Diagnostic(name, severity, finding.message, Label(span, finding.label), also, finding.help)
    return diagnostic, place.value_span.line if span is not None else 0


def span_at(root: Mapping, route: Route) -> Span:
    """The place of what a route leads to: a text itself, else its key."""
    return _there(follow(root, route))


def _there(place: Place) -> Span:
    return place.best_span


def _span(place: Place, finding: Finding) -> Span:
    if finding.key:
        return place.key_span
    if finding.part and isinstance(place.node, str):
        return _part(place.value_span, finding.part, finding.nth)
    return place.best_span


def _part(whole: Span, part: str, nth: int) -> Span:
    """A part of a text in the source. Where the source writes it otherwise, with escapes or folded lines, all of it."""
    text = whole.text
    at = -1
    for _ in range(min(nth, text.count(part) - 1) + 1):
        at = text.find(part, at + 1)
    return whole if at < 0 else Span(whole.file, whole.start + at, whole.start + at + len(part))
