"""What is known of a course after one walk through it: how long each page takes, what is scored, what questions ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil
from typing import cast

from coursepack.check.minutes import WORDS_A_MINUTE
from coursepack.model.assessment import Assessment
from coursepack.model.block import Block, BlockKind
from coursepack.model.course import Course, Module, Page
from coursepack.model.kinds import kind_of
from coursepack.model.question import Question
from coursepack.model.walk import visits
from coursepack.render.prose import plain_text

TITLE_LENGTH = 120
"""A question's stem may be long; as its title in lists it is cut."""

Scored = tuple[Page, Block, Assessment]
"""A block whose questions count towards the course's score, what it says of them, and the page that it stands on."""


@dataclass(slots=True)
class Survey:
    """`minutes` by page id, whole and at least one. `scored` in the course's order. `titles` of the questions that keep
    an answer, by their id.
    """

    minutes: dict[str, int] = field(default_factory=dict)
    scored: list[Scored] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)


def survey(course: Course) -> Survey:
    """Looks at every page once."""
    found = Survey()
    for module in course.modules:
        for page in module.pages:
            _look(page, found)
    return found


def scored_assessments(course: Course) -> Iterator[Scored]:
    """What counts towards the course's score, in order."""
    return iter(survey(course).scored)


def module_minutes(module: Module, minutes: dict[str, int]) -> int:
    """The module's own duration, else the sum of its pages'."""
    return module.duration if module.duration is not None else sum(minutes[page.id] for page in module.pages)


def question_title(question: Question) -> str:
    """What a question asks, on one line."""
    text = plain_text(question.stem)
    return text if len(text) <= TITLE_LENGTH else text[: TITLE_LENGTH - 1].rstrip() + "…"


def _look(page: Page, found: Survey) -> None:
    there = visits(page)
    words = sum(text.count(" ") + 1 for _, text in there.texts)
    minutes = 0.0
    for _, thing in there.things:
        if isinstance(thing, Block):
            kind = cast(BlockKind, kind_of(thing)[1])
            minutes += kind.minutes(thing) if kind.minutes else 0.0
            assessment = kind.assessment(thing) if kind.assessment else None
            if assessment is not None and assessment.scored:
                found.scored.append((page, thing, assessment))
        elif isinstance(thing, Question) and thing.remember:
            found.titles[thing.id] = question_title(thing)
    found.minutes[page.id] = page.duration or max(1, ceil(minutes + words / WORDS_A_MINUTE))
