"""Mends `course.lock` after a merge: git's marks, a name that stands twice, a number that was given twice.

Both sides of a merge are kept. Where both gave the same number away, the older line keeps it, so that the answers which
learners have already given stay where they are; the other thing gets a number of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from coursepack.slots.line import OddLineError, read_entry
from coursepack.slots.lock import FORMAT, Entry, Lock
from coursepack.slots.option import letters
from coursepack.slots.read import LINE_ID
from coursepack.slots.write import lock_text
from coursepack.source import SourceFile
from coursepack.tree.node import Mapping as Node
from coursepack.tree.parse import parse

_LINE = re.compile(r"""line: *["']?([A-Za-z0-9_-]{6})["']? *""")


def repair(text: str, ages: Mapping[int, int] | None = None) -> str | None:
    """The mended text of a lock, ready to be written; None where a line of it cannot be read.

    `ages` gives lines, counted from 1, a number that is lower for an older line: seconds of a commit, say. Without it
    what both sides share counts as older than what they disagree about, and the line that stands first as older than
    the next; within a conflict that is the side of the branch that one stands on.
    Text that needs no mending comes back as it is.
    """
    line, found = None, []
    marked = False
    for number, disputed, written in _both_sides(text):
        if written is None:
            marked = True
        elif (match := _LINE.fullmatch(written.rstrip())) is not None:
            line = line or match[1]
        elif written.startswith(" ") and written.strip():
            entry = _entry(written)
            if entry is None:
                return None
            found.append((ages.get(number, 0) if ages else 0, disputed, number, entry))
        elif written.strip() not in ("", "slots:", "slots: {}", f"format: {FORMAT}") and not written.startswith("#"):
            return None
    if line is None or not LINE_ID.fullmatch(line):
        return None
    entries = [entry for *_, entry in sorted(found, key=lambda item: item[:3])]
    mended = _numbered(_named(entries))
    if not marked and mended == {entry.name: entry for entry in entries} and len(mended) == len(entries):
        return text
    return lock_text(Lock(line, mended))


def _both_sides(text: str) -> Iterator[tuple[int, bool, str | None]]:
    """The lines of both sides, numbered from 1, whether they stand in a conflict, and None for a mark.

    What git calls the base is left out.
    """
    disputed = in_base = False
    for number, written in enumerate(text.splitlines(), 1):
        mark = written[:7]
        if mark in ("<<<<<<<", "|||||||", "=======", ">>>>>>>"):
            disputed, in_base = mark != ">>>>>>>", mark == "|||||||"
            yield number, disputed, None
        elif not in_base:
            yield number, disputed, written


def _entry(written: str) -> Entry | None:
    root, found = parse(SourceFile("course.lock", f"slots:\n{written}\n"))
    slots = root.get("slots") if isinstance(root, Node) and not found else None
    if not isinstance(slots, Node) or len(slots) != 1:
        return None
    try:
        return read_entry(next(iter(slots)), slots)
    except OddLineError:
        return None


def _named(entries: list[Entry]) -> dict[str, Entry]:
    """One entry a name: the older line, with the numbers and letters that only the other one knows."""
    named: dict[str, Entry] = {}
    for entry in entries:
        older = named.get(entry.name)
        if older is None:
            named[entry.name] = entry
        elif older.is_flag != entry.is_flag:
            buried = entry.buried(named)
            named[buried.name] = buried
        else:
            extra = tuple(number for number in entry.numbers if number not in older.numbers)
            given = letters(entry.options, older.options)
            named[entry.name] = replace(older, was=older.was + extra, options=given, gone=older.gone and entry.gone)
    return named


def _numbered(named: dict[str, Entry]) -> dict[str, Entry]:
    """Each number once: what is owned now goes before what was owned, and the older line before the newer one."""
    lock = Lock("", named)
    free = {True: lock.next_flag, False: lock.next_slot}
    taken: set[tuple[bool, int]] = set()
    numbered: dict[str, Entry] = {}
    for entry in named.values():
        number = entry.number
        if (entry.is_flag, number) in taken:
            number = free[entry.is_flag]
            free[entry.is_flag] += 1
        taken.add((entry.is_flag, number))
        numbered[entry.name] = replace(entry, number=number)
    for entry in numbered.values():
        was = tuple(number for number in dict.fromkeys(entry.was) if (entry.is_flag, number) not in taken)
        taken.update((entry.is_flag, number) for number in was)
        numbered[entry.name] = replace(entry, was=was)
    return numbered
