"""What lights up in each step: nodes and edges by number, and in which order the flow runs through them."""

from __future__ import annotations

from dataclasses import dataclass

from coursepack.graph.arrow import pairs, read_groups
from coursepack.graph.authored import Graph, Step
from coursepack.graph.plan import Link

LATEST = 5
"""Edges that come later in a step than this start together."""


@dataclass(frozen=True, slots=True)
class Light:
    """One step. `links` are pairs: an edge, and its turn within the step, from 0."""

    step: Step
    nodes: tuple[int, ...]
    links: tuple[tuple[int, int], ...]


def _turns(lit: list[int], links: tuple[Link, ...]) -> dict[int, int]:
    """Each lit edge's turn: one later than the latest of those that lead to where it starts."""
    turns: dict[int, int] = dict.fromkeys(lit, 0)
    for _round in range(LATEST):
        for number in lit:
            before = [
                turns[other]
                for other in lit
                if links[other].head == links[number].tail and links[other].tail != links[other].head
            ]
            turns[number] = min(LATEST, max((turn + 1 for turn in before), default=0))
    return turns


def lights(graph: Graph, links: tuple[Link, ...]) -> tuple[Light, ...]:
    """The steps of a graph whose edges are numbered as in `links`.

    An edge lights up its nodes too. A step that names nodes only lights up the edges between them as well.
    """
    numbers = {name: number for number, name in enumerate(graph.nodes)}
    found = []
    for step in graph.steps:
        paths = [groups for text in step.show if (groups := read_groups(text))]
        nodes = dict.fromkeys(numbers[name] for groups in paths for group in groups for name in group)
        ways = {(numbers[tail], numbers[head]) for groups in paths for tail, head in pairs(groups)}
        if not ways:
            ways = {(tail, head) for tail in nodes for head in nodes}
        lit = [number for number, link in enumerate(links) if (link.tail, link.head) in ways]
        turns = _turns(lit, links)
        found.append(Light(step, tuple(sorted(nodes)), tuple((number, turns[number]) for number in lit)))
    return tuple(found)
