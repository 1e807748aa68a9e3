"""diagram: a graph of nodes and edges that a learner explores: variants, steps, details, and the same in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from pydantic import Field, model_validator

from coursepack.graph import trouble
from coursepack.graph.authored import Graph, Role
from coursepack.graph.layout import lay_out
from coursepack.graph.lights import Light, lights
from coursepack.graph.plan import plans
from coursepack.graph.roles import NEURAL, looks
from coursepack.graph.scene import THUMB_NODES, Scene, scenes
from coursepack.graph.shape import OUTLINES
from coursepack.model.block import Block, BlockKind, Drawing
from coursepack.model.fields import Id, Inline

VARIANTS_LIMIT = 24
MINUTES_A_VARIANT, MINUTES_A_STEP = 0.25, 0.1

SWATCH_WIDTH, SWATCH_HEIGHT = 26.0, 18.0
"""The size of a shape in the legend, in pixels."""


class Variant(Graph):
    """One of several graphs between which the learner picks."""

    id: Id | None = None
    """A short name of this variant."""
    title: Inline
    """What the learner picks."""


class Diagram(Block, Graph):
    """A graph; or variants, each with a graph of its own."""

    roles: dict[Id, Role] = Field(default_factory=dict)
    """What the roles are called in the legend: `{input: Input, store: Data store}`."""
    variants: tuple[Variant, ...] = Field(default=(), max_length=VARIANTS_LIMIT)
    """Graphs between which the learner picks, to see how they differ."""

    @model_validator(mode="after")
    def _one_or_several(self) -> Self:
        if self.variants:
            for key in ("nodes", "edges", "steps", "details"):
                if getattr(self, key):
                    raise trouble.nodes_and_variants(key)
            names = [variant.id for variant in self.variants]
            for position, name in enumerate(names):
                if name and name in names[:position]:
                    raise trouble.variant_twice(name, position)
        for position, graph in enumerate(self.graphs):
            if not graph.nodes:
                raise trouble.no_nodes(("variants", position) if self.variants else ())
        return self

    @property
    def graphs(self) -> Sequence[Graph]:
        """What there is to draw: the variants, else the diagram itself."""
        return self.variants or (self,)


@dataclass(frozen=True, slots=True)
class View:
    """One graph for the template. `uid` tells its ids from those of other variants."""

    uid: str
    graph: Graph
    title: Inline | None
    scene: Scene
    lights: tuple[Light, ...]
    roles: tuple[Mapping[str, Any], ...]

    @property
    def explained(self) -> bool:
        """Whether there is a node or an edge to select."""
        return any(node.details for node in self.scene.nodes) or any(link.details for link in self.scene.links)


def _name_of(role: str, block: Diagram, drawing: Drawing) -> str:
    declared = block.roles.get(role)
    if declared:
        return declared.label
    return drawing.words(f"diagram.role_{role}") if role in NEURAL else role.replace("-", " ").capitalize()


def _legend(block: Diagram, drawing: Drawing) -> list[dict[str, Any]]:
    """Each role that is used: its name and its look."""
    return [
        {
            "role": role,
            "name": _name_of(role, block, drawing),
            "tone": tone,
            "shape": shape,
            "outline": OUTLINES[shape].path(SWATCH_WIDTH, SWATCH_HEIGHT),
        }
        for role, (tone, shape) in looks(block.graphs, block.roles).items()
    ]


def _views(block: Diagram, legend: list[dict[str, Any]]) -> Iterator[View]:
    look = looks(block.graphs, block.roles)
    choices = [plans(graph, look, block.direction, block.layout) for graph in block.graphs]
    drawn = scenes(lay_out(choices))
    for position, (graph, choice, scene) in enumerate(zip(block.graphs, choices, drawn, strict=True)):
        used = {node.role for node in graph.nodes.values()}
        yield View(
            uid=f"v{position + 1}",
            graph=graph,
            title=graph.title if isinstance(graph, Variant) else None,
            scene=scene,
            lights=lights(graph, choice[0].links),
            roles=tuple(entry for entry in legend if entry["role"] in used),
        )


def _prepare(block: Diagram, drawing: Drawing) -> Mapping[str, Any]:
    legend = _legend(block, drawing)
    views = list(_views(block, legend))
    return {
        "views": views,
        "legend": legend,
        "role_names": {entry["role"]: entry["name"] for entry in legend},
        "recurrent": any(link.kind == "recurrent" and not link.loop for view in views for link in view.scene.links),
        "thumbs": all(len(view.scene.nodes) <= THUMB_NODES for view in views),
        "explained": any(view.explained for view in views),
    }


def _minutes(block: Diagram) -> float:
    steps = sum(len(graph.steps) for graph in block.graphs)
    return MINUTES_A_VARIANT * len(block.graphs) + MINUTES_A_STEP * steps


BLOCK = BlockKind(
    model=Diagram,
    group="explore",
    summary="A graph of nodes and edges to explore: variants to compare, steps to play, nodes to select.",
    prepare=_prepare,
    minutes=_minutes,
)
