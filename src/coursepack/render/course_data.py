"""`course.js`: what the player knows of the course as a whole. A classic script, since JSON cannot be read from file://."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from coursepack.check.checked import CheckedCourse
from coursepack.model.assessment import Assessment
from coursepack.model.block import Block
from coursepack.model.course import Page
from coursepack.model.kinds import kind_name
from coursepack.model.question import Question
from coursepack.render.addresses import page_address
from coursepack.render.prose import plain_text
from coursepack.render.survey import Survey, question_title
from coursepack.render.words import Word, direction
from coursepack.slots.lock import Lock

DATA_FORMAT = 1


def course_script(data: Mapping[str, Any]) -> str:
    """The data as a script."""
    return f"globalThis.coursepackCourse={_literal(data)};\n"


def words_script(words: Mapping[str, Word]) -> str:
    """More words for the course, as a script: those that the first screen can do without."""
    return f"Object.assign(globalThis.coursepackCourse.words,{_literal(words)});\n" if words else ""


def _literal(data: Mapping[str, Any]) -> str:
    """Data as JavaScript. What could end a script element or a line early is written as an escape."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for char in ("<", "\u2028", "\u2029"):
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def course_data(
    checked: CheckedCourse, mark: str, limit: int, found: Survey, words: Mapping[str, Word]
) -> dict[str, Any]:
    """All that the player is told. `words` are its own; `words_script` adds those of blocks."""
    course, lock = checked.course, checked.lock
    quizzes = [_quiz(block, scored, page, lock) for page, block, scored in found.scored]
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
                "pages": [_page(page, lock, found.minutes) for page in module.pages],
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
        "names": _names(found.titles, lock),
        "words": dict(words),
    }


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
        "title": question_title(question),
    }


def _names(titles: Mapping[str, str], lock: Lock) -> dict[str, str]:
    """What each slot is called, for people: the question's words, else the name in the lock."""
    live = (entry for entry in lock.entries.values() if not entry.is_flag and not entry.gone)
    return {
        str(entry.number): titles.get(entry.name, entry.name) for entry in sorted(live, key=lambda entry: entry.number)
    }
