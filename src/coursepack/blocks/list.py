"""List: bullets, numbers or checks."""

from typing import Annotated, Literal

from coursepack.model.block import Block, BlockKind
from coursepack.model.counted import Counted
from coursepack.model.fields import Prose


class List(Block):
    """A list."""

    short = "items"
    style: Literal["bullets", "numbers", "checks"] = "bullets"
    """What stands in front of each item."""
    items: Annotated[tuple[Prose, ...], Counted(1)]
    """The items, in order."""


BLOCK = BlockKind(model=List, group="prose", summary="A list with bullets, numbers or checks.")
