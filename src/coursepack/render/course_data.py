"""`course.js`: what the player knows of the course as a whole. A classic script, since JSON cannot be read from file://."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, cast

from coursepack.check.checked import CheckedCourse
from coursepack.model.assessment import Assessment
from coursepack.model.block import Block, BlockKind
from coursepack.model.course import Course, Page
from coursepack.model.kinds import kind_name, kind_of
from coursepack.model.question import Question
from coursepack.model.walk import walk
from coursepack.render.addresses import page_address
from coursepack.render.prose import plain_text
from coursepack.render.words import Word, direction
from coursepack.slots.lock import Lock

DATA_FORMAT = 1
TITLE_LENGTH = 120
"""A question's stem may be long; its title in lists is cut."""


def course_script(data: Mapping[str, Any]) -> str:
    """The data as a script. What could end a script element or a line early is written as an escape."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for char in ("<", "\u2028", "\u2029"):
        text = text.replace(char, f"\\u{ord(char):04x}")
    return f"globalThis.coursepackCourse={text};\n"


def course_data(
    checked: CheckedCourse, mark: str, limit: int, minutes: Mapping[str, int], words: Mapping[str, Word]
) -> dict[str, Any]:
    """All that the player is told. `minutes` by page id; `words` are those that scripts use."""
    course, lock = checked.course, checked.lock
    quizzes = [_quiz(block, found, page, lock) for page, block, found in scored_assessments(course)]
    return {
        "format": DATA_FORMAT,
        "id": course.id,
        "line": lock.line,
        "title": plain_text(course.title),
        "version": course.version,
        "language": course.language,
        "dir": direction(course.language),
        "mark": mark,
        "launch": "index.html",
        "limit": limit,
        "modules": [
            {
                "id": module.id,
                "title": plain_text(module.title),
                "pages": [_page(page, lock, minutes) for page in module.pages],
            }
            for module in course.modules
        ],
        "quizzes": quizzes,
        "grading": {
            "mastery": course.grading.mastery_score,
            "report": course.grading.report,
            "interactions": course.grading.interactions,
            "completion": course.grading.completion,
            "scored": bool(quizzes),
        },
        "objectives": {name: plain_text(sentence) for name, sentence in course.objectives.items()},
        "shapes": {str(slot): shape for slot, shape in lock.shapes.items()},
        "was": {str(slot): new for slot, new in lock.was.items()},
        "next": {"slot": lock.next_slot, "flag": lock.next_flag},
        "names": _names(course, lock),
        "words": dict(words),
    }


def scored_assessments(course: Course) -> Iterator[tuple[Page, Block, Assessment]]:
    """Each block whose questions count towards the course's score, with the page it stands on, in order."""
    for module in course.modules:
        for page in module.pages:
            for _, thing in walk(page):
                if isinstance(thing, Block):
                    read = cast(BlockKind, kind_of(thing)[1]).assessment
                    found = read(thing) if read else None
                    if found is not None and found.scored:
                        yield page, thing, found


def _page(page: Page, lock: Lock, minutes: Mapping[str, int]) -> dict[str, Any]:
    return {
        "id": page.id,
        "title": plain_text(page.title),
        "href": page_address(page.id),
        "flag": lock.number(page.id),
        "minutes": minutes[page.id],
        "objectives": list(page.objectives),
    }


def _quiz(block: Block, found: Assessment, page: Page, lock: Lock) -> dict[str, Any]:
    first = found.questions[0].id
    name = f"{block.id or first}/{found.part}" if found.part else str(block.id)
    return {
        "id": block.id or first,
        "title": plain_text(found.title or page.title),
        "page": page.id,
        "slot": lock.number(name),
        "points": found.points,
        "weight": found.weight,
        "mastery": found.mastery_score,
        "attempts": found.attempts,
        "questions": [_question(question, lock) for question in found.questions],
    }


def _question(question: Question, lock: Lock) -> dict[str, Any]:
    return {
        "id": question.id,
        "slot": lock.number(question.id) if question.remember else None,
        "type": kind_name(question),
        "points": question.points,
        "objective": question.objective,
        "title": _title(question),
    }


def _title(question: Question) -> str:
    text = plain_text(question.stem)
    return text if len(text) <= TITLE_LENGTH else text[: TITLE_LENGTH - 1].rstrip() + "…"


def _names(course: Course, lock: Lock) -> dict[str, str]:
    """What each slot is called, for people: the question's words, else the name in the lock."""
    titles = {thing.id: _title(thing) for _, thing in walk(course) if isinstance(thing, Question) and thing.remember}
    live = (entry for entry in lock.entries.values() if not entry.is_flag and not entry.gone)
    return {
        str(entry.number): titles.get(entry.name, entry.name) for entry in sorted(live, key=lambda entry: entry.number)
    }
