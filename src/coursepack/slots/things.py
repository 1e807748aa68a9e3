"""Everything in a course that keeps state: pages seen, answers, reflections, attempts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from coursepack.model.block import Block, BlockKind, Slot
from coursepack.model.course import Course, Page
from coursepack.model.kinds import kind_of
from coursepack.model.question import Question, QuestionKind
from coursepack.model.walk import walk
from coursepack.tree.node import Route

PAGE = "page"


@dataclass(frozen=True, slots=True)
class Stateful:
    """One thing that owns a number.

    `route` leads to it, `page` is the id of the page it stands on. `name` is its id, with `/part` where a thing owns
    several. `kind` is "page", or the type of its block or question. `slot` is what it keeps; None is a page's flag.
    """

    route: Route
    name: str
    kind: str
    slot: Slot | None
    page: str


def things(course: Course) -> Iterator[Stateful]:
    """Every thing that keeps state, in the course's order. Parts with errors keep none."""
    page = ""
    for route, thing in walk(course):
        if isinstance(thing, Page):
            page = thing.id
            yield Stateful(route, page, PAGE, None, page)
        elif isinstance(thing, (Block, Question)):
            kind, slots = _slots(thing)
            for slot in slots:
                yield Stateful(route, slot.name(thing.id), kind, slot, page)


def _slots(thing: Block | Question) -> tuple[str, tuple[Slot, ...]]:
    name, kind = kind_of(thing)
    if isinstance(thing, Question):
        return name, (cast(QuestionKind, kind).slot(thing),) if thing.remember else ()
    keeps = cast(BlockKind, kind).slots
    return name, keeps(thing) if keeps else ()
