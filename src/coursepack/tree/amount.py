"""How much of a course is read already, so that many files do not hold together what no single one may."""

from __future__ import annotations

from coursepack.source import Diagnostic, SourceFile
from coursepack.tree import guard
from coursepack.tree.node import Mapping, Node, Sequence
from coursepack.tree.say import fault


class Amount:
    """Counts the characters and the values of a course. Too many are told once; from then on it is `full`."""

    def __init__(self) -> None:
        self.full = False
        self._characters = guard.COURSE_CHARACTERS
        self._values = guard.COURSE_NODES

    def text(self, file: SourceFile) -> list[Diagnostic]:
        """Count a file that was read; what there is to say where that is too much."""
        self._characters -= len(file.text)
        if self._characters >= 0:
            return []
        return [self._too_large(file, f"{guard.COURSE_CHARACTERS / 1e6:,.0f} million characters")]

    def tree(self, file: SourceFile, root: Node) -> list[Diagnostic]:
        """Count the values of a file; what there is to say where those are too many."""
        self._values -= count(root)
        if self._values >= 0:
            return []
        return [self._too_large(file, f"{guard.COURSE_NODES:,} values")]

    def _too_large(self, file: SourceFile, limit: str) -> Diagnostic:
        self.full = True
        helps = "divide it into several courses"
        return fault("course-too-large", f"the course has more than {limit}", file, (0, 0), "with this file", helps)


def count(root: Node) -> int:
    """How many values stand in a tree, itself included."""
    found, rest = 0, [root]
    while rest:
        node = rest.pop()
        found += 1
        if isinstance(node, Mapping):
            rest += node.values()
        elif isinstance(node, Sequence):
            rest += node
    return found
