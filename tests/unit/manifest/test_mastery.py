"""A manifest carries a mastery score only where score ≥ mastery score is the whole verdict."""

from __future__ import annotations

from typing import Any

import pytest

from coursepack.blocks.question import QuestionBlock
from coursepack.blocks.quiz import Quiz
from coursepack.manifest.mastery import masteryscore
from coursepack.model.course import Course, Grading, Module, Page
from coursepack.questions.true_false import TrueFalse


def course(grading: dict[str, Any], *blocks: Any) -> Course:
    page = Page.model_construct(id="p", title="P", blocks=blocks)
    module = Module.model_construct(id="m", title="M", pages=(page,))
    return Course.model_construct(id="c", title="C", grading=Grading.model_construct(**grading), modules=(module,))


def quiz(name: str = "check", **fields: Any) -> Quiz:
    question = TrueFalse.model_construct(id=f"{name}-one", stem="S", answer=True)
    return Quiz.model_construct(id=name, questions=(question,), **fields)


def flow(scored: bool) -> QuestionBlock:
    question = TrueFalse.model_construct(id="flow", stem="S", answer=True)
    return QuestionBlock.model_construct(question=question, scored=scored)


def test_the_course_s_own_mark() -> None:
    assert masteryscore(course({"mastery_score": 70.0}, quiz())) == 70.0
    assert masteryscore(course({"mastery_score": 70.0}, flow(True))) == 70.0


def test_the_mark_of_the_only_scored_quiz() -> None:
    assert masteryscore(course({}, quiz(mastery_score=80.0))) == 80.0
    assert masteryscore(course({}, quiz(mastery_score=80.0), quiz("training", scored=False), flow(False))) == 80.0


def test_of_two_marks_for_one_score_the_higher_counts() -> None:
    assert masteryscore(course({"mastery_score": 70.0}, quiz(mastery_score=80.0))) == 80.0
    assert masteryscore(course({"mastery_score": 80.0}, quiz(mastery_score=70.0))) == 80.0


@pytest.mark.parametrize(
    ("grading", "blocks"),
    [
        pytest.param({"mastery_score": 70.0}, (), id="nothing scored"),
        pytest.param({"mastery_score": 70.0}, (quiz(scored=False), flow(False)), id="practice only"),
        pytest.param({}, (quiz(),), id="no mark at all"),
        pytest.param({}, (quiz(mastery_score=80.0), flow(True)), id="a mark of one among others"),
        pytest.param({"mastery_score": 70.0}, (quiz(), quiz("second")), id="each of several has to be taken"),
        pytest.param({"mastery_score": 70.0}, (quiz(mastery_score=70.0), quiz("second")), id="one quiz has its own"),
        pytest.param({"mastery_score": 70.0, "report": "best-so-far"}, (quiz(),), id="scores before the verdict"),
        pytest.param({"mastery_score": 70.0, "completion": "quiz-and-pages"}, (quiz(),), id="pages count too"),
    ],
)
def test_in_every_other_case_there_is_none(grading: dict[str, Any], blocks: tuple[Any, ...]) -> None:
    assert masteryscore(course(grading, *blocks)) is None


def test_a_mark_of_zero_is_a_mark() -> None:
    assert masteryscore(course({"mastery_score": 0.0}, quiz())) == 0.0
