"""Two edges there and back between the same nodes, drawn apart: the layout program may put one upon the other."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from coursepack.graph.plan import Link

APART = 14.0
"""How far apart the middles of the two lie at least, in pixels."""

Point = tuple[float, float]


def _middle(points: Sequence[Point]) -> Point:
    """The middle of a spline, well enough: that of its middle control points."""
    half = points[(len(points) - 1) // 2], points[len(points) // 2]
    return (half[0][0] + half[1][0]) / 2, (half[0][1] + half[1][1]) / 2


def shifts(links: Sequence[Link], splines: Sequence[Sequence[Point]]) -> list[Point]:
    """How far each edge is to be moved so that it keeps clear of its way back; (0, 0) for nearly all."""
    found: list[Point] = [(0.0, 0.0)] * len(links)
    numbers: dict[tuple[int, int], list[int]] = {}
    for number, link in enumerate(links):
        numbers.setdefault((link.tail, link.head), []).append(number)
    for (tail, head), there in numbers.items():
        back = numbers.get((head, tail), [])
        if tail < head and len(there) == len(back) == 1:
            one, other = there[0], back[0]
            aside = _aside(splines[one], splines[other])
            found[one], found[other] = aside, (-aside[0], -aside[1])
    return found


def _aside(one: Sequence[Point], other: Sequence[Point]) -> Point:
    """Half of what the two lack, at a right angle to the first and away from the second."""
    (x1, y1), (x2, y2) = one[0], one[-1]
    length = hypot(x2 - x1, y2 - y1) or 1.0
    across = -(y2 - y1) / length, (x2 - x1) / length
    (ax, ay), (bx, by) = _middle(one), _middle(other)
    gap = (ax - bx) * across[0] + (ay - by) * across[1]
    if abs(gap) >= APART:
        return 0.0, 0.0
    push = (APART - abs(gap)) / 2 * (1 if gap >= 0 else -1)
    return across[0] * push, across[1] * push
