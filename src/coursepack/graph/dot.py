"""A plan as DOT, the layout program's language. Nothing that an author wrote ever stands in it: only numbers."""

from __future__ import annotations

from itertools import pairwise

from coursepack.graph.plan import Box, Link, Plan
from coursepack.graph.shape import number

PIXELS_PER_INCH = 72
"""Graphviz counts in points of 1/72 inch, and sizes in inches: one point is one pixel here."""

_RANKDIR = {"up": "BT", "down": "TB", "left": "RL", "right": "LR"}
_ROWS = "nodesep=0.5; ranksep=0.66;"
_FLOW = "nodesep=0.42; ranksep=0.62;"
_BETWEEN_ROWS = 8
"""The weight of an edge from one row to the next: it keeps a column straight."""


def _inches(pixels: float) -> str:
    return f"{pixels / PIXELS_PER_INCH:.4f}"


def _clip(box: Box) -> str:
    """The shape at whose border edges end: dot's nearest to ours."""
    if box.shape in ("diamond", "ellipse"):
        return box.shape
    return "ellipse" if box.shape == "pill" and box.width < 1.3 * box.height else "box"


def _node(position: int, box: Box) -> str:
    return f"n{position} [shape={_clip(box)} width={_inches(box.width)} height={_inches(box.height)}];"


def _edge(position: int, link: Link, plan: Plan) -> str:
    parts = [f"id={position}"]
    if link.lines:
        room = f'WIDTH="{number(link.width + 8)}" HEIGHT="{number(link.height + 4)}"'
        cell = f'<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0" FIXEDSIZE="TRUE" {room}>'
        parts.append(f"label=<{cell}<TR><TD></TD></TR></TABLE>>")
    if plan.rows:
        tail, head = (plan.row_of(number) for number in (link.tail, link.head))
        parts.append(f"weight={_BETWEEN_ROWS if head > tail else 1}")
        if head < tail:
            parts.append("constraint=false")
    elif link.kind == "recurrent":
        parts.append("constraint=false")
    return f"n{link.tail} -> n{link.head} [{' '.join(parts)}];"


def _together(rank: str, numbers: tuple[int, ...]) -> str:
    return f"{{ rank={rank}; {' '.join(f'n{number};' for number in numbers)} }}" if numbers else ""


def _order(plan: Plan) -> list[str]:
    """Unseen edges between neighbouring rows that no edge of the author's joins in the direction of the flow."""
    joined = {(plan.row_of(link.tail), plan.row_of(link.head)) for link in plan.links} if plan.rows else set()
    steps = [pair for pair in pairwise(range(len(plan.rows))) if pair not in joined]
    return [f"n{plan.rows[low][0]} -> n{plan.rows[high][0]} [style=invis weight=0];" for low, high in steps]


def dot_text(plan: Plan) -> str:
    """The DOT of one plan. Nodes are `n0`, `n1` … in the author's order; an edge's `id` is its number."""
    lines = [
        "digraph {",
        f"rankdir={_RANKDIR[plan.direction]}; {_ROWS if plan.rows else _FLOW}",
        'node [fixedsize=true label=""]; edge [arrowsize=0.9];',
        *(_node(position, box) for position, box in enumerate(plan.boxes)),
        _together("source", plan.first),
        _together("sink", plan.last),
        *(_together("same", row) for row in plan.rows),
        *_order(plan),
        *(_edge(position, link, plan) for position, link in enumerate(plan.links)),
        "}",
    ]
    return "\n".join(line for line in lines if line) + "\n"
