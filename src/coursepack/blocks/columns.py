"""Columns: blocks side by side, where there is room."""

from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from coursepack.model.block import Block, BlockKind
from coursepack.model.counted import Counted
from coursepack.model.fields import Inline, Prose
from coursepack.model.thing import BlockChild, Thing

COLUMNS_LIMIT = 4
"""More stand too narrow beside each other to be read."""


class Side(Thing):
    """One of the columns."""

    short = "blocks"
    title: Inline | None = None
    """A heading above the column."""
    text: Prose | None = None
    """What stands in it."""
    blocks: tuple[BlockChild, ...] = ()
    """Blocks that stand in it, from top to bottom, in place of `text`."""

    @model_validator(mode="after")
    def _text_or_blocks(self) -> Self:
        if self.text is None and not self.blocks:
            help_ = "add `text:`, or `blocks:` where text is not enough"
            raise PydanticCustomError("empty-column", "a column holds nothing", {"help": help_})
        if self.text is not None and self.blocks:
            help_ = "make the text the first of the blocks: `- text: …`"
            context = {"help": help_, "at": ("blocks",)}
            raise PydanticCustomError("full-column", "a column has both `text` and `blocks`", context)
        return self


class Columns(Block):
    """Blocks side by side; one above the other on a narrow screen."""

    short = "items"
    items: Annotated[tuple[Side, ...], Counted(2, COLUMNS_LIMIT)]
    """The columns: each a list of blocks, or a mapping of `title` and `text` or `blocks`."""


FAULTS = {
    "empty-column": """
        One of several columns has neither `text` nor `blocks`.

        A learner would see a gap. Leave the column out, or say what stands in it:

            - columns:
                - {title: Before, text: Each price was set by hand.}
                - {title: After, text: The model proposes one.}
        """,
    "full-column": """
        One of several columns has both `text` and `blocks`.

        Which of them comes first would be a guess. Make the text the first of the blocks:

            - title: After
              blocks:
                - text: The model proposes a price.
                - list: [Faster, Fairer]
        """,
}
"""What can be wrong here, for `coursepack explain`."""

BLOCK = BlockKind(model=Columns, group="prose", summary="Blocks side by side: two to four columns.")
