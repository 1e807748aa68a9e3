"""cards: a few things side by side that are alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from coursepack.blocks._explore.icon import Icon, icon_names
from coursepack.model.block import Block, BlockKind, Drawing
from coursepack.model.fields import Inline, Prose, Text
from coursepack.model.thing import Thing


class Card(Thing):
    """One card."""

    title: Inline
    """What the card is about."""
    icon: Icon | None = None
    """A small picture: the name of an icon, as `chat` or `database`, or an emoji."""
    text: Prose | None = None
    """What the card says."""
    tags: tuple[Text, ...] = ()
    """A few words below the text, each on its own."""


class Cards(Block):
    """Cards in a grid, as many beside each other as fit."""

    short = "items"
    items: tuple[Card, ...] = Field(min_length=1)
    """The cards, in order: each with `title`, and `icon`, `text` and `tags` as needed."""


def _prepare(block: Cards, _drawing: Drawing) -> Mapping[str, Any]:
    ours = [card.icon if card.icon in icon_names() else None for card in block.items]
    return {"cards": list(zip(block.items, ours, strict=True))}


BLOCK = BlockKind(
    model=Cards,
    group="explore",
    summary="A few things side by side that are alike: each with an icon, a title, a text and tags.",
    prepare=_prepare,
)
