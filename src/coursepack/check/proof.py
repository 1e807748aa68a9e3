"""Numbers for everything that keeps state, and the proof that the state fits what the target keeps."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence

from coursepack.check.options import CheckOptions
from coursepack.check.tell import span_at
from coursepack.model.course import Course
from coursepack.slots import faults, grammar
from coursepack.slots.assign import assign, changes
from coursepack.slots.bill import Item, bill
from coursepack.slots.lock import Lock
from coursepack.slots.things import things
from coursepack.source import Diagnostic, Label, Severity, SourceFile, Span
from coursepack.tree.node import Mapping as MappingNode
from coursepack.tree.node import Route

TOO_LARGE = "resume-data-too-large"
NAMED = 5
"""How many of the largest contributors the message names."""


def new_line() -> str:
    """The random id of a new line of a course."""
    return "".join(secrets.choice(grammar.ALPHABET) for _ in range(grammar.LINE_CHARACTERS))


def lock_for(old: Lock | None, course: Course, with_drafts: Course) -> Lock:
    """The lock with an entry for each thing of the course. What only drafts have stays as it is."""
    return assign(old, course, new_line, whole=with_drafts if old is not None and with_drafts is not course else None)


def stale(
    old: Lock | None, new: Lock, file: SourceFile | None, root: MappingNode, options: CheckOptions
) -> list[Diagnostic]:
    """What to say where `course.lock` does not fit the course."""
    names = list(changes(old, new))
    if options.writes_lock or not names:
        return []
    severity = Severity.ERROR if options.locked else Severity.WARNING
    helps = ("run `coursepack build` and commit `course.lock`: it keeps the learners' answers apart",)
    if file is None:
        message = "there is no `course.lock` beside the course"
        return [Diagnostic(faults.STALE, severity, message, Label(Span(root.file, 0, 0), "of this course"), help=helps)]
    listed = ", ".join(f"`{name}`" for name in names[:3])
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    known = old.entries if old is not None else {}
    what = "changed" if any(name in known for name in names) else "is new" if len(names) == 1 else "are new"
    message = f"`course.lock` is older than the course: {listed}{more} {what}"
    return [Diagnostic(faults.STALE, severity, message, Label(Span(file, 0, 0), "older than the course"), help=helps)]


def too_large(
    course: Course, lock: Lock, numbered: Course, root: MappingNode, options: CheckOptions
) -> Iterator[Diagnostic]:
    """An error where a learner's answers could outgrow what the target keeps. `numbered` has the files' routes."""
    made = bill(course, lock)
    if made.total <= options.state_limit:
        return
    biggest = _biggest(made.items, {thing.name: thing.route for thing in things(numbered)})
    labels = [Label(span_at(root, route), f"up to {characters:,} characters") for route, (_, characters) in biggest]
    kept = f"{options.state_limit_of} keeps {options.state_limit:,}"
    message = f"a learner's answers can take {made.total:,} characters; {kept}"
    listed = ", ".join(f"`{name}` {characters:,}" for _, (name, characters) in biggest)
    helps = (
        f"largest: {listed}",
        "lower `max_length` of free text, or give practice questions `remember: false`",
    )
    yield Diagnostic(TOO_LARGE, Severity.ERROR, message, labels[0] if labels else None, tuple(labels[1:]), helps)


def _biggest(items: Sequence[Item], routes: Mapping[str, Route]) -> list[tuple[Route, tuple[str, int]]]:
    """The things that can take most, with what their parts take together: name and characters by route."""
    sums: dict[Route, tuple[str, int]] = {}
    for item in items:
        route = routes[item.name]
        before = sums.get(route, ("", 0))[1]
        sums[route] = (item.name.partition("/")[0], before + item.characters)
    return sorted(sums.items(), key=lambda one: -one[1][1])[:NAMED]
