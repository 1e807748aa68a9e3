"""process: numbered steps, one after the other."""

from __future__ import annotations

from pydantic import Field

from coursepack.blocks._explore.panel import Panel
from coursepack.model.block import Block, BlockKind


class Process(Block):
    """Steps that a learner walks through. In print, and where no script runs, they stand one below the other."""

    short = "items"
    items: tuple[Panel, ...] = Field(min_length=1)
    """The steps, in order: each a title, and text or blocks."""


BLOCK = BlockKind(
    model=Process,
    group="explore",
    summary="Numbered steps to walk through, with a way back and a way forward.",
)
