"""Callout: a few words that stand out from the text, and what kind of words they are."""

from typing import Literal

from coursepack.model.block import Block, BlockKind
from coursepack.model.fields import Prose


class Callout(Block):
    """A few words that stand out from the text."""

    short = "text"
    kind: Literal["question", "insight", "note", "tip", "warning", "example", "definition"] = "note"
    """What kind of words these are. The learner sees an icon and the word for it; a `question` stands large."""
    text: Prose
    """What is said."""


BLOCK = BlockKind(
    model=Callout,
    group="prose",
    summary="A few words that stand out: a question, an insight, a note, a tip, a warning, an example, a definition.",
    own_title=True,
)
