"""Runs the cases of this folder: a block in YAML, and what becomes of it.

A case is a heading, then fences: `yaml` is one block as it stands on a page, `keeps` is what it keeps of the learner,
`html` is what a browser receives, `report` is what an author reads about a mistake. `pytest tests/cases/blocks
--accept` writes all but the first.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coursepack.check.reader import Reader
from coursepack.model.course import Course
from coursepack.model.state import Shape
from coursepack.registry import names
from coursepack.render.assets import Assets
from coursepack.render.drawing import Drawing
from coursepack.render.words import Words
from coursepack.slots.assign import assign
from coursepack.slots.things import things
from coursepack.source import SourceFile
from coursepack.tree.node import Mapping
from coursepack.tree.parse import parse

FOLDER = Path(__file__).parent
PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"/>'
"""What lies at the path of every file that a case speaks of."""

_FENCE = re.compile(r"^(?P<ticks>`{3,})(?P<info>\w+)\n(?P<body>.*?)^(?P=ticks)\n", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^## (.+)\n", re.MULTILINE)
_COURSE = """\
id: case
title: Case
modules:
- id: module
  title: Module
  pages:
  - id: page
    title: Page
    blocks:
{block}"""


def parts(text: str) -> dict[str, tuple[int, int]]:
    """Where each case of a page stands, by its title."""
    headings = list(_HEADING.finditer(_FENCE.sub(lambda match: re.sub(r"[^\n]", "x", match[0]), text)))
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    return {head[1]: (head.end(), end) for head, end in zip(headings, ends, strict=True)}


CASES = [(page, title) for page in sorted(FOLDER.glob("*.md")) for title in parts(page.read_text("utf-8"))]


def read(source: str) -> tuple[Course | None, Reader]:
    indented = "".join(f"    {line}" if line.strip() else line for line in source.splitlines(keepends=True))
    node, diagnostics = parse(SourceFile("case.yaml", _COURSE.format(block=indented)))
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


def keeps(course: Course) -> str:
    lines = []
    for thing in things(course):
        if thing.slot is not None:
            most = Shape(thing.slot.shape.text).worst_characters
            lines.append(f"{thing.name}: {thing.slot.shape.text}, {most} characters at most; asks: {thing.slot.asked}")
    return "".join(f"{line}\n" for line in lines) or "nothing\n"


class AnyPicture(dict[str, Path]):
    """Every file of the course is the same picture."""

    def __init__(self, place: Path) -> None:
        super().__init__()
        self.place = place

    def __missing__(self, _name: str) -> Path:
        return self.place


def seen(source: str, picture: Path) -> dict[str, str]:
    """What is to stand in the fences of a case."""
    course, reader = read(source)
    told = {"report": report(reader)}
    if course is None or reader.diagnostics:
        return told
    drawing = Drawing(Words("en"), Assets(AnyPicture(picture)), assign(None, course, lambda: "AAAAAA"))
    html = drawing.render_blocks(course.modules[0].pages[0].blocks)
    return {**told, "keeps": keeps(course), "html": re.sub(r"\n\s*\n+", "\n", str(html)).strip() + "\n"}


@pytest.mark.parametrize(("page", "title"), CASES, ids=[f"{page.stem}: {title}" for page, title in CASES])
def test_case(page, title, snapshot, tmp_path):
    picture = tmp_path / "picture.svg"
    picture.write_bytes(PICTURE)
    text = page.read_text("utf-8")
    start, end = parts(text)[title]
    fences = list(_FENCE.finditer(text, start, end))
    assert fences[0]["info"] == "yaml"
    assert len(fences) > 1, "say what is expected"
    now = seen(fences[0]["body"], picture)
    for fence in reversed(fences[1:]):
        text = text[: fence.start("body")] + now.get(fence["info"], "") + text[fence.end("body") :]
    snapshot(page, text)


def test_every_block_type_has_cases():
    assert {page.stem.replace("_", "-") for page in FOLDER.glob("*.md")} == set(names("blocks"))
