"""A laid-out graph as a template draws it: paths, places and numbers, with the author's words left to be escaped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coursepack.graph.picture import Picture, PlacedBox, PlacedLink
from coursepack.graph.plan import EDGE_LINE, LABEL_LINE
from coursepack.graph.shape import OUTLINES, number
from coursepack.model.fields import Markdown

ALIKE = 1.7
"""Variants share one canvas, so that nothing jumps, unless one needs this many times the height of another."""
THUMB_NODES = 24
"""A larger graph says nothing at the size of a thumb."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a label: its text and how far below the centre its middle lies."""

    text: str
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
    return tuple(Line(text, number(first + place * height)) for place, text in enumerate(lines))


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
    """One canvas for all where they are of about one height, with each picture in its middle."""
    widest, highest = max(one.width for one in pictures), max(one.height for one in pictures)
    together = highest <= ALIKE * min(one.height for one in pictures)
    found = []
    for one in pictures:
        width, height = (widest, highest) if together else (one.width, one.height)
        left, top = (one.width - width) / 2, (one.height - height) / 2
        view = " ".join(map(number, (left, top, width, height)))
        found.append(Canvas(view, width, height))
    return found


def scenes(pictures: Sequence[Picture]) -> list[Scene]:
    """What is drawn of each picture. Pictures that a learner compares come in one call, so that they share a scale."""
    return [
        Scene(
            canvas,
            tuple(_node(position, box) for position, box in enumerate(picture.boxes)),
            tuple(_link(position, link, picture) for position, link in enumerate(picture.links)),
        )
        for picture, canvas in zip(pictures, _canvases(pictures), strict=True)
    ]
