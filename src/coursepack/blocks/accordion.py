"""accordion: titles that open."""

from __future__ import annotations

from pydantic import Field

from coursepack.blocks._explore.panel import Panel
from coursepack.model.block import Block, BlockKind


class Accordion(Block):
    """Titles, each of which opens its panel. Several may be open at once."""

    short = "items"
    items: tuple[Panel, ...] = Field(min_length=1)
    """The entries, in order: each a title, and text or blocks."""


BLOCK = BlockKind(
    model=Accordion,
    group="explore",
    summary="Titles that open: for questions and answers, or details that not everybody needs.",
)
