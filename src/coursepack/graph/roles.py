"""What each role looks like: its outline and its tone, so that roles differ by shape and by colour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coursepack.graph.authored import Graph, Role
from coursepack.graph.shape import ShapeName

INPUT, HIDDEN, OUTPUT = "input", "hidden", "output"
NEURAL = (INPUT, HIDDEN, OUTPUT)

_KNOWN: dict[str, tuple[str, ShapeName]] = {INPUT: ("a", "box"), HIDDEN: ("b", "pill"), OUTPUT: ("c", "hexagon")}
_FREE: tuple[tuple[str, ShapeName], ...] = (
    ("b", "box"),
    ("e", "pill"),
    ("d", "hexagon"),
    ("a", "pill"),
    ("c", "box"),
    ("f", "hexagon"),
)
PLAIN: tuple[str, ShapeName] = ("plain", "box")
"""A node without a role."""


def looks(graphs: Sequence[Graph], roles: Mapping[str, Role]) -> dict[str, tuple[str, ShapeName]]:
    """Tone and outline of each role that these graphs use, in the order in which a legend lists them.

    Input, hidden and output come first and always look the same; roles of the author's own take the next look that is
    free, those that `roles` declares before those that only nodes name. Where all nodes of a role have one outline of
    their own, it is the role's.
    """
    nodes = [node for graph in graphs for node in graph.nodes.values() if node.role]
    used = dict.fromkeys(node.role for node in nodes if node.role)
    names = [name for name in NEURAL if name in used]
    known = {tone for tone, _ in (_KNOWN[name] for name in names)}
    free = [look for look in _FREE if look[0] not in known] + [look for look in _FREE if look[0] in known]
    found: dict[str, tuple[str, ShapeName]] = {}
    for name in (*names, *(name for name in dict.fromkeys((*roles, *used)) if name in used and name not in NEURAL)):
        tone, shape = _KNOWN.get(name) or free[(len(found) - len(names)) % len(free)]
        declared = roles[name].shape if name in roles else None
        drawn = {node.shape for node in nodes if node.role == name}
        [only] = drawn if len(drawn) == 1 else [None]
        found[name] = (tone, declared or only or shape)
    return found
