"""timeline: what happened when."""

from __future__ import annotations

from pydantic import Field

from coursepack.model.block import Block, BlockKind
from coursepack.model.fields import Inline, Prose, Text
from coursepack.model.thing import Thing


class Event(Thing):
    """Something that happened."""

    when: Text
    """When it happened, as people say it: `1997`, `1980s`, `March 2020`."""
    title: Inline
    """What happened, in a few words."""
    text: Prose | None = None
    """What there is to say about it."""


class Timeline(Block):
    """Events in the order in which they happened."""

    short = "items"
    items: tuple[Event, ...] = Field(min_length=1)
    """The events, in order: each with `when`, `title` and `text`."""


BLOCK = BlockKind(model=Timeline, group="explore", summary="Events in the order in which they happened.")
