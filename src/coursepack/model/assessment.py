"""An assessment: questions of one block that are scored together, as everything outside the block sees them.

A block type that holds such questions says so in `BlockKind.assessment`; so the verdict, the manifest and the summary
need not know a quiz from a single scored question.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coursepack.model.fields import Markdown

MINUTES_A_QUESTION = 0.75
"""How long a learner stays with a question, for the estimate of a page's duration."""

ATTEMPTS_LIMIT = 60
"""The record of a result counts attempts in 6 bits, so up to 63; the rest is room for whoever edits a course."""

RESULT_SHAPE = "u6 u3 u1 u14 u14 u16 u9"
"""What a result keeps, in this order: attempts used, phase, whether it was passed, best and last score in hundredths
of a percent, seed of the shuffle, place in the attempt. `templates/player/attempt.js` reads and writes it."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """Questions that are scored together.

    `questions` are their models, in the author's order. `mastery_score` is a mark of its own, in percent; None where
    the course decides. `attempts` is None where there is no limit. `weight` multiplies the points in the course's
    score. Without `scored` nothing of it is sent to the LMS. `part` tells which of the block's slots keeps the result.
    """

    questions: tuple[Any, ...]
    title: Markdown | None = None
    mastery_score: float | None = None
    attempts: int | None = None
    weight: float = 1.0
    scored: bool = True
    part: str = ""

    @property
    def points(self) -> float:
        """How much there is to earn."""
        return float(sum(question.points for question in self.questions))
