"""What the tests of graphs have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coursepack.graph.authored import Graph
from coursepack.graph.layout import lay_out
from coursepack.graph.picture import Picture
from coursepack.graph.plan import Plan, plans
from coursepack.graph.roles import looks


@pytest.fixture
def graph() -> Callable[..., Graph]:
    """A graph from nodes with their roles, `{"x": "input"}`, and edges; further keys as an author writes them."""

    def make(nodes: dict[str, str | None], *edges: Any, **keys: Any) -> Graph:
        written = {name: {"role": role} if role else None for name, role in nodes.items()}
        return Graph.model_validate({"nodes": written, "edges": list(edges), **keys})

    return make


@pytest.fixture
def plan() -> Callable[[Graph], Plan]:
    """The first plan of a graph."""
    return lambda one: plans(one, looks([one], {}))[0]


@pytest.fixture
def picture() -> Callable[[Graph], Picture]:
    """A graph, laid out."""
    return lambda one: lay_out([plans(one, looks([one], {}))])[0]
