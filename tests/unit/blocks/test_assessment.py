"""Quizzes and scored questions as the rest of the compiler sees them, and what three hundred questions cost."""

from __future__ import annotations

from typing import Any

import pytest

from coursepack.model.course import Course, Module, Page
from coursepack.model.kinds import kind_of
from coursepack.model.thing import Broken
from coursepack.registry import find
from coursepack.slots.assign import assign
from coursepack.slots.bill import Bill, bill

LIMIT = 4096
"""Characters of resume data that every LMS keeps (SCORM 1.2 RTE, 3.4.4)."""


class Reading:
    """Reads parts as a check does, where nothing is wrong; the part `None` stands for one with mistakes."""

    folder = ""

    def child(self, kind: str, value: Any) -> Any:
        if value is None:
            return Broken()
        ((name, body),) = value.items()
        model = find({"block": "blocks", "question": "questions"}[kind], name).model
        return model.model_validate(body, context=self)


def block(name: str, body: dict[str, Any]) -> Any:
    return find("blocks", name).model.model_validate(body, context=Reading())


def choice(number: int, **fields: Any) -> dict[str, Any]:
    options = [{"text": "Right", "correct": True}, "One", "Two", "Three"]
    return {"choice": {"id": f"question-{number}", "stem": f"Which, number {number}?", "options": options, **fields}}


def assessment(thing: Any) -> Any:
    return kind_of(thing)[1].assessment(thing)


def test_a_quiz_counts_the_points_of_its_questions():
    found = assessment(block("quiz", {"id": "check", "weight": 2, "questions": [choice(1), choice(2, points=2.5)]}))
    assert found.points == 3.5
    assert (found.weight, found.attempts, found.mastery_score, found.scored) == (2.0, None, None, True)
    assert [question.id for question in found.questions] == ["question-1", "question-2"]


@pytest.mark.parametrize(("written", "meant"), [(1, 1), (60, 60), ("unlimited", None)])
def test_attempts(written: object, meant: int | None):
    assert block("quiz", {"id": "check", "attempts": written, "questions": [choice(1)]}).attempts == meant


def test_a_practice_question_scores_nothing_and_a_scored_one_is_asked_once():
    assert assessment(block("question", choice(1))) is None
    found = assessment(block("question", {"scored": True, **choice(1, points=4)}))
    assert (found.points, found.attempts, found.part) == (4.0, 1, "result")
    assert assessment(block("question", {"scored": True, "attempts": 3, **choice(1)})).attempts == 3


def test_questions_with_mistakes_are_left_out_while_these_are_told():
    quiz = block("quiz", {"id": "check", "questions": [choice(1), None]})
    assert assessment(quiz).points == 1.0
    flow = block("question", {"scored": True, "question": None})
    kind = kind_of(flow)[1]
    assert kind.assessment(flow) is None
    assert kind.slots(flow) == ()


def test_a_quiz_lasts_as_long_as_its_questions():
    minutes = kind_of(block("quiz", {"id": "check", "questions": [choice(1)] * 4}))[1].minutes
    assert minutes(block("quiz", {"id": "check", "questions": [choice(number) for number in range(4)]})) == 3.0
    assert kind_of(block("question", choice(1)))[1].minutes(None) == 0.75


def cost(count: int) -> Bill:
    """The bill of a course of one quiz."""
    quiz = block("quiz", {"id": "check", "attempts": 10, "questions": [choice(number) for number in range(count)]})
    page = Page.model_construct(id="page", title="Page", blocks=(quiz,))
    module = Module.model_construct(id="module", title="Module", pages=(page,))
    made = Course.model_construct(id="course", title="Course", modules=(module,))
    return bill(made, assign(None, made, lambda: "AAAAAA"))


def test_three_hundred_questions_with_attempts_and_best_score_fit():
    found = cost(300)
    assert found.total <= LIMIT
    assert max(item.characters for item in found.items if item.kind == "choice") <= 6


def test_four_hundred_and_ninety_nine_do_too():
    assert cost(499).total <= LIMIT
