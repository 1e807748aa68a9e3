"""The proof that a course's state fits: its worst case in characters, thing by thing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from coursepack.model.course import Course
from coursepack.model.state import Shape
from coursepack.slots import grammar
from coursepack.slots.lock import Lock
from coursepack.slots.things import things
from coursepack.tree.node import Route


@dataclass(frozen=True, slots=True)
class Item:
    """What one thing can take at most. `kind` is its type; for the sum of a page it is "page"."""

    route: Route
    name: str
    kind: str
    characters: int


@dataclass(frozen=True, slots=True)
class Bill:
    """The worst case of a state: `total` characters = `fixed` + `flags` + all `items`.

    `fixed` is the frame and the course's own record, `flags` the pages seen. `items` are the things, biggest first;
    `pages` sum them up, biggest first, without pages that keep nothing but their flag.
    """

    total: int
    fixed: int
    flags: int
    items: tuple[Item, ...]
    pages: tuple[Item, ...]


def bill(course: Course, lock: Lock) -> Bill:
    """The bill of a course. `lock` has an entry for each of its things.

    It holds for every state that this version of the course makes. A state from an older version may bring records of
    things that went: the player keeps these only while there is room.
    """
    fixed = grammar.HEADER + grammar.record(grammar.COURSE_SLOT, Shape(grammar.COURSE_SHAPE).worst_characters)
    flags = grammar.flags(lock.next_flag)
    items: list[Item] = []
    pages: dict[str, Item] = {}
    routes: dict[str, Route] = {}
    for thing in things(course):
        if thing.slot is None:
            routes[thing.name] = thing.route
            continue
        entry = lock.entries[thing.name]
        characters = grammar.record(entry.number, Shape(entry.shape).worst_characters)
        items.append(Item(thing.route, thing.name, thing.kind, characters))
        before = pages[thing.page].characters if thing.page in pages else 0
        pages[thing.page] = Item(routes[thing.page], thing.page, "page", before + characters)
    total = fixed + flags + sum(item.characters for item in items)
    return Bill(total, fixed, flags, _biggest_first(items), _biggest_first(pages.values()))


def _biggest_first(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(sorted(items, key=lambda item: -item.characters))
