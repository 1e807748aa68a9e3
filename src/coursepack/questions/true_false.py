"""true-false: a statement is right or wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coursepack.model.block import Slot
from coursepack.model.fields import Boolean
from coursepack.model.question import Question, QuestionKind, answer_slot


class TrueFalse(Question):
    """A statement that the learner judges."""

    answer: Boolean
    """Whether the statement is true. `feedback` says something to those who are right and to those who are not."""


SIDES = ("t", "f")
"""How SCORM 1.2 writes the two answers; the first is bit 0 of the slot. They are the standard's own, so the lock
need not give letters."""


def _slot(question: TrueFalse) -> Slot:
    return answer_slot("m2", (question.stem, str(question.answer)))


def _key(question: TrueFalse, _letters: tuple[str, ...]) -> Mapping[str, Any]:
    return {"letters": list(SIDES), "right": [_pattern(question, ())], "alphabet": "".join(SIDES)}


def _pattern(question: TrueFalse, _letters: tuple[str, ...]) -> str:
    return SIDES[0] if question.answer else SIDES[1]


QUESTION = QuestionKind(
    model=TrueFalse,
    summary="A statement that the learner judges: true or false.",
    interaction="true-false",
    slot=_slot,
    key=_key,
    pattern=_pattern,
    guess=lambda _question: 0.5,
)
