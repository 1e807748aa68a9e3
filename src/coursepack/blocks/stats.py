"""Stats: numbers that speak, each with its label."""

from typing import Annotated

from coursepack.model.block import Block, BlockKind
from coursepack.model.counted import Counted
from coursepack.model.fields import Inline
from coursepack.model.thing import Thing


class Stat(Thing):
    """One number."""

    value: Inline
    """The number, with its unit: `784`, `70 %`, `€ 2.4 m`."""
    label: Inline
    """What is counted."""
    note: Inline | None = None
    """Where it comes from, or what it means."""


class Stats(Block):
    """Numbers that speak."""

    short = "items"
    items: Annotated[tuple[Stat, ...], Counted(1)]
    """The numbers: `value`, `label` and, if need be, `note`."""


BLOCK = BlockKind(model=Stats, group="numbers", summary="Large numbers with a label each.")
