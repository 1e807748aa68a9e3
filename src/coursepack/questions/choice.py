"""choice: one option is picked."""

from __future__ import annotations

from coursepack.model.question import QuestionKind
from coursepack.questions._options import OptionsQuestion, options_key, options_slot, right_letters


class Choice(OptionsQuestion):
    """A question of which one option is picked. Where several are marked right, each of them is accepted."""


def _pattern(question: Choice, letters: tuple[str, ...]) -> str:
    return next(iter(right_letters(question, letters)), "")


def _guess(question: Choice) -> float:
    return sum(option.correct for option in question.options) / len(question.options)


QUESTION = QuestionKind(
    model=Choice,
    summary="Several options, of which the learner picks one.",
    interaction="choice",
    slot=options_slot,
    key=options_key,
    pattern=_pattern,
    guess=_guess,
)
