"""Where everything lies: the coordinates of one laid-out graph, in pixels, from the top left corner down."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import Any

from coursepack.graph.plan import Box, Link, Plan
from coursepack.graph.shape import draw, number

MARGIN = 10.0
"""Room for strokes and for the ring around a node in focus."""
ARROW_HALF = 4.5

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A box and its centre."""

    box: Box
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class PlacedLink:
    """An edge's path and arrowhead as SVG path data, and the centre of its label."""

    link: Link
    path: str
    arrow: str
    label: Point | None


@dataclass(frozen=True, slots=True)
class Picture:
    """One graph, laid out. Width and height include a margin."""

    width: float
    height: float
    boxes: tuple[PlacedBox, ...]
    links: tuple[PlacedLink, ...]


def _point(text: str) -> Point:
    x, y = text.split(",")[-2:]
    return float(x), float(y)


def _spline(pos: str) -> tuple[list[Point], Point | None]:
    """The control points of an edge and the tip of its arrow, from Graphviz's `pos` (splineType)."""
    tip = None
    points = []
    for part in pos.partition(";")[0].split():
        if part.startswith("e,"):
            tip = _point(part)
        elif not part.startswith("s,"):
            points.append(_point(part))
    return points, tip


def _straight(points: list[Point]) -> bool:
    """Whether all control points lie within a third of a pixel of the line from the first to the last."""
    (x1, y1), (x2, y2) = points[0], points[-1]
    length = hypot(x2 - x1, y2 - y1) or 1.0
    return all(abs((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)) / length < 0.34 for x, y in points)


def _path(points: list[Point], loop: bool) -> str:
    if not loop and _straight(points):
        return draw("M", *points[0], "L", *points[-1])
    return draw("M", *points[0], "C", *(value for point in points[1:] for value in point))


def _arrow(base: Point, tip: Point) -> str:
    length = hypot(tip[0] - base[0], tip[1] - base[1]) or 1.0
    across = (-(tip[1] - base[1]) / length * ARROW_HALF, (tip[0] - base[0]) / length * ARROW_HALF)
    return draw("M", *tip, "L", base[0] + across[0], base[1] + across[1], base[0] - across[0], base[1] - across[1], "z")


def read_picture(plan: Plan, answer: dict[str, Any]) -> Picture:
    """The coordinates of a plan from the layout program's answer (JSON, y upwards)."""
    left, bottom, right, top = map(float, answer["bb"].split(","))

    def place(point: Point) -> Point:
        return point[0] - left + MARGIN, top - point[1] + MARGIN

    nodes = {thing["name"]: thing for thing in answer["objects"] if "pos" in thing}
    boxes = []
    for position, box in enumerate(plan.boxes):
        x, y = place(_point(nodes[f"n{position}"]["pos"]))
        boxes.append(PlacedBox(box, x, y))
    edges = {int(thing["id"]): thing for thing in answer.get("edges", ()) if "id" in thing}
    links = []
    for position, link in enumerate(plan.links):
        edge = edges[position]
        points, tip = _spline(edge["pos"])
        points = [place(point) for point in points]
        end = place(tip) if tip else points[-1]
        label = place(_point(edge["lp"])) if link.lines and "lp" in edge else None
        links.append(PlacedLink(link, _path(points, link.tail == link.head), _arrow(points[-1], end), label))
    width, height = right - left + 2 * MARGIN, top - bottom + 2 * MARGIN
    return Picture(width, height, tuple(boxes), tuple(links))


def centre(point: Point) -> str:
    """A point as the arguments of an SVG translation."""
    return f"{number(point[0])} {number(point[1])}"
