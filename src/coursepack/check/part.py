"""A part of a course that is validated by itself, and how messages call it."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import BaseModel

from coursepack.tree.node import Mapping, Route


@dataclass(frozen=True, slots=True)
class Part:
    """`kind` is "course", "module", "page", "block" or "question"; `name` is the block's or question's type, else "".

    `node` is the mapping in the file; a block's has one key, its type. `model` is what its body is validated with.
    """

    kind: str
    name: str
    node: Mapping
    model: type[BaseModel]

    @property
    def head(self) -> Route:
        """The steps from the node to what the model validates."""
        return (self.name,) if self.name else ()

    @property
    def title(self) -> str:
        """Its name in a sentence: "the course", "this page", "this `tabs` block"."""
        if self.kind == "course":
            return "the course"
        return f"this `{self.name}` {self.kind}" if self.name else f"this {self.kind}"
