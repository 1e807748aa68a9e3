"""A question. `QuestionKind` declares everything about one type: how it is scored, kept and reported."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field

from coursepack.model.block import Slot
from coursepack.model.fields import Boolean, Id, Number, Prose, Text
from coursepack.model.state import Shape
from coursepack.model.thing import Thing

POINTS_LIMIT = 1000
Points = Annotated[Number, Field(gt=0, le=POINTS_LIMIT)]


class Question(Thing):
    """What every question takes."""

    id: Id
    """A short name, unique in the course. It keeps the learner's answer through edits, and stands in LMS reports."""
    stem: Prose
    """What is asked."""
    objective: Id | None = None
    """The objective that this question tests."""
    points: Points = 1.0
    """How much a right answer earns."""
    hint: Prose | None = None
    """A nudge that the learner can open."""
    rationale: Prose | None = None
    """Why the right answer is right. Shown in the review."""
    feedback: Feedback | None = None
    """What is said after a right, a wrong or a partly right answer."""
    review: Text | None = None
    """Where to read again: `page:` and the id of a page."""
    remember: Boolean = True
    """False for practice that keeps no answer between visits and so takes no resume data."""
    shuffle: Boolean | None = None
    """Whether the options are shuffled; without it, the quiz decides."""


class Feedback(Thing):
    """What is said after an answer."""

    right: Prose | None = None
    wrong: Prose | None = None
    partly: Prose | None = None


Question.model_rebuild()

PATTERN_LIMIT = 255
"""A correct response and a learner's response hold at most 255 characters (CMIFeedback, SCORM 1.2 RTE, 3.4.1)."""

ANSWER_FIELDS = "u2 u1 u3"
"""How every question's slot begins: the phase (0 open, 1 checked, 2 right answer shown), whether the hint was opened,
and how often it was checked, up to 7. The answer's own fields follow."""


def answer_slot(fields: str, asked: tuple[str, ...], options: tuple[str, ...] = ()) -> Slot:
    """The slot of a question whose answer takes `fields`, in the notation of `Shape`.

    `asked` is all that makes it this question and no other: the stem, the options, what is right. White space does
    not count, so that a paragraph may be wrapped anew; every other change opens the question again.
    """
    text = "\n".join(" ".join(part.split()) for part in asked)
    return Slot(shape=Shape(f"{ANSWER_FIELDS} {fields}"), asked=text, options=options)


@dataclass(frozen=True, slots=True)
class QuestionKind:
    """A question type. Its name is its file's; its files are `templates/questions/<name>/<name>.html.j2` and `.js`.

    `interaction` is the type in `cmi.interactions.n.type` of SCORM 1.2 (RTE 1.2, 3.4.4). `slot` is what an answer
    keeps. `key` is what the player scores with, as JSON; it takes the question and the letter of each option.
    `pattern` is the correct response in the form of SCORM 1.2, at most 255 characters. `guess` is the chance, from 0
    to 1, of a right answer by guessing.
    """

    model: type[Question]
    summary: str
    interaction: Literal[
        "true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric"
    ]
    slot: Callable[[Any], Slot]
    key: Callable[[Any, tuple[str, ...]], Mapping[str, Any]]
    pattern: Callable[[Any, tuple[str, ...]], str]
    guess: Callable[[Any], float]
    scored: bool = True
