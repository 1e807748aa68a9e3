"""Unrolled networks in even columns: one for each point in time, with its input below and its output above.

Most recurrent networks that a course draws are of this form, and an eye sees every pixel that is uneven in them. What
is not of this form (edges that skip a column, say) is left to the layout program.
"""

from __future__ import annotations

from math import hypot

from coursepack.graph.picture import MARGIN, Picture, PlacedBox, PlacedLink, Point, arrow_head
from coursepack.graph.plan import Box, Link, Plan
from coursepack.graph.roles import HIDDEN
from coursepack.graph.shape import draw

COLUMN_GAP, ROW_GAP = 38.0, 48.0
LABEL_ROOM = 34.0
"""What a labelled edge is longer than its label, so that line and arrowhead stay to be seen."""
BESIDE = 8.0
"""From a line to the label beside it."""
TIP = 9.0
"""The length of an arrowhead."""
LOOP_REACH, LOOP_RISE = 34.0, 0.24
"""How far a loop swings out, and how far from the middle its ends lie, as a share of the box's height."""


def _chain(plan: Plan, hidden: list[int]) -> list[int] | None:
    """The hidden states in the order of time: each chain from its start, the chains in the author's order."""
    onward: dict[int, int] = {}
    for link in plan.links:
        if link.tail in hidden and link.head in hidden and link.tail != link.head:
            if link.tail in onward or link.head in onward.values():
                return None
            onward[link.tail] = link.head
    order = []
    for start in (number for number in hidden if number not in onward.values()):
        at: int | None = start
        while at is not None:
            order.append(at)
            at = onward.get(at)
    return order if len(order) == len(hidden) else None


def _columns(plan: Plan) -> dict[int, int] | None:
    """The column of each box, or None where this graph is of another form."""
    hidden = [number for number, box in enumerate(plan.boxes) if box.node.role == HIDDEN]
    order = _chain(plan, hidden) if hidden else None
    if order is None or plan.direction not in ("up", "down"):
        return None
    column = {number: place for place, number in enumerate(order)}
    for link in plan.links:
        for one, other in ((link.tail, link.head), (link.head, link.tail)):
            if other in hidden and one not in hidden:
                column.setdefault(one, column[other])
    places = {(plan.row_of(number), column[number]) for number in column}
    complete = len(column) == len(plan.boxes) == len(places)
    return column if complete and all(_is_direct(link, plan, column) for link in plan.links) else None


def _is_direct(link: Link, plan: Plan, column: dict[int, int]) -> bool:
    """Whether an edge is drawn without bending round others: a straight line to the next column in its row or to the
    next row, or a loop at a box from which nothing leads on in its row.
    """
    if link.tail == link.head:
        return not any(
            other.tail == link.tail and other is not link and plan.row_of(other.head) == plan.row_of(other.tail)
            for other in plan.links
        )
    rows = plan.row_of(link.head) - plan.row_of(link.tail)
    across = column[link.head] - column[link.tail]
    return across == 1 if rows == 0 else abs(rows) == 1 and abs(across) <= 1 and not (across and link.lines)


def _border(box: Box, x: float, y: float) -> float:
    """How far the border of a box lies from its centre in the direction (x, y) of length 1."""
    half_width, half_height = box.width / 2, box.height / 2
    if box.shape in ("ellipse", "pill") and box.width < 1.3 * box.height:
        return 1 / hypot(x / half_width, y / half_height)
    if box.shape == "diamond":
        return 1 / (abs(x) / half_width + abs(y) / half_height)
    return min(half_width / abs(x) if x else float("inf"), half_height / abs(y) if y else float("inf"))


def _line(link: Link, boxes: tuple[PlacedBox, ...]) -> PlacedLink:
    tail, head = boxes[link.tail], boxes[link.head]
    x, y = head.x - tail.x, head.y - tail.y
    length = hypot(x, y)
    x, y = x / length, y / length
    start, end = _border(tail.box, x, y) + 1, length - _border(head.box, x, y) - 1.5

    def at(distance: float) -> Point:
        return tail.x + x * distance, tail.y + y * distance

    middle = at((start + end - TIP / 2) / 2)
    above = (middle[0], middle[1] - link.height / 2 - BESIDE / 2)
    beside = (middle[0] + link.width / 2 + BESIDE, middle[1])
    label = (above if y == 0 else beside) if link.lines else None
    path = draw("M", *at(start), "L", *at(end - TIP))
    return PlacedLink(link, path, arrow_head(at(end - TIP), at(end)), label)


def _loop(link: Link, boxes: tuple[PlacedBox, ...]) -> PlacedLink:
    """A loop at the right of a box: out above the middle, round, and in again below it."""
    placed = boxes[link.tail]
    rise = placed.box.height * LOOP_RISE
    length = hypot(placed.box.width / 2, rise)
    reach = _border(placed.box, placed.box.width / 2 / length, rise / length)
    x = placed.x + placed.box.width / 2 / length * reach + 1
    y = rise / length * reach
    far = placed.x + placed.box.width / 2 + LOOP_REACH * 4 / 3
    start, end, tip = (x, placed.y - y), (x + TIP * 0.9, placed.y + y + TIP * 0.45), (x + 0.5, placed.y + y)
    path = draw("M", *start, "C", far, start[1] - LOOP_REACH / 2, far, end[1] + LOOP_REACH / 2, *end)
    label = (placed.x + placed.box.width / 2 + LOOP_REACH + BESIDE + link.width / 2, placed.y)
    return PlacedLink(link, path, arrow_head(end, tip), label if link.lines else None)


def _gaps(plan: Plan, column: dict[int, int], width: float) -> list[float]:
    """The room behind each column; behind the last one only what labels and loops need."""
    count = max(column.values()) + 1
    gaps = [COLUMN_GAP] * (count - 1) + [0.0]
    for link in plan.links:
        place = column[link.tail]
        if link.tail == link.head:
            needed = LOOP_REACH + (link.width + 2 * BESIDE if link.lines else BESIDE)
        elif not link.lines:
            continue
        elif plan.row_of(link.tail) == plan.row_of(link.head):
            needed = link.width + LABEL_ROOM
        else:
            needed = link.width + 2 * BESIDE
        inside = (
            width / 2 if plan.row_of(link.tail) != plan.row_of(link.head) else (width - plan.boxes[link.tail].width) / 2
        )
        gaps[place] = max(gaps[place], needed - inside)
    return gaps


def place_columns(plan: Plan) -> Picture | None:
    """The picture of an unrolled network; None where the plan is of another form."""
    column = _columns(plan) if plan.rows else None
    if column is None:
        return None
    width = max(box.width for box in plan.boxes)
    gaps = _gaps(plan, column, width)
    left = [MARGIN + sum(gaps[:place]) + place * width for place in range(len(gaps))]
    heights = [max(plan.boxes[number].height for number in row) for row in plan.rows]
    order = list(reversed(range(len(heights)))) if plan.direction == "up" else list(range(len(heights)))
    middles: dict[int, float] = {}
    top = MARGIN
    for row in order:
        middles[row] = top + heights[row] / 2
        top += heights[row] + ROW_GAP
    boxes = tuple(
        PlacedBox(box, left[column[number]] + width / 2, middles[plan.row_of(number)])
        for number, box in enumerate(plan.boxes)
    )
    links = tuple(_loop(link, boxes) if link.tail == link.head else _line(link, boxes) for link in plan.links)
    return Picture(left[-1] + width + gaps[-1] + MARGIN, top - ROW_GAP + MARGIN, boxes, links)
