"""What is worth knowing about a course at a glance: what it holds, and what it takes to pass."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from coursepack.model.course import Course, Page
from coursepack.model.question import Question
from coursepack.model.walk import walk
from coursepack.render.prose import plain_text
from coursepack.render.survey import scored_assessments
from coursepack.slots.bill import bill
from coursepack.slots.lock import Lock


@dataclass(frozen=True, slots=True)
class Facts:
    """`questions` counts every question, `assessments` what is scored together, as a quiz.

    `mastery_score` is the course's, in percent, and `own_marks` are those of its quizzes. `state` is the most
    characters of resume data that a learner can need; 0 without a lock.
    """

    id: str
    title: str
    version: str
    language: str
    pages: int
    questions: int
    assessments: int
    mastery_score: float | None
    own_marks: tuple[float, ...]
    state: int

    @property
    def scored(self) -> bool:
        """Whether the LMS is told a score, and `passed` or `failed`."""
        return self.assessments > 0

    def as_data(self) -> dict[str, Any]:
        """As plain data, for JSON."""
        return {**asdict(self), "scored": self.scored}


def facts(course: Course, lock: Lock | None = None) -> Facts:
    """The facts of a course that was found fit."""
    assessments = [found for _, _, found in scored_assessments(course)]
    marks = {found.mastery_score for found in assessments if found.mastery_score is not None}
    return Facts(
        id=course.id,
        title=plain_text(course.title),
        version=course.version,
        language=course.language,
        pages=sum(isinstance(thing, Page) for _, thing in walk(course)),
        questions=sum(isinstance(thing, Question) for _, thing in walk(course)),
        assessments=len(assessments),
        mastery_score=course.grading.mastery_score,
        own_marks=tuple(sorted(marks)),
        state=bill(course, lock).total if lock else 0,
    )
