"""A laid-out graph as a template draws it: paths, places and numbers, with the author's words left to be escaped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from coursepack.graph.picture import Picture, PlacedBox, PlacedLink
from coursepack.graph.plan import EDGE_LINE, LABEL_LINE
from coursepack.graph.shape import OUTLINES, number
from coursepack.model.fields import Markdown

_SUB = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋", "0123456789+−", strict=True))
_SUP = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+−", strict=True))

ALIKE = 1.7
"""Variants share one height, so that nothing jumps, unless one needs this many times the height of another."""
THUMB_NODES = 24
"""A larger graph says nothing at the size of a thumb."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line. `place` is "", or "sub" or "sup" for small digits, which fonts draw in too many ways."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a label: its text in runs, and how far below the centre its middle lies."""

    runs: tuple[Run, ...]
    y: str


@dataclass(frozen=True, slots=True)
class DrawnNode:
    """A node. `x` and `y` are its centre; `outline` is drawn around (0, 0)."""

    number: int
    label: str
    role: str | None
    tone: str
    shape: str
    x: str
    y: str
    outline: str
    lines: tuple[Line, ...]
    details: Markdown | None


@dataclass(frozen=True, slots=True)
class DrawnLink:
    """An edge. `tail` and `head` are the labels of its nodes; `x` and `y` the centre of its own label."""

    number: int
    tail: str
    head: str
    kind: str
    loop: bool
    label: str | None
    path: str
    arrow: str
    x: str
    y: str
    lines: tuple[Line, ...]
    details: Markdown | None


@dataclass(frozen=True, slots=True)
class Canvas:
    """The part of the plane that is shown, as SVG's viewBox, and its size in pixels."""

    view: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything there is to draw of one graph."""

    canvas: Canvas
    nodes: tuple[DrawnNode, ...]
    links: tuple[DrawnLink, ...]


def _lines(lines: tuple[str, ...], height: float) -> tuple[Line, ...]:
    first = -(len(lines) - 1) * height / 2
    return tuple(Line(_runs(text), number(first + place * height)) for place, text in enumerate(lines))


def _runs(text: str) -> tuple[Run, ...]:
    pieces = groupby(text, key=lambda char: "sub" if char in _SUB else "sup" if char in _SUP else "")
    tables = {"sub": _SUB, "sup": _SUP, "": {}}
    return tuple(Run("".join(tables[place].get(char, char) for char in chars), place) for place, chars in pieces)


def _node(position: int, placed: PlacedBox) -> DrawnNode:
    box = placed.box
    return DrawnNode(
        number=position,
        label=box.node.label or box.name,
        role=box.node.role,
        tone=box.tone,
        shape=box.shape,
        x=number(placed.x),
        y=number(placed.y),
        outline=OUTLINES[box.shape].path(box.width, box.height),
        lines=_lines(box.lines, LABEL_LINE),
        details=box.node.details,
    )


def _link(position: int, placed: PlacedLink, picture: Picture) -> DrawnLink:
    link = placed.link
    names = [placed_box.box.node.label or placed_box.box.name for placed_box in picture.boxes]
    x, y = placed.label or (0.0, 0.0)
    return DrawnLink(
        number=position,
        tail=names[link.tail],
        head=names[link.head],
        kind=link.kind,
        loop=link.tail == link.head,
        label=link.edge.label,
        path=placed.path,
        arrow=placed.arrow,
        x=number(x),
        y=number(y),
        lines=_lines(link.lines, EDGE_LINE) if placed.label else (),
        details=link.edge.details,
    )


def _canvases(pictures: Sequence[Picture]) -> list[Canvas]:
    """One height for all where they are of about one height, with each picture in the middle."""
    highest = max(one.height for one in pictures)
    together = highest <= ALIKE * min(one.height for one in pictures)
    found = []
    for one in pictures:
        height = highest if together else one.height
        view = " ".join(map(number, (0.0, (one.height - height) / 2, one.width, height)))
        found.append(Canvas(view, one.width, height))
    return found


def scenes(pictures: Sequence[Picture]) -> list[Scene]:
    """What is drawn of each picture. Pictures that a learner compares come in one call, so that they share a height."""
    return [
        Scene(
            canvas,
            tuple(_node(position, box) for position, box in enumerate(picture.boxes)),
            tuple(_link(position, link, picture) for position, link in enumerate(picture.links)),
        )
        for picture, canvas in zip(pictures, _canvases(pictures), strict=True)
    ]
