"""Where in a file something stands that pydantic or a rule speaks of: from steps to nodes and spans."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from coursepack.source import Span
from coursepack.tree.node import Mapping, Node, Route, Sequence


@dataclass(frozen=True, slots=True)
class Place:
    """What a way through nodes led to.

    `steps` are those that could be followed. `holder` holds the last of them, None for the start itself. `node` is
    what stands there. `rest` are steps that lead to nothing written: a missing field, a short form's field name.
    """

    start: Mapping | Sequence
    steps: Route
    holder: Mapping | Sequence | None
    node: Node
    rest: Route

    @property
    def key_span(self) -> Span:
        """The key, where the place has one; for an item its first key; for the start of a tree its beginning."""
        if isinstance(self.holder, Mapping):
            return self.holder.key_span(str(self.steps[-1]))
        if isinstance(self.node, Mapping) and self.node:
            return self.node.key_span(next(iter(self.node)))
        if isinstance(self.holder, Sequence):
            return self.holder.item_span(int(self.steps[-1]))
        return Span(self.start.file, self.start.at[0], self.start.at[0])

    @property
    def value_span(self) -> Span:
        """The value; for a mapping or a list, all of it."""
        if isinstance(self.holder, Mapping):
            return self.holder.value_span(str(self.steps[-1]))
        if isinstance(self.holder, Sequence):
            return self.holder.item_span(int(self.steps[-1]))
        return Span(self.start.file, *self.start.at)

    @property
    def best_span(self) -> Span:
        """The value where it is one scalar, else the key: a whole block underlined says nothing."""
        if isinstance(self.node, (Mapping, Sequence)) or self.node is None:
            return self.key_span
        return self.value_span


def follow(start: Mapping | Sequence, steps: Iterable[str | int]) -> Place:
    """Goes as far as the steps lead. A step that leads nowhere is passed over: the short form of a block, a question
    or an option leaves out a key that its long form has.
    """
    node: Node = start
    holder: Mapping | Sequence | None = None
    done: list[str | int] = []
    rest: list[str | int] = []
    for step in steps:
        if isinstance(node, Mapping):
            known = isinstance(step, str) and step in node
        else:
            known = isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node)
        if known and not _blocked(rest):
            # `known` says that the node holds the step, which the types cannot follow.
            holder = node  # type: ignore[assignment]
            node = node[step]  # type: ignore[index]
            done.append(step)
        else:
            rest.append(step)
    return Place(start, tuple(done), holder, node, tuple(rest))


def _blocked(rest: list[str | int]) -> bool:
    """More than one step that leads nowhere is no short form."""
    return len(rest) > 1
