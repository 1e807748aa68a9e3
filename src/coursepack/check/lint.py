"""Runs the rules over a course."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from coursepack import registry
from coursepack.check.options import CheckOptions
from coursepack.check.place import follow
from coursepack.check.rule import Rule
from coursepack.check.tell import tell
from coursepack.check.view import View
from coursepack.source import Diagnostic, Severity
from coursepack.tree.node import Mapping, Route

Told = tuple[Diagnostic, int]
"""A diagnostic, and the line in which the value that it is about starts: a comment there counts for all of it."""


def lint(view: View, root: Mapping, options: CheckOptions) -> Iterator[Told]:
    """What the rules find. Nothing is said about a part with errors, nor about what holds it: it would follow from
    those errors.
    """
    for name, rule in rules_to_run(options):
        if rule.whole and not _is_whole(view):
            continue
        for finding in rule.check(view):
            if view.harmed and _touches(follow(root, finding.route).steps, view.harmed):
                continue
            yield tell(name, rule.severity, finding, root)


def rules_to_run(options: CheckOptions) -> Iterator[tuple[str, Rule]]:
    """All rules whose finding is an error, and the warnings that are asked for."""
    for name, found in registry.every("check.rules"):
        rule = cast(Rule, found)
        wanted = (not options.select or name in options.select) and name not in options.ignore
        if wanted or rule.severity is Severity.ERROR:
            yield name, rule


def rules_not_run(view: View, options: CheckOptions) -> frozenset[str]:
    """The names of the rules that could find nothing because they were not asked."""
    run = {name for name, rule in rules_to_run(options) if not rule.whole or _is_whole(view)}
    return frozenset(registry.names("check.rules")) - run


def _is_whole(view: View) -> bool:
    return not view.harmed and not any(one.severity is Severity.ERROR for one in view.loaded.diagnostics)


def _touches(route: Route, harmed: tuple[Route, ...]) -> bool:
    """Whether a route leads into something harmed, or to what holds it."""
    return any(route[: len(other)] == other[: len(route)] for other in harmed)
