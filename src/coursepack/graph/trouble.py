"""What can be wrong with a graph: each mistake with its sentence and the next act, for any floor above to show."""

from __future__ import annotations

import re
from collections.abc import Collection
from difflib import get_close_matches

from pydantic_core import PydanticCustomError

from coursepack.graph.arrow import ARROW, is_name

LISTED = 12
"""How many names of nodes a help line repeats."""


def odd_names(written: str) -> set[str]:
    """The parts of a path that cannot name a node."""
    parts = {part.strip() for part in re.split(r"->|&", written)}
    return {part for part in parts if part and not is_name(part)}


def node_name(name: str) -> PydanticCustomError:
    """A name that cannot name a node."""
    text = "`{name}` cannot name a node"
    rule = "the name of a node is one word of letters, digits, `_` and `-`; what stands in the node is its `label`"
    return PydanticCustomError("node-name", text, {"name": name, "help": rule})


def unknown_node(name: str, place: str, nodes: Collection[str]) -> PydanticCustomError:
    """A node that an edge or a step speaks of, and that is not there. `place` is the start of the sentence."""
    helps = []
    plain = {known.lower(): known for known in nodes}
    near = get_close_matches(name.lower(), plain, 1, 0.7)
    if near:
        helps.append(f"did you mean `{plain[near[0]]}`?")
    elif nodes and len(nodes) <= LISTED:
        helps.append("the nodes here are " + ", ".join(f"`{known}`" for known in nodes))
    helps.append(f"or add `{name}:` to `nodes`" if helps else f"add `{name}:` to `nodes`")
    text = "{place} `{node}`, which is no node of this diagram"
    return PydanticCustomError("unknown-node", text, {"place": place, "node": name, "help": tuple(helps)})


def unknown_edge(tail: str, head: str, turned: bool) -> PydanticCustomError:
    """A step shows an edge that is not drawn."""
    help_ = f"the edge runs the other way: write `{head} -> {tail}`" if turned else f"add `{tail} -> {head}` to `edges`"
    text = "a step shows `{tail} -> {head}`, but no edge leads from `{tail}` to `{head}`"
    return PydanticCustomError("unknown-edge", text, {"tail": tail, "head": head, "help": help_})


def edge_form(written: str) -> PydanticCustomError:
    """A text that is no path in the arrow notation."""
    helps = ["write `a -> b`, `a -> b: label`, `a -> b -> c`, or `a & b -> c` for two at once"]
    odd = sorted(odd_names(written))
    if odd and ARROW in written:
        helps.insert(0, f"`{odd[0]}` cannot name a node: the name of a node is one word")
    about = {"text": written, "help": tuple(helps)}
    return PydanticCustomError("edge-form", "`{text}` cannot be read as an edge", about)


def shown_form(written: str) -> PydanticCustomError:
    """What a step shows is neither a node nor an edge."""
    text = "a step cannot show `{text}`"
    help_ = "name nodes and edges of this diagram, as in `[x1, x1 -> h1]`"
    return PydanticCustomError("edge-form", text, {"text": written, "help": help_})


def edge_twice(tail: str, head: str) -> PydanticCustomError:
    """The same edge is drawn twice."""
    help_ = "remove one of them, or give each a label of its own"
    text = "the edge `{tail} -> {head}` is drawn twice"
    return PydanticCustomError("edge-twice", text, {"tail": tail, "head": head, "help": help_})


def label_of_many(label: str) -> PydanticCustomError:
    """A label on a line that draws several edges."""
    text = "the label `{name}` belongs to one edge, and this line draws several"
    help_ = "give the edge with the label a line of its own"
    return PydanticCustomError("label-of-many", text, {"name": label, "help": help_})


def no_nodes(at: tuple[str | int, ...]) -> PydanticCustomError:
    """A diagram, or a variant of one, without anything to draw. `at` leads to the variant."""
    if at:
        return PydanticCustomError(
            "no-nodes", "this variant has no nodes", {"help": "write `nodes:` below it", "at": at}
        )
    help_ = "write `nodes:` and `edges:`, or `variants:`, each with nodes and edges of its own"
    return PydanticCustomError("no-nodes", "this diagram has no nodes", {"help": help_})


def nodes_and_variants(key: str) -> PydanticCustomError:
    """A graph beside variants: which of them would be drawn?"""
    text = "this diagram has `variants`, and `{key}` beside them"
    help_ = "move it into a variant: each variant has nodes, edges, steps and details of its own"
    return PydanticCustomError("nodes-and-variants", text, {"key": key, "help": help_, "at": (key,)})


def variant_twice(name: str, position: int) -> PydanticCustomError:
    """Two variants of one name. `position` is the place of the second."""
    text = "two variants of this diagram have the id `{name}`"
    about = {"name": name, "help": "give one of them another id", "at": ("variants", position, "id")}
    return PydanticCustomError("variant-twice", text, about)
