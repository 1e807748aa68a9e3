"""The options of a question, whatever its type: anything with a text that may be right."""

from __future__ import annotations

from typing import Protocol, cast

from coursepack.model.fields import Markdown
from coursepack.model.question import Question


class Option(Protocol):
    """One option that a learner can pick."""

    @property
    def text(self) -> Markdown: ...
    @property
    def correct(self) -> bool: ...
    @property
    def feedback(self) -> Markdown | None: ...


def options_of(question: Question) -> tuple[Option, ...]:
    """The options, in the author's order; empty for a question that has none."""
    found = getattr(question, "options", ())
    if not isinstance(found, tuple) or not all(hasattr(option, "correct") for option in found):
        return ()
    return cast("tuple[Option, ...]", found)
