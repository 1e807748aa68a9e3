"""A panel: a titled piece of content that a learner opens. It holds text, or blocks."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from coursepack.model.fields import Inline, Prose
from coursepack.model.thing import BlockChild, Thing


class Panel(Thing):
    """A title with text, or with blocks where text is not enough."""

    title: Inline
    """What the learner sees before opening it."""
    text: Prose | None = None
    """What it holds."""
    blocks: tuple[BlockChild, ...] = ()
    """Blocks that it holds, in place of `text`."""

    @model_validator(mode="after")
    def _text_or_blocks(self) -> Self:
        if self.text is None and not self.blocks:
            help_ = "add `text:` below the title, or `blocks:` where text is not enough"
            raise PydanticCustomError(
                "no-content", "`{title}` has a title and nothing below it", {"title": str(self.title), "help": help_}
            )
        if self.text is not None and self.blocks:
            help_ = "make the text the first of the blocks: `- text: …`"
            raise PydanticCustomError(
                "text-and-blocks",
                "`{title}` has both `text` and `blocks`",
                {"title": str(self.title), "help": help_, "at": ("blocks",)},
            )
        return self
