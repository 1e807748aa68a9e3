"""Where everything lies: the coordinates of one laid-out graph, in pixels, from the top left corner down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import hypot
from typing import Any

from coursepack.graph.pairs import shifts
from coursepack.graph.plan import Box, Link, Plan
from coursepack.graph.shape import draw
from coursepack.graph.twins import places

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


def arrow_head(base: Point, tip: Point) -> str:
    """A triangle from the end of a line to the tip, as SVG path data."""
    length = hypot(tip[0] - base[0], tip[1] - base[1]) or 1.0
    across = (-(tip[1] - base[1]) / length * ARROW_HALF, (tip[0] - base[0]) / length * ARROW_HALF)
    return draw("M", *tip, "L", base[0] + across[0], base[1] + across[1], base[0] - across[0], base[1] - across[1], "z")


def _clear(label: Point, points: list[Point], link: Link) -> Point:
    """The place of a label; above its edge where it would lie on a level line."""
    level = abs(points[0][1] - points[-1][1]) < 1 and _straight(points)
    if level and abs(label[1] - points[0][1]) < link.height / 2 + 4:
        return label[0], points[0][1] - link.height / 2 - 4
    return label


def _moved(point: Point, by: Point) -> Point:
    return point[0] + by[0], point[1] + by[1]


def _drawn(
    edge: dict[str, Any], link: Link, place: Callable[[Point], Point]
) -> tuple[list[Point], Point, Point | None]:
    """The control points of an edge, the tip of its arrow and the middle of its label, in our coordinates."""
    spline, tip = _spline(edge["pos"])
    points = [place(point) for point in spline]
    label = _clear(place(_point(edge["lp"])), points, link) if link.lines and "lp" in edge else None
    return points, place(tip) if tip else points[-1], label


def read_picture(plan: Plan, answer: dict[str, Any]) -> Picture:
    """The coordinates of a plan from the layout program's answer (JSON, y upwards)."""
    left, bottom, right, top = map(float, answer["bb"].split(","))

    def place(point: Point) -> Point:
        return point[0] - left + MARGIN, top - point[1] + MARGIN

    nodes = {thing["name"]: place(_point(thing["pos"])) for thing in answer["objects"] if "pos" in thing}
    centres = [nodes[f"n{position}"] for position in range(len(plan.boxes))]
    level = 0 if plan.direction in ("up", "down") else 1
    box_places, link_places = places(plan, lambda position: centres[position][level])
    boxes = [PlacedBox(box, *centres[box_places[position]]) for position, box in enumerate(plan.boxes)]
    edges = {int(thing["id"]): thing for thing in answer.get("edges", ()) if "id" in thing}
    drawn = [_drawn(edges[link_places[position]], link, place) for position, link in enumerate(plan.links)]
    moves = shifts(plan.links, [points for points, _, _ in drawn])
    links = []
    for link, (points, tip, label), move in zip(plan.links, drawn, moves, strict=True):
        points, tip = [_moved(point, move) for point in points], _moved(tip, move)
        path = _path(points, link.tail == link.head)
        links.append(PlacedLink(link, path, arrow_head(points[-1], tip), _moved(label, move) if label else None))
    width, height = right - left + 2 * MARGIN, top - bottom + 2 * MARGIN
    return Picture(width, height, tuple(boxes), tuple(links))
