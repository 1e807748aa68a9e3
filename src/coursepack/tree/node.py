"""Nodes: the dicts, lists and strings that a file was read into, each knowing where it stands.

A mapping is a dict and a sequence is a list, so that they go straight into a model; the places ride along.
A scalar is text until a model says otherwise: a plain `1.10` stays "1.10", and becomes a number only where a
number is due. So `no` is never False by accident, and `12:30` is never 750.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from coursepack.source import SourceFile, Span

Route = tuple[str | int, ...]
"""The way from the course to a thing: keys and indices, e.g. `("modules", 0, "pages", 2, "title")`."""

Mark = tuple[int, int]
"""Start and end offset in the file of the mapping or sequence that holds it."""


class Plain(str):
    """A scalar written without quotes. Models may read it as a number or a truth value; quoted text they may not."""

    __slots__ = ()


class Lost(str):
    """Stands where something could not be read. The mistake is told already, so nothing more is said about it."""

    __slots__ = ()


class Mapping(dict[str, Any]):
    """A mapping of a file. `keys_at` and `values_at` give the place of each key and of each value."""

    __slots__ = ("at", "file", "keys_at", "values_at")

    def __init__(self, file: SourceFile, at: Mark) -> None:
        super().__init__()
        self.file = file
        self.at = at
        self.keys_at: dict[str, Mark] = {}
        self.values_at: dict[str, Mark] = {}

    def put(self, key: str, key_at: Mark, value: Node, value_at: Mark) -> None:
        self[key] = value
        self.keys_at[key] = key_at
        self.values_at[key] = value_at

    def key_span(self, key: str) -> Span:
        return Span(self.file, *self.keys_at[key])

    def value_span(self, key: str) -> Span:
        value = self[key]
        if isinstance(value, (Mapping, Sequence)) and value.file is not self.file:
            return Span(value.file, *value.at)
        return Span(self.file, *self.values_at[key])


class Sequence(list[Any]):
    """A sequence of a file. `items_at` gives the place of each item."""

    __slots__ = ("at", "file", "items_at")

    def __init__(self, file: SourceFile, at: Mark) -> None:
        super().__init__()
        self.file = file
        self.at = at
        self.items_at: list[Mark] = []

    def put(self, value: Node, at: Mark) -> None:
        self.append(value)
        self.items_at.append(at)

    def item_span(self, index: int) -> Span:
        value = self[index]
        if isinstance(value, (Mapping, Sequence)) and value.file is not self.file:
            return Span(value.file, *value.at)
        return Span(self.file, *self.items_at[index])


Node = Mapping | Sequence | str | None
"""A node: a mapping, a sequence, text (`Plain` where unquoted), or None for an empty, `null` or `~` plain scalar."""


def span_of(root: Mapping | Sequence, route: Iterable[str | int], *, key: bool = False) -> Span:
    """The place of what a route leads to.

    With `key`, the last step's key, where it is one. A route that leads to nothing gives the key of its nearest
    ancestor, so that every finding has a place; the root itself is the start of its file.
    """
    node: Node = root
    best: Span | None = None
    steps = tuple(route)
    for position, step in enumerate(steps):
        if isinstance(node, Mapping) and isinstance(step, str) and step in node:
            last = position == len(steps) - 1
            best = node.key_span(step) if key or not last else node.value_span(step)
            node = node[step]
        elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node):
            best = node.item_span(step)
            child = node[step]
            if isinstance(child, Mapping) and child:
                first = next(iter(child))
                best = child.key_span(first) if not (position == len(steps) - 1 and not key) else best
            node = child
        else:
            break
    if best is None:
        return Span(root.file, root.at[0], root.at[0])
    return best
