"""Columns: blocks side by side, where there is room."""

from typing import Annotated, Any

from pydantic import model_validator

from coursepack.model.block import Block, BlockKind
from coursepack.model.counted import Counted
from coursepack.model.fields import Inline
from coursepack.model.thing import BlockChild, Thing

COLUMNS_LIMIT = 4
"""More stand too narrow beside each other to be read."""


class Side(Thing):
    """One of the columns."""

    short = "blocks"
    title: Inline | None = None
    """A heading above the column."""
    blocks: Annotated[tuple[BlockChild, ...], Counted(1)]
    """What stands in it, from top to bottom."""

    @model_validator(mode="before")
    @classmethod
    def _words(cls, value: Any) -> Any:
        return {"blocks": [{"text": value}]} if isinstance(value, str) else value


class Columns(Block):
    """Blocks side by side; one above the other on a narrow screen."""

    short = "items"
    items: Annotated[tuple[Side, ...], Counted(2, COLUMNS_LIMIT)]
    """The columns: each a list of blocks, or a mapping of `title` and `blocks`."""


BLOCK = BlockKind(model=Columns, group="prose", summary="Blocks side by side: two to four columns.")
