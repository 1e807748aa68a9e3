"""What each role looks like: its outline and its tone, so that roles differ by shape and by colour."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from coursepack.graph.authored import Graph, Role
from coursepack.graph.shape import ShapeName

INPUT, HIDDEN, OUTPUT = "input", "hidden", "output"
NEURAL = (INPUT, HIDDEN, OUTPUT)

_KNOWN: dict[str, tuple[str, ShapeName]] = {INPUT: ("a", "box"), HIDDEN: ("b", "pill"), OUTPUT: ("c", "hexagon")}
_FREE: tuple[tuple[str, ShapeName], ...] = (
    ("d", "box"),
    ("e", "pill"),
    ("f", "hexagon"),
    ("b", "box"),
    ("a", "pill"),
    ("c", "box"),
)
PLAIN: tuple[str, ShapeName] = ("plain", "box")
"""A node without a role."""


def looks(graphs: Iterable[Graph], roles: Mapping[str, Role]) -> dict[str, tuple[str, ShapeName]]:
    """Tone and outline of each role that these graphs use, in the order in which a legend lists them.

    Input, hidden and output come first and always look the same; roles of the author's own take the next look that is
    free, those that `roles` declares before those that only nodes name.
    """
    used = dict.fromkeys(node.role for graph in graphs for node in graph.nodes.values() if node.role)
    names = [name for name in NEURAL if name in used]
    free = [name for name in (*roles, *used) if name in used and name not in NEURAL]
    found: dict[str, tuple[str, ShapeName]] = {}
    for position, name in enumerate(dict.fromkeys((*names, *free))):
        tone, shape = _KNOWN.get(name) or _FREE[(position - len(names)) % len(_FREE)]
        declared = roles.get(name)
        found[name] = (tone, declared.shape if declared and declared.shape else shape)
    return found
