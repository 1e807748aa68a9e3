"""A graph made ready for layout: every size known, every edge by number, rows and direction decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from coursepack.graph.arrow import pairs
from coursepack.graph.authored import Direction, Edge, EdgeKind, Graph, Layout, Node
from coursepack.graph.measure import block_width, wrap
from coursepack.graph.roles import HIDDEN, INPUT, OUTPUT, PLAIN
from coursepack.graph.shape import OUTLINES, ShapeName

LABEL_SIZE, LABEL_LINE, LABEL_LIMIT = 15.0, 19.0, 150.0
"""Font size, line height and width to wrap at of a node's label, in pixels."""
EDGE_SIZE, EDGE_LINE, EDGE_LIMIT = 13.0, 16.0, 120.0
ALIKE_LIMIT = 120.0
"""In rows, nodes of one role get one width as long as it stays below this."""


@dataclass(frozen=True, slots=True)
class Box:
    """A node: what the author wrote, its look, its lines of text, its size in pixels."""

    name: str
    node: Node
    tone: str
    shape: ShapeName
    lines: tuple[str, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Link:
    """An edge between two boxes by number. `index` is the place in the author's list that it comes from."""

    tail: int
    head: int
    kind: EdgeKind
    edge: Edge
    index: int
    lines: tuple[str, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Plan:
    """What is laid out. In `rows`, each tuple of box numbers lies in one row, the first at the start of the flow.

    `first` and `last` are the boxes that lie at the very start and end of the flow.
    """

    boxes: tuple[Box, ...]
    links: tuple[Link, ...]
    direction: Direction
    rows: tuple[tuple[int, ...], ...]
    first: tuple[int, ...]
    last: tuple[int, ...]

    def row_of(self, number: int) -> int:
        """The row in which a box lies, counted along the flow."""
        return next(place for place, row in enumerate(self.rows) if number in row)


def label_of(name: str, node: Node) -> str:
    """What stands in a node."""
    return node.label or name


def _boxes(graph: Graph, looks: Mapping[str, tuple[str, ShapeName]], alike: bool) -> tuple[Box, ...]:
    boxes = []
    for name, node in graph.nodes.items():
        tone, shape = looks[node.role] if node.role else PLAIN
        shape = node.shape or shape
        lines = wrap(label_of(name, node), LABEL_LIMIT, LABEL_SIZE)
        width, height = OUTLINES[shape].around(block_width(lines, LABEL_SIZE), len(lines) * LABEL_LINE)
        boxes.append(Box(name, node, tone, shape, lines, width, height))
    if not alike:
        return tuple(boxes)
    return tuple(_alike(box, boxes) for box in boxes)


def _alike(box: Box, boxes: list[Box]) -> Box:
    same = [other for other in boxes if (other.node.role, other.shape) == (box.node.role, box.shape)]
    width, height = max(other.width for other in same), max(other.height for other in same)
    if width > ALIKE_LIMIT:
        return box
    return Box(box.name, box.node, box.tone, box.shape, box.lines, width, height)


def _links(graph: Graph, in_rows: bool) -> tuple[Link, ...]:
    numbers = {name: number for number, name in enumerate(graph.nodes)}
    links = []
    for index, edge in enumerate(graph.edges):
        lines = wrap(edge.label, EDGE_LIMIT, EDGE_SIZE) if edge.label else ()
        width, height = block_width(lines, EDGE_SIZE), len(lines) * EDGE_LINE
        for tail, head in pairs(edge.groups):
            hidden = graph.nodes[tail].role == graph.nodes[head].role == HIDDEN
            kind: EdgeKind = edge.kind or ("recurrent" if tail == head or (in_rows and hidden) else "forward")
            links.append(Link(numbers[tail], numbers[head], kind, edge, index, lines, width, height))
    return tuple(links)


def _suits_rows(graph: Graph) -> bool:
    """Whether the graph is a recurrent network unrolled: hidden states in a chain, inputs below, outputs above."""
    roles = [node.role for node in graph.nodes.values()]
    if not {INPUT, HIDDEN, OUTPUT}.issuperset(roles) or HIDDEN not in roles or len(set(roles)) < 2:
        return False
    ends = [pair for edge in graph.edges for pair in pairs(edge.groups) if pair[0] != pair[1]]
    of = {name: node.role for name, node in graph.nodes.items()}
    chain = [(tail, head) for tail, head in ends if of[tail] == of[head] == HIDDEN]
    leaving, entering = Counter(tail for tail, _ in chain), Counter(head for _, head in chain)
    return max([*leaving.values(), *entering.values(), 0]) <= 1


def _rows(graph: Graph) -> tuple[tuple[int, ...], ...]:
    order = [INPUT, HIDDEN]
    order += [node.role or "" for node in graph.nodes.values() if node.role not in (INPUT, HIDDEN, OUTPUT)]
    found = []
    for role in dict.fromkeys([*order, OUTPUT]):
        row = tuple(number for number, node in enumerate(graph.nodes.values()) if (node.role or "") == role)
        if row:
            found.append(row)
    return tuple(found)


def _ends(graph: Graph, links: tuple[Link, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    forward = [link for link in links if link.kind == "forward"]
    entered, left = {link.head for link in forward}, {link.tail for link in forward}
    roles = [node.role for node in graph.nodes.values()]
    first = tuple(number for number, role in enumerate(roles) if role == INPUT and number not in entered)
    last = tuple(number for number, role in enumerate(roles) if role == OUTPUT and number not in left)
    return first, last


def plans(
    graph: Graph,
    looks: Mapping[str, tuple[str, ShapeName]],
    direction: Direction | None = None,
    layout: Layout | None = None,
) -> tuple[Plan, ...]:
    """The plans that come into question, best first when all fit: one, or two where the page's width decides.

    `direction` and `layout` hold where the graph does not say its own.
    """
    direction, layout = graph.direction or direction, graph.layout or layout
    layout = layout or ("rows" if _suits_rows(graph) else "flow")
    boxes, links = _boxes(graph, looks, alike=layout == "rows"), _links(graph, layout == "rows")
    roles = {node.role for node in graph.nodes.values()}
    neural = INPUT in roles and OUTPUT in roles
    rows = _rows(graph) if layout == "rows" else ()
    first, last = _ends(graph, links) if neural and not rows else ((), ())
    ways: tuple[Direction, ...] = (direction,) if direction else ("up",) if neural or rows else ("right", "down")
    return tuple(Plan(boxes, links, way, rows, first, last) for way in ways)
