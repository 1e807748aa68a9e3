"""tabs: several views of one thing, one at a time."""

from __future__ import annotations

from pydantic import Field

from coursepack.blocks._explore.panel import Panel
from coursepack.model.block import Block, BlockKind


class Tabs(Block):
    """Panels behind tabs. In print, and where no script runs, they stand one below the other."""

    short = "items"
    items: tuple[Panel, ...] = Field(min_length=1)
    """The tabs, in order: each a title, and text or blocks."""


BLOCK = BlockKind(
    model=Tabs,
    group="explore",
    summary="Several views of one thing, one at a time: for instance an explanation for each audience.",
)
