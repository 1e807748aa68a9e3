"""quiz: questions that are answered together and make one score."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, cast

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WithJsonSchema,
    WrapValidator,
)
from pydantic_core import PydanticCustomError

from coursepack.model.assessment import ATTEMPTS_LIMIT, MINUTES_A_QUESTION, RESULT_SHAPE, Assessment
from coursepack.model.block import Block, BlockKind, Drawing, Slot
from coursepack.model.counted import Counted
from coursepack.model.fields import Boolean, Id, Integer, Number, Percent, Prose
from coursepack.model.kinds import kind_name
from coursepack.model.question import Question
from coursepack.model.state import Shape
from coursepack.model.thing import QuestionChild, Thing

QUESTIONS_LIMIT = 500
"""The record of an attempt keeps the learner's place in 9 bits."""

WEIGHT_LIMIT = 100

UNLIMITED = "unlimited"


def _attempts(value: Any, read: ValidatorFunctionWrapHandler) -> int | None:
    if value == UNLIMITED:
        return None
    try:
        return cast(int, read(value))
    except ValidationError:
        message = "`attempts` takes a number from 1 to {most}, or `unlimited`"
        raise PydanticCustomError("not-attempts", message, {"most": ATTEMPTS_LIMIT}) from None


Attempts = Annotated[
    Annotated[Integer, Field(ge=1, le=ATTEMPTS_LIMIT)],
    WrapValidator(_attempts),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 1, "maximum": ATTEMPTS_LIMIT}, {"const": UNLIMITED}]}),
]
"""How often something may be tried: a number, or `unlimited`, which is None here."""


def _in_place(value: Any) -> Any:
    if isinstance(value, dict) and list(value) == ["draw"]:
        message = "this version of coursepack does not draw questions from a bank yet"
        help_line = "write the questions of the quiz here: `- choice: …`"
        raise PydanticCustomError("draw-not-yet", message, {"at": ("draw",), "help": help_line})
    return value


def _kept(question: Any) -> Any:
    if isinstance(question, Question) and not question.remember:
        message = "a quiz remembers every answer, so `remember: false` cannot stand in the question `{id}`"
        help_line = "take the line out, or make it a `question` block for practice"
        at = (kind_name(question), "remember")
        raise PydanticCustomError("forgotten-in-quiz", message, {"id": question.id, "at": at, "help": help_line})
    return question


QuizQuestion = Annotated[QuestionChild, BeforeValidator(_in_place), AfterValidator(_kept)]


class Shuffle(Thing):
    """What stands in a new order in every attempt."""

    questions: Boolean = False
    """True shuffles the questions."""
    options: Boolean = False
    """True shuffles the options of each question that does not say otherwise itself."""


class Quiz(Block):
    """A quiz: it is started, answered question by question, submitted, and gives a result."""

    id: Id
    """A short name, unique in the course. It keeps attempts and results through edits."""
    intro: Prose | None = None
    """What is said before the quiz starts."""
    mastery_score: Percent | None = None
    """The score in percent that passes this quiz; without it, the course's grading decides."""
    attempts: Attempts | None = None
    """How often the quiz may be taken: a number, or `unlimited`. The best result counts."""
    shuffle: Shuffle = Shuffle()
    """What stands in a new order in every attempt."""
    feedback: Literal["now", "end", "never"] = "end"
    """When the learner is told what was right: after each answer, after the quiz, or never."""
    review: Boolean = True
    """Whether the learner may look at answers and solutions after the quiz. Never, where `feedback` is `never`."""
    weight: Annotated[Number, Field(gt=0, le=WEIGHT_LIMIT)] = 1.0
    """How much the points of this quiz count beside those of other quizzes."""
    scored: Boolean = True
    """False for practice: the result is shown, and nothing of it is sent to the LMS."""
    questions: Annotated[tuple[QuizQuestion, ...], Counted(1, QUESTIONS_LIMIT)]
    """The questions, in the order in which they stand unless they are shuffled."""


def _prepare(quiz: Quiz, _drawing: Drawing) -> Mapping[str, Any]:
    config = {
        "attempts": quiz.attempts,
        "feedback": quiz.feedback,
        "mastery": quiz.mastery_score,
        "review": quiz.review and quiz.feedback != "never",
        "scored": quiz.scored,
        "shuffle": {"questions": quiz.shuffle.questions, "options": quiz.shuffle.options},
    }
    return {"config": config, "count": len(quiz.questions)}


def _assessment(quiz: Quiz) -> Assessment:
    return Assessment(
        questions=tuple(question for question in quiz.questions if isinstance(question, Question)),
        title=quiz.title,
        mastery_score=quiz.mastery_score,
        attempts=quiz.attempts,
        weight=quiz.weight,
        scored=quiz.scored,
    )


BLOCK = BlockKind(
    model=Quiz,
    group="assess",
    summary="Questions that are answered together and make one score.",
    prepare=_prepare,
    slots=lambda _quiz: (Slot(Shape(RESULT_SHAPE)),),
    minutes=lambda quiz: MINUTES_A_QUESTION * len(quiz.questions),
    assessment=_assessment,
)
