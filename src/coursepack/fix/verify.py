"""Proves that edits add ids and change nothing else: the file is parsed before and after, and both trees compared."""

from __future__ import annotations

from typing import Any

from coursepack.fix.edit import Edit, rewritten
from coursepack.fix.nameless import Nameless
from coursepack.source import Diagnostic, SourceFile
from coursepack.tree.node import Lost, Mapping, Node, Plain, Sequence
from coursepack.tree.page import parse_page
from coursepack.tree.parse import parse

Change = tuple[Nameless, Edit]


def proven(changes: list[Change]) -> list[Edit]:
    """The edits of one file that do what they should. One that does not is left out, and the others stand."""
    if _holds(changes):
        return [edit for _, edit in changes]
    kept: list[Change] = []
    for change in changes:
        if _holds([*kept, change]):
            kept.append(change)
    return [edit for _, edit in kept]


def _holds(changes: list[Change]) -> bool:
    if not changes:
        return True
    file = changes[0][1].file
    try:
        text = rewritten(edit for _, edit in changes)[file]
    except ValueError:
        return False
    before, problems = _parse(file)
    after, new_problems = _parse(SourceFile(file.path, text))
    added = {_start(thing): (edit.key, thing.short) for thing, edit in changes}
    names = [problem.name for problem in problems]
    return _plain(before, added) == _plain(after, {}) and names == [problem.name for problem in new_problems]


def _parse(file: SourceFile) -> tuple[Node, list[Diagnostic]]:
    return parse_page(file) if file.path.lower().endswith(".md") else parse(file)


def _start(thing: Nameless) -> tuple[str, int]:
    """What finds a thing again in another tree of the same text. A page may start where its first block does."""
    if isinstance(thing.node, Mapping):
        is_root = thing.kind == "page" and thing.node.file.path.lower().endswith(".md")
        return ("root", -1) if is_root else ("mapping", thing.node.at[0])
    return ("value", thing.spot.at.start)


def _plain(node: Node, added: dict[tuple[str, int], tuple[str, str]], start: int = -1) -> Any:
    """A tree without places, in which quoted text differs from plain text; with the ids that are to be added."""
    found = added.get(("value", start))
    if found is not None and not isinstance(node, Mapping):
        key, short = found
        return {"id": ("Plain", key), short: _plain(node, {})}
    if isinstance(node, Mapping):
        plain = {key: _plain(value, added, node.values_at[key][0]) for key, value in node.items()}
        found = added.get(("mapping", node.at[0])) or added.get(("root", start))
        return plain if found is None else plain | {"id": ("Plain", found[0])}
    if isinstance(node, Sequence):
        return [_plain(value, added, at[0]) for value, at in zip(node, node.items_at, strict=True)]
    if node is None or isinstance(node, Lost):
        return node
    return ("Plain" if isinstance(node, Plain) else "text", str(node))
