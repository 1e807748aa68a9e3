"""Runs the cases of this folder: a question in YAML, and what becomes of it.

A case is a heading, then fences: `yaml` is one question as it stands in a quiz, `facts` is what coursepack knows of it,
`html` is what a browser receives, `report` is what an author reads about a mistake. `pytest tests/cases/questions
--accept` writes all but the first.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from coursepack.check.reader import Reader
from coursepack.model.course import Course
from coursepack.model.kinds import kind_of
from coursepack.model.question import PATTERN_LIMIT, Question, QuestionKind
from coursepack.model.state import Shape
from coursepack.registry import names
from coursepack.render.assets import Assets
from coursepack.render.drawing import Drawing
from coursepack.render.words import Words
from coursepack.slots.assign import assign
from coursepack.source import SourceFile
from coursepack.tree.node import Mapping
from coursepack.tree.parse import parse

FOLDER = Path(__file__).parent
_FENCE = re.compile(r"^```(?P<info>\w+)\n(?P<body>.*?)^```\n", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^## (.+)\n", re.MULTILINE)
_COURSE = """\
id: case
title: Case
objectives: {{zoo: Tell the five apart}}
modules:
- id: module
  title: Module
  pages:
  - id: page
    title: Page
    blocks:
    - quiz:
        id: case-quiz
        questions:
{question}"""


@dataclass(frozen=True)
class Case:
    page: Path
    title: str

    def __str__(self) -> str:
        return f"{self.page.stem}: {self.title}"


def headings(text: str) -> list[re.Match[str]]:
    """The headings of cases; what looks like one inside of a fence is none."""
    return list(_HEADING.finditer(_FENCE.sub(lambda match: re.sub(r"[^\n]", "x", match[0]), text)))


def cases() -> list[Case]:
    pages = sorted(FOLDER.glob("*.md"))
    return [Case(page, heading[1]) for page in pages for heading in headings(page.read_text("utf-8"))]


def fences_of(case: Case, text: str) -> list[re.Match[str]]:
    """The fences of a case, where they stand now: accepting another case moves them."""
    found = headings(text)
    index = next(number for number, heading in enumerate(found) if heading[1] == case.title)
    end = found[index + 1].start() if index + 1 < len(found) else len(text)
    return list(_FENCE.finditer(text, found[index].end(), end))


def read(text: str) -> tuple[Course | None, Reader]:
    node, diagnostics = parse(SourceFile("case.yaml", text))
    assert isinstance(node, Mapping)
    assert not diagnostics, diagnostics
    reader = Reader()
    return reader.course(node), reader


def report(reader: Reader) -> str:
    lines = []
    for one in reader.diagnostics:
        assert one.label is not None
        lines.append(f"{one.severity}[{one.name}]: {one.message}")
        lines.append(f"    {one.label.span.text.splitlines()[0]} {one.label.text}".rstrip())
        lines += [f"    = help: {line}" for line in one.help]
    return "".join(f"{line}\n" for line in lines)


def facts(question: Question, kind: QuestionKind, name: str, letters: tuple[str, ...], shape: str) -> str:
    slot = kind.slot(question)
    pattern = kind.pattern(question, letters)
    assert len(pattern) <= PATTERN_LIMIT
    known: dict[str, Any] = {
        "type": name,
        "keeps": f"{shape} ({Shape(shape).worst_characters} characters at most)",
        "asked": slot.asked.replace("\n", " / "),
        "letters": ", ".join(f"{letter} {option}" for letter, option in zip(letters, slot.options, strict=True)) or "-",
        "reported as": kind.interaction,
        "right answer": pattern or "-",
        "by guessing": f"{kind.guess(question):.1%}",
        "scored with": json.dumps(kind.key(question, letters)),
    }
    return "".join(f"{key}: {value}\n" for key, value in known.items())


def seen(source: str, quiz: bool = True) -> dict[str, str]:
    """What is to stand in the fences of a case."""
    indented = "".join(f"        {line}" for line in source.splitlines(keepends=True))
    course, reader = read(_COURSE.format(question=indented))
    told = {"report": report(reader)}
    if course is None or reader.diagnostics:
        return told
    block = course.modules[0].pages[0].blocks[0]
    question = block.questions[0]
    name, kind = kind_of(question)
    lock = assign(None, course, lambda: "AAAAAA")
    letters = lock.letters(question.id, kind.slot(question).options)
    drawing = Drawing(Words("en"), Assets({}), lock)
    html = re.sub(r"\n\s*\n+", "\n", str(drawing.render_question(question, block))) + "\n"
    html = re.sub(r'<svg class="(icon[^"]*)".*?</svg>', r'<svg class="\1">…</svg>', html)  # drawn elsewhere
    return {**told, "facts": facts(question, kind, name, letters, lock.entries[question.id].shape), "html": html}


@pytest.mark.parametrize("case", cases(), ids=str)
def test_case(case, snapshot):
    text = case.page.read_text("utf-8")
    fences = fences_of(case, text)
    assert fences[0]["info"] == "yaml"
    assert len(fences) > 1, "say what is expected"
    now = seen(fences[0]["body"])
    for fence in reversed(fences[1:]):
        text = text[: fence.start("body")] + now.get(fence["info"], "") + text[fence.end("body") :]
    snapshot(case.page, text)


def test_every_question_type_has_cases():
    assert {page.stem.replace("_", "-") for page in FOLDER.glob("*.md")} == set(names("questions"))
