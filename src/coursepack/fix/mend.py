"""Writes missing ids, and mends the lock after a merge: from a course as it was read to edits of its files."""

from __future__ import annotations

import re
from collections.abc import Mapping as AnyMapping
from dataclasses import replace

from coursepack.fix.edit import Edit
from coursepack.fix.ids import Ids
from coursepack.fix.insert import insert
from coursepack.fix.nameless import Nameless, nameless
from coursepack.fix.verify import Change, proven
from coursepack.model.slug import slug
from coursepack.slots.read import read_lock
from coursepack.slots.repair import repair
from coursepack.source import SourceFile
from coursepack.tree.loaded import LoadedCourse
from coursepack.tree.node import Mapping, Node, Sequence

_NAMES_IN_LOCK = re.compile(r"[a-z][a-z0-9-]*")


def fix(loaded: LoadedCourse, lock_ages: AnyMapping[int, int] | None = None) -> list[Edit]:
    """The edits that mend a course, in the order of its files; none of them overlap, nothing is written.

    Each edit is proven: with it, the file reads as it did, and an id more. A file that is not UTF-8 is left alone.
    `lock_ages` are those of the lines of course.lock, where git knows them: see `line_ages`.
    """
    edits = [] if loaded.lock is None else _lock(loaded.lock, lock_ages)
    if loaded.root is not None:
        edits += _ids(loaded, loaded.root)
    return [replace(edit, path=loaded.folder / edit.file.path) for edit in edits]


def _ids(loaded: LoadedCourse, root: Mapping) -> list[Edit]:
    ids = Ids(_taken(root), _past(loaded.lock))
    changes: dict[SourceFile, list[Change]] = {}
    for thing in nameless(root):
        key = ids.new(thing.kind, *_wanted(thing, loaded))
        edit = insert(thing, key, f"{_called(thing)} gets the id `{key}`")
        changes.setdefault(edit.file, []).append((thing, edit))
    garbled = {one.label.span.file for one in loaded.diagnostics if one.name == "not-utf-8" and one.label}
    files = [file for file in loaded.files if file in changes and file not in garbled]
    return [edit for file in files for edit in proven(changes[file])]


def _lock(lock: SourceFile, ages: AnyMapping[int, int] | None) -> list[Edit]:
    mended = repair(lock.text, ages)
    if mended is None or mended == lock.text:
        return []
    return [Edit(lock, 0, len(lock.text), mended, "the lines of both sides of a merge are kept, each number once")]


def _taken(root: Mapping) -> set[str]:
    """Every id that is written in the course."""
    taken = set()
    waiting: list[Node] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Mapping):
            name = node.get("id")
            if isinstance(name, str):
                taken.add(name)
            waiting += node.values()
        elif isinstance(node, Sequence):
            waiting += node
    objectives = root.get("objectives")
    return taken | (set(objectives) if isinstance(objectives, Mapping) else set())


def _past(file: SourceFile | None) -> dict[str, str]:
    """Every id that the lock knows, and what had it; a kind of nothing where the lock cannot be read."""
    lock, _ = read_lock(file)
    if lock is not None:
        return {name.partition("/")[0]: entry.kind for name, entry in lock.entries.items()}
    return dict.fromkeys(_NAMES_IN_LOCK.findall(file.text), "") if file is not None else {}


def _wanted(thing: Nameless, loaded: LoadedCourse) -> list[str]:
    """Ids for a thing, the best one first: of its words, of its file's or folder's name, of what it stands in."""
    wanted = [slug(thing.words, thing.kind)]
    if thing.kind == "course":
        wanted.append(slug(loaded.folder.absolute().name, thing.kind))
    elif isinstance(thing.node, Mapping) and thing.kind in ("module", "page"):
        file = thing.node.file
        if thing.spot.holder.file is not file:
            wanted.append(slug(file.path.rpartition("/")[2].rpartition(".")[0], thing.kind))
    if slug(thing.inside, thing.kind):
        wanted.append(slug(f"{thing.inside} {thing.kind}", thing.kind))
    return [*wanted, thing.kind]


def _called(thing: Nameless) -> str:
    words = " ".join(thing.words.split())
    shown = f"{words[:39]}…" if len(words) > 40 else words
    article = "the course" if thing.kind == "course" else f"the {thing.kind}"
    return f"{article} `{shown}`" if shown else article
