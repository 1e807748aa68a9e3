"""How long a learner stays with each page: its words, and what its blocks say of themselves."""

from __future__ import annotations

from typing import cast

from coursepack.check.view import View
from coursepack.model.block import BlockKind
from coursepack.model.kinds import kind_of
from coursepack.tree.node import Route

WORDS_A_MINUTE = 200
"""A careful reader of a text that is new to them."""
_PAGE_STEPS = 4
"""A page's route: `modules`, index, `pages`, index."""


def words_by_page(view: View) -> dict[Route, int]:
    """How many words stand on each page, all texts together."""
    words: dict[Route, int] = {}
    for route, text in view.texts:
        page = route[:_PAGE_STEPS]
        if len(page) == _PAGE_STEPS:
            words[page] = words.get(page, 0) + text.count(" ") + text.count("\n") + 1
    return words


def minutes_by_page(view: View) -> dict[Route, float]:
    """The estimate for each page, in minutes."""
    minutes = {page: words / WORDS_A_MINUTE for page, words in words_by_page(view).items()}
    for route, block in view.blocks:
        estimate = cast(BlockKind, kind_of(block)[1]).minutes
        if estimate is not None:
            page = route[:_PAGE_STEPS]
            minutes[page] = minutes.get(page, 0.0) + estimate(block)
    return minutes
