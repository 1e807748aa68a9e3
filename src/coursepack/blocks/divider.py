"""Divider: a pause between two parts of a page."""

from coursepack.model.block import Block, BlockKind
from coursepack.model.fields import Inline


class Divider(Block):
    """A pause between two parts of a page."""

    short = "label"
    label: Inline | None = None
    """A word or two that stand in it."""


BLOCK = BlockKind(model=Divider, group="prose", summary="A pause between two parts of a page, with or without a word.")
