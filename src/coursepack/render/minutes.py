"""How long a page takes: as its author says, else estimated from its text and from what there is to do."""

from __future__ import annotations

from math import ceil
from typing import cast

from coursepack.model.block import Block, BlockKind
from coursepack.model.course import Module, Page
from coursepack.model.fields import Markdown
from coursepack.model.kinds import kind_of
from coursepack.model.walk import visits

WORDS_A_MINUTE = 180
"""Slower than a novel's 240: learners stop to think."""


def page_minutes(page: Page) -> int:
    """Whole minutes, at least one."""
    if page.duration is not None:
        return page.duration
    words, minutes = 0, 0.0
    for _, thing in visits(page):
        if isinstance(thing, Markdown):
            words += thing.count(" ") + 1
        elif isinstance(thing, Block):
            lasts = cast(BlockKind, kind_of(thing)[1]).minutes
            minutes += lasts(thing) if lasts else 0.0
    return max(1, ceil(minutes + words / WORDS_A_MINUTE))


def module_minutes(module: Module, pages: dict[str, int]) -> int:
    """The module's own duration, else the sum of its pages'."""
    return module.duration if module.duration is not None else sum(pages[page.id] for page in module.pages)
