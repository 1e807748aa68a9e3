"""The check on one screen: a located tree in, a checked course and everything there is to say about it out."""

from __future__ import annotations

from collections.abc import Iterator

from coursepack import garbage
from coursepack.check.checked import CheckedCourse
from coursepack.check.drafts import hide_drafts, without_gaps
from coursepack.check.lint import Told, lint, rules_not_run
from coursepack.check.options import CheckOptions
from coursepack.check.proof import lock_for, stale, too_large
from coursepack.check.suppression import suppress, suppressions
from coursepack.check.validate import validate
from coursepack.check.view import View
from coursepack.model.course import Course
from coursepack.slots.read import read_lock
from coursepack.source import Diagnostic, Label, Severity
from coursepack.tree.loaded import LoadedCourse
from coursepack.tree.node import Mapping

__all__ = ["CheckOptions", "check"]

_PLAIN = CheckOptions()


def check(loaded: LoadedCourse, *, options: CheckOptions = _PLAIN) -> tuple[list[Diagnostic], CheckedCourse | None]:
    """Everything there is to say about a course, sorted by place; and the course itself, unless something is an error.

    The diagnostics of loading are among them. What is wrong in drafts that are not built is a warning.
    """
    with garbage.left_alone():  # a third of the time
        said, checked = _check(loaded, options)
    said.sort(key=lambda one: one.sort_key)
    return said, checked


def _check(loaded: LoadedCourse, options: CheckOptions) -> tuple[list[Diagnostic], CheckedCourse | None]:
    said = [_at_its_line(diagnostic) for diagnostic in loaded.diagnostics]
    if loaded.root is None:
        return _only(said), None
    root = loaded.root
    validated = validate(root, drafts=options.drafts)
    said += map(_at_its_line, validated.diagnostics)
    old, about_lock = read_lock(loaded.lock)
    said += map(_at_its_line, about_lock)
    if validated.course is None:
        return _only(said), None
    course = validated.course if options.drafts else hide_drafts(validated.course)
    view = View(course, loaded, old, validated.harmed, validated.course)
    said += lint(view, root, options)
    checked = None
    if not _has_errors(said):
        made = list(_prove(view, validated.course, root, options))
        said += [_at_its_line(one) for one in made if isinstance(one, Diagnostic)]
        checked = next((one for one in made if isinstance(one, CheckedCourse)), None)
    unchecked = rules_not_run(view, options)
    return list(suppress(said, suppressions(loaded), unchecked)), checked


def _prove(view: View, whole: Course, root: Mapping, options: CheckOptions) -> Iterator[Diagnostic | CheckedCourse]:
    """The checked course, after its numbers and its size were found right; else what is wrong with them."""
    course = without_gaps(view.course)
    if not course.modules:
        yield _nothing_left(root)
        return
    lock = lock_for(view.lock, course, whole)
    wrong = [
        *stale(view.lock, lock, view.loaded.lock, root, options),
        *too_large(course, lock, view.course, root, options),
    ]
    yield from wrong
    if not any(one.severity is Severity.ERROR for one in wrong):
        assets = {path: view.loaded.folder / path for path in view.assets_used}
        yield CheckedCourse(course, lock, assets, view.loaded)


def _nothing_left(root: Mapping) -> Diagnostic:
    message = "there is nothing to build: every page of the course is a draft"
    helps = ("take `draft: true` away from a page, or build with `--drafts`",)
    return Diagnostic(
        "empty-course", Severity.ERROR, message, Label(root.key_span("modules"), "drafts only"), help=helps
    )


def _at_its_line(diagnostic: Diagnostic) -> Told:
    return diagnostic, diagnostic.label.span.line if diagnostic.label else 0


def _has_errors(said: list[Told]) -> bool:
    return any(diagnostic.severity is Severity.ERROR for diagnostic, _ in said)


def _only(said: list[Told]) -> list[Diagnostic]:
    return [diagnostic for diagnostic, _ in said]
