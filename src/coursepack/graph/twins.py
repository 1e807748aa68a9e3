"""Keeps the author's order among nodes that the layout program cannot tell apart.

In a network of full layers every node of a layer has the same neighbours, and the program numbers them as it likes.
Such twins may change places, with their edges, and the picture stays as good: so they stand as the author wrote them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable

from coursepack.graph.plan import Plan


def places(plan: Plan, along: Callable[[int], float]) -> tuple[list[int], list[int]]:
    """For each box the number of the box whose place it takes, and the same for each link.

    `along` gives how far to the right (or down) a box lies.
    """
    entering: dict[int, set[int]] = defaultdict(set)
    leaving: dict[int, set[int]] = defaultdict(set)
    odd: set[int] = set()
    ways = Counter((link.tail, link.head) for link in plan.links)
    for link in plan.links:
        leaving[link.tail].add(link.head)
        entering[link.head].add(link.tail)
        if link.lines or ways[link.tail, link.head] > 1:
            odd |= {link.tail, link.head}
    alike: dict[object, list[int]] = defaultdict(list)
    for number, box in enumerate(plan.boxes):
        if number not in odd:
            look = (box.width, box.height, box.shape, box.node.role)
            alike[look, frozenset(entering[number]), frozenset(leaving[number])].append(number)
    taken = list(range(len(plan.boxes)))
    for members in alike.values():
        for number, place in zip(members, sorted(members, key=along), strict=True):
            taken[number] = place
    links = {(link.tail, link.head): position for position, link in enumerate(plan.links)}
    moved = [
        position if ways[link.tail, link.head] > 1 else links[taken[link.tail], taken[link.head]]
        for position, link in enumerate(plan.links)
    ]
    return taken, moved
