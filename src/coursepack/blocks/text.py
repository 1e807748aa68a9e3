"""Text: paragraphs, lists and whatever else Markdown has."""

from coursepack.model.block import Block, BlockKind
from coursepack.model.fields import Prose


class Text(Block):
    """Running text."""

    short = "text"
    text: Prose
    """Markdown: paragraphs, headings, lists, tables, links, pictures."""


BLOCK = BlockKind(model=Text, group="prose", summary="Running text in Markdown.")
