"""What an author writes of a graph: nodes, edges in the arrow notation, and the steps that walk through it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, PlainValidator, ValidationError, WithJsonSchema, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from coursepack.graph import trouble
from coursepack.graph.arrow import ARROW, Groups, is_name, pairs, read_groups
from coursepack.graph.shape import ShapeName
from coursepack.model.fields import Id, Inline, Prose, Text
from coursepack.model.thing import Thing

NODES_LIMIT = 400
"""Beyond this a picture helps nobody, and its layout takes seconds."""
EDGES_LIMIT = 1200

Direction = Literal["up", "down", "left", "right"]
Layout = Literal["rows", "flow"]
EdgeKind = Literal["forward", "recurrent"]


def _end(value: Any) -> str:
    """One end of an edge. Whether it can be read is for the graph to say, so that all mistakes come in one run."""
    if not isinstance(value, str):
        raise PydanticCustomError("not_text", "")
    return value.strip()


def _listed(value: Any) -> Any:
    """One thing may stand for a list of one."""
    return value if isinstance(value, (list, tuple)) else [value]


_TEXT_IN_YAML = ["string", "number", "boolean"]
_ONE_OR_MORE = WithJsonSchema({"type": [*_TEXT_IN_YAML, "array"], "items": {"type": _TEXT_IN_YAML}})

NodeName = Annotated[str, WithJsonSchema({"type": "string", "pattern": r"^[^\s>&:-][^\s>&:]*$"})]
End = Annotated[str, PlainValidator(_end), WithJsonSchema({"type": _TEXT_IN_YAML})]


class Role(Thing):
    """What the nodes of one role are called in the legend, and how they are drawn."""

    short = "label"
    label: Text
    """The name in the legend."""
    shape: ShapeName | None = None
    """The outline of the nodes of this role."""


class Node(Thing):
    """A node. In its short form it is a label."""

    short = "label"
    label: Text | None = None
    """What stands in the node; without it, its name."""
    role: Id | None = None
    """What part the node plays: input, hidden, output, or a word of your own. It gives colour, shape and legend."""
    details: Prose | None = None
    """What the learner reads after selecting the node."""
    shape: ShapeName | None = None
    """The outline; without it, the outline of its role."""


class Edge(Thing):
    """One or more edges: `a -> b`, `a -> b: label`, `a -> b -> c`, `a & b -> c`, or a mapping with from and to."""

    also_written = (
        {"type": "string", "pattern": ARROW},
        {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 1,
            "patternProperties": {ARROW: {}},
            "additionalProperties": False,
        },
    )
    tail: End = Field(alias="from")
    """The node that the edge leaves."""
    head: End = Field(alias="to")
    """The node that the edge enters."""
    label: Text | None = None
    """What stands at the edge."""
    details: Prose | None = None
    """What the learner reads after selecting the edge."""
    kind: EdgeKind | None = None
    """`recurrent` for what is passed on through time or fed back, else `forward`."""

    @model_validator(mode="before")
    @classmethod
    def _arrow(cls, value: Any) -> Any:
        if isinstance(value, dict) and len(value) == 1 and ARROW in next(iter(value)):
            [(path, rest)] = value.items()
            return {**cls._ends(path), **(rest if isinstance(rest, dict) else {"label": rest})}
        return cls._ends(value) if isinstance(value, str) else value

    @classmethod
    def _ends(cls, path: str) -> dict[str, str]:
        tail, _, head = path.partition(ARROW)
        head, colon, label = head.partition(": ")
        ends = {"from": tail, "to": head}
        return {**ends, "label": label.strip()} if colon else ends

    @property
    def written(self) -> str:
        """The path in the arrow notation."""
        return f" {ARROW} ".join(end for end in (self.tail, self.head) if end)

    @cached_property
    def groups(self) -> Groups:
        """The stations of this path; empty where the notation was not understood."""
        found = read_groups(self.written) or ()
        return found if len(found) > 1 else ()


Facts = Annotated[tuple[Inline, ...], BeforeValidator(_listed), _ONE_OR_MORE]
"""One text, or a list of them."""


class Step(Thing):
    """One step of the walk: what lights up, and what is said."""

    show: Annotated[tuple[Text, ...], BeforeValidator(_listed), Field(min_length=1), _ONE_OR_MORE]
    """Nodes and edges that light up: `[x1, h1]`, `[h1 -> h2]`. An edge lights up its nodes; where a step
    names nodes only, the edges between them light up too."""
    say: Inline
    """The caption of this step."""


class Graph(Thing):
    """Nodes, edges and steps, checked against each other."""

    description: Prose | None = None
    """What there is to see, in a sentence or two."""
    details: dict[Text, Facts] = Field(default_factory=dict)
    """Facts beside the picture: a name, and one text or a list of them."""
    nodes: dict[NodeName, Node] = Field(default_factory=dict, max_length=NODES_LIMIT)
    """The nodes: a name each, and a label, or a mapping with label, role, details and shape."""
    edges: tuple[Edge, ...] = Field(default=(), max_length=EDGES_LIMIT)
    """The edges: `a -> b`, `a -> b: label`, `a -> b -> c`, `a & b -> c`, or a mapping with from, to, label, details."""
    steps: tuple[Step, ...] = ()
    """The walk through the graph, step by step."""
    direction: Direction | None = None
    """Which way the edges mainly run. Without it: up where there are inputs and outputs, else as fits the page."""
    layout: Layout | None = None
    """`rows` puts the nodes of each role in a row of their own, `flow` follows the edges. Without it, what fits."""

    @model_validator(mode="after")
    def _refers_to_what_is_there(self) -> Self:
        errors = [InitErrorDetails(type=error, loc=loc, input=text) for loc, error, text in self._mistakes()]
        if errors:
            raise ValidationError.from_exception_data(type(self).__name__, errors)
        return self

    def _mistakes(self) -> Iterator[tuple[tuple[str | int, ...], PydanticCustomError, str]]:
        """Each mistake: its place below this graph, what it is, and what stands there."""
        drawn: Counter[tuple[str, str, str]] = Counter()
        for name in self.nodes:
            if not is_name(name):
                yield ("nodes", name, "[key]"), trouble.node_name(name), name
        for position, edge in enumerate(self.edges):
            if not edge.groups and not trouble.odd_names(edge.written) & set(self.nodes):
                yield ("edges", position), trouble.edge_form(edge.written), edge.written
            if edge.label and len(pairs(edge.groups)) > 1:
                yield ("edges", position), trouble.label_of_many(edge.label), edge.label
            ends = (("from", "an edge starts at", edge.groups[:1]), ("to", "an edge leads to", edge.groups[1:]))
            for field, place, groups in ends:
                for name in self._unknown(groups):
                    yield ("edges", position, field), trouble.unknown_node(name, place, self.nodes), name
            for tail, head in pairs(edge.groups):
                drawn[tail, head, edge.label or ""] += 1
                if drawn[tail, head, edge.label or ""] == 2:
                    yield ("edges", position), trouble.edge_twice(tail, head), tail
        ways = {(tail, head) for tail, head, _label in drawn}
        for position, step in enumerate(self.steps):
            for entry, text in enumerate(step.show):
                for error in self._not_shown(text, ways):
                    yield ("steps", position, "show", entry), error, text

    def _not_shown(self, text: str, ways: set[tuple[str, str]]) -> Iterator[PydanticCustomError]:
        groups = read_groups(text)
        if groups is None:
            if not trouble.odd_names(text) & set(self.nodes):
                yield trouble.shown_form(text)
        elif unknown := self._unknown(groups):
            yield from (trouble.unknown_node(name, "a step shows", self.nodes) for name in unknown)
        else:
            missing = [pair for pair in pairs(groups) if pair not in ways]
            yield from (trouble.unknown_edge(*pair, turned=pair[::-1] in ways) for pair in missing)

    def _unknown(self, groups: Groups) -> list[str]:
        return [name for group in groups for name in group if name not in self.nodes]
