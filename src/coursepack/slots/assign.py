"""Gives every stateful thing its number, once and for ever: an old lock and a course in, the new lock out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace

from coursepack.model.course import Course
from coursepack.slots.extend import joined, widened
from coursepack.slots.lock import Entry, Lock
from coursepack.slots.option import letters, settled
from coursepack.slots.things import Stateful, things


def assign(lock: Lock | None, course: Course, new_line: Callable[[], str], *, whole: Course | None = None) -> Lock:
    """The lock that fits the course, with every entry of the old one in it.

    An id is identity: a thing that moved keeps its number, a new id gets a new one, and what the course no longer has
    is marked `gone` with its number still taken. A thing that asks something else, or whose state has another form,
    gets a new number and remembers the old one. `new_line` gives the random id of a first lock, 6 characters of
    base64url. `whole` is the course with its drafts, where `course` has none: what only drafts have stays as it is.
    Raises ValueError for two things of one name; a checked course has none.
    """
    old = lock or Lock(new_line(), {})
    next_flag, next_slot = old.next_flag, old.next_slot
    entries: dict[str, Entry] = {}
    for thing in things(course):
        if thing.name in entries:
            raise ValueError(f"two things are named {thing.name}")
        known = old.entries.get(thing.name)
        entry = _entry(thing, known, next_flag if thing.slot is None else next_slot)
        entries[thing.name] = entry
        if known is not None and known.is_flag != entry.is_flag:
            buried = known.buried(old.entries)
            entries[buried.name] = buried
        if known is None or known.is_flag != entry.is_flag or known.number != entry.number:
            next_flag, next_slot = (next_flag + 1, next_slot) if entry.is_flag else (next_flag, next_slot + 1)
    drafts = {thing.name for thing in things(whole)} if whole else set()
    for name, entry in old.entries.items():
        if name not in entries:
            entries[name] = entry if name in drafts else replace(entry, gone=True)
    return Lock(old.line, dict(sorted(entries.items())))


def asked_hash(asked: str) -> str:
    """What stands in the lock for what was asked: equal where only white space differs, empty for nothing."""
    text = settled(asked)
    return hashlib.sha256(text.encode()).hexdigest()[:12] if text else ""


def changes(old: Lock | None, new: Lock) -> Iterator[str]:
    """The names of the entries that make the old lock out of date, sorted.

    What is only gone does not count: its line holds its number as well as before.
    """
    for name, entry in new.entries.items():
        if not entry.gone and (old is None or old.entries.get(name) != entry):
            yield name


def _entry(thing: Stateful, known: Entry | None, free: int) -> Entry:
    if thing.slot is None:
        return replace(known, gone=False) if known and known.is_flag else Entry(thing.name, thing.kind, free)
    given = letters(thing.slot.options, known.options if known else {})
    shape = widened(thing.slot.shape, thing.slot.options, given)
    asked = asked_hash(thing.slot.asked)
    if known is None or known.is_flag:
        return Entry(thing.name, thing.kind, free, shape, asked, given)
    both = joined(known.shape, shape)
    if known.kind == thing.kind and known.asked == asked and both:
        return Entry(thing.name, thing.kind, known.number, both, asked, given, known.was)
    return Entry(thing.name, thing.kind, free, shape, asked, given, known.numbers)
