"""Options: what choice and multiple-choice share, from the author's list to the player's key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from coursepack.model.block import Slot
from coursepack.model.counted import Counted
from coursepack.model.fields import Boolean, Id, Inline, Prose
from coursepack.model.question import Question, answer_slot
from coursepack.model.thing import Thing

OPTIONS_LIMIT = 36
"""An option is a single character a–z or 0–9 in SCORM reports (CMIFeedback for choice, SCORM 1.2 RTE, appendix A)."""

WHY_36 = "an LMS names each option by one character, a–z or 0–9; so make two questions of it"


class Option(Thing):
    """One option of a question. The short form is its text."""

    short = "text"
    id: Id | None = None
    """A short name, unique in the question. With one, the text may be reworded and the learners' answers stay."""
    text: Inline
    """What the learner reads."""
    correct: Boolean = False
    """True where choosing it is right."""
    feedback: Prose | None = None
    """What is said to a learner who chose it."""


class OptionsQuestion(Question):
    """A question with a list of options."""

    options: Annotated[tuple[Option, ...], Counted(2, OPTIONS_LIMIT, WHY_36)]
    """The options, in the order in which they stand unless they are shuffled."""


def option_names(question: OptionsQuestion) -> tuple[str, ...]:
    """The name by which each option keeps its letter: its id, else its text.

    The same name twice gets a number, so that no two options ever share a letter.
    """
    names: list[str] = []
    for option in question.options:
        name = wanted = option.id or " ".join(option.text.split())
        number = 2
        while name in names:
            name = f"{wanted} ({number})"
            number += 1
        names.append(name)
    return tuple(names)


def options_slot(question: OptionsQuestion) -> Slot:
    """One bit an option. Reordering options asks the same question; another option or another key does not."""
    names = option_names(question)
    options = sorted(
        f"{'+' if option.correct else '-'} {name}" for option, name in zip(question.options, names, strict=True)
    )
    return answer_slot(f"m{len(names)}", (question.stem, *options), names)


def right_letters(question: OptionsQuestion, letters: tuple[str, ...]) -> list[str]:
    """The letters of the right options, a–z before 0–9, as the player writes a learner's."""
    right = (letter for option, letter in zip(question.options, letters, strict=True) if option.correct)
    return sorted(right, key=lambda letter: (letter.isdigit(), letter))


def options_key(question: OptionsQuestion, letters: tuple[str, ...]) -> Mapping[str, Any]:
    """What `templates/questions/options.js` scores with: all letters in the author's order, and the right ones."""
    return {"letters": list(letters), "right": right_letters(question, letters)}


def shown_options(question: OptionsQuestion, letters: tuple[str, ...]) -> tuple[Mapping[str, Any], ...]:
    """The options as the template shows them: letter, text, feedback."""
    return tuple(
        {"letter": letter, "text": option.text, "feedback": option.feedback}
        for option, letter in zip(question.options, letters, strict=True)
    )
