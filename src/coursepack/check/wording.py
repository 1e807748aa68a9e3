"""What a sentence about a value is made of: the case, the words, and how an author's value is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from coursepack.tree.node import Mapping as MappingNode
from coursepack.tree.node import Node, Sequence

SHOWN = 40
"""How many characters of an author's value a headline repeats."""


@dataclass(frozen=True, slots=True)
class Case:
    """One thing that is wrong. `what` names the place ("`title`"), `where` what it belongs to ("this page").

    `name` is the key that is meant, `value` what stands there, `context` what pydantic knows about the limit that was
    missed, `keys` the keys that the place takes.
    """

    type: str
    what: str
    where: str
    name: str
    value: Node
    context: Mapping[str, Any] = field(default_factory=dict)
    keys: tuple[str, ...] = ()
    message: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """The parts of a diagnostic that are words. With `key` it points at the key. `wants` is what would be right, as in
    "takes … or …", for a value that may be of several kinds.
    """

    name: str
    message: str
    label: str = ""
    help: tuple[str, ...] = ()
    key: bool = False
    wants: str = ""


def shown(value: object) -> str:
    """An author's value in backticks, short enough for a headline, on one line."""
    text = " ".join(str(value).replace("`", "'").split())
    return f"`{text[: SHOWN - 1]}…`" if len(text) > SHOWN else f"`{text}`"


def kind_of_value(value: Node) -> str:
    """What an author wrote, in a word or two."""
    if value is None:
        return "empty"
    if isinstance(value, (MappingNode, dict)):
        return "keys with values"
    if isinstance(value, (Sequence, list)):
        return "a list"
    return shown(value)
