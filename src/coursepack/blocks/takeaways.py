"""Takeaways: the numbered thoughts that a learner should carry away."""

from typing import Annotated

from coursepack.model.block import Block, BlockKind
from coursepack.model.counted import Counted
from coursepack.model.fields import Inline, Prose
from coursepack.model.thing import Thing


class Takeaway(Thing):
    """One thought."""

    short = "title"
    title: Inline
    """The thought, in a few words."""
    text: Prose | None = None
    """The same at more length."""


class Takeaways(Block):
    """The thoughts to carry away."""

    short = "items"
    items: Annotated[tuple[Takeaway, ...], Counted(1)]
    """The thoughts, in order."""


BLOCK = BlockKind(model=Takeaways, group="prose", summary="Numbered thoughts to carry away.")
