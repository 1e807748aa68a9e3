"""multiple-choice: every option that is right is picked, and no other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from coursepack.model.question import QuestionKind
from coursepack.questions._options import OptionsQuestion, options_key, options_slot, right_letters


class MultipleChoice(OptionsQuestion):
    """A question of which several options may be right."""

    partial_credit: Literal["none", "proportional", "right-minus-wrong"] = "none"
    """What a partly right answer earns. `none`: nothing. `proportional`: each option that was judged rightly, picked
    or left, earns its share. `right-minus-wrong`: each right pick earns its share, each wrong one takes a share away.
    No pick at all earns nothing."""


def _key(question: MultipleChoice, letters: tuple[str, ...]) -> Mapping[str, Any]:
    return {**options_key(question, letters), "partial": question.partial_credit}


def _pattern(question: MultipleChoice, letters: tuple[str, ...]) -> str:
    return ",".join(right_letters(question, letters))


def _guess(question: MultipleChoice) -> float:
    # Any picks but none at all, each as likely: that is how an answer looks that was made blindly.
    return 1 / ((1 << len(question.options)) - 1)


QUESTION = QuestionKind(
    model=MultipleChoice,
    summary="Several options, of which the learner picks every one that is right.",
    interaction="choice",
    slot=options_slot,
    key=_key,
    pattern=_pattern,
    guess=_guess,
)
