"""Statement: one sentence that is given a lot of room."""

from coursepack.model.block import Block, BlockKind
from coursepack.model.fields import Inline


class Statement(Block):
    """One sentence, set large."""

    short = "text"
    text: Inline
    """The sentence."""
    note: Inline | None = None
    """A few words below it, set small."""


BLOCK = BlockKind(model=Statement, group="prose", summary="One sentence, set large.")
