"""Small courses, made of the real models."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from coursepack.blocks.question import QuestionBlock
from coursepack.blocks.quiz import Quiz
from coursepack.blocks.reflection import Prompt, Reflection
from coursepack.model.course import Course, Module, Page
from coursepack.questions._options import Option
from coursepack.questions.choice import Choice
from coursepack.questions.multiple_choice import MultipleChoice
from coursepack.slots.assign import assign
from coursepack.slots.lock import Lock


def page(name: str, *blocks: Any, **fields: Any) -> Page:
    return Page.model_construct(id=name, title=name, blocks=blocks, **fields)


def course(*pages: Page) -> Course:
    module = Module.model_construct(id="module", title="Module", pages=pages)
    return Course.model_construct(id="course", title="Course", modules=(module,))


def choice(name: str, *options: str, stem: str = "Which?", right: int = 0, kind: Any = Choice, **fields: Any) -> Any:
    made = tuple(
        Option.model_construct(id=None, text=text, correct=at == right)
        for at, text in enumerate(options or ("yes", "no"))
    )
    return kind.model_construct(id=name, stem=stem, options=made, **fields)


def flow(question: Any, **fields: Any) -> QuestionBlock:
    return QuestionBlock.model_construct(question=question, **fields)


def quiz(name: str, *questions: Any, **fields: Any) -> Quiz:
    return Quiz.model_construct(id=name, questions=questions, **fields)


def reflection(name: str, **lengths: int) -> Reflection:
    prompts = tuple(Prompt.model_construct(id=key, text=key, max_length=length) for key, length in lengths.items())
    return Reflection.model_construct(id=name, prompts=prompts)


def lock(made: Course, old: Lock | None = None, **options: Any) -> Lock:
    return assign(old, made, lambda: "AAAAAA", **options)


@pytest.fixture
def make() -> SimpleNamespace:
    """Everything above, by its name."""
    return SimpleNamespace(
        page=page, course=course, choice=choice, flow=flow, quiz=quiz, reflection=reflection, lock=lock,
        several=lambda name, *options, **fields: choice(name, *options, kind=MultipleChoice, **fields),
    )  # fmt: skip
