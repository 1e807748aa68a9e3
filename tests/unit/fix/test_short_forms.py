"""A thing that is written in its short form gets its long one, since only that has room for an id."""

from __future__ import annotations

import pytest

from coursepack import registry
from coursepack.fix.insert import insert
from coursepack.fix.nameless import nameless
from coursepack.fix.verify import proven
from coursepack.model.block import Block, BlockKind
from coursepack.model.fields import Id, Prose
from coursepack.model.thing import Thing
from coursepack.source import SourceFile
from coursepack.tree.node import Mapping, Sequence
from coursepack.tree.page import parse_page
from coursepack.tree.parse import parse


class Prompt(Thing):
    short = "text"
    id: Id
    text: Prose


class Note(Block):
    short = "prompts"
    id: Id
    prompts: tuple[Prompt, ...] | Prose


@pytest.fixture(autouse=True)
def only_this_block(monkeypatch):
    monkeypatch.setattr(registry, "names", lambda kind: ("note",) if kind == "blocks" else ())
    monkeypatch.setattr(registry, "find", lambda _kind, _name: BlockKind(Note, "do", "A note."))


def mended(text: str, path: str = "x.yaml") -> str:
    """The text after one thing at a time got an id, until none is left without."""
    for number in range(9):
        file = SourceFile(path, text)
        page, problems = parse_page(file) if path.endswith(".md") else parse(file)
        assert problems == []
        thing = next(nameless(in_a_course(page)), None)
        if thing is None:
            return text
        edits = proven([(thing, insert(thing, f"n{number}", ""))])
        assert edits, f"the edit does not hold:\n{text}"
        text = text[: edits[0].start] + edits[0].text + text[edits[0].end :]
    raise AssertionError(text)


def in_a_course(page: Mapping) -> Mapping:
    """A course with nothing but this page."""
    at = (0, 0)
    course, module = Mapping(page.file, at), Mapping(page.file, at)
    pages, modules = Sequence(page.file, at), Sequence(page.file, at)
    pages.put(page, page.at)
    module.put("id", at, "m", at)
    module.put("pages", at, pages, at)
    modules.put(module, at)
    course.put("id", at, "c", at)
    course.put("modules", at, modules, at)
    return course


CASES = {
    "a text in quotes": (
        "blocks:\n  - note: \"Why?\"  # c\n  - note: 'a\n      b'\n",
        "blocks:\n  - note:\n      id: n0\n      prompts: \"Why?\"  # c\n"
        "  - note:\n      id: n1\n      prompts: 'a\n        b'\n",
    ),
    "a text without quotes, on two lines": (
        "blocks:\n- note: Why\n   not?\n\n- x: y\n",
        "blocks:\n- note:\n    id: n0\n    prompts: Why\n     not?\n\n- x: y\n",
    ),
    "a text block": (
        "blocks:\n  - note: |\n      One.\n\n        Two.\n\n  - x: y\n",
        "blocks:\n  - note:\n      id: n0\n      prompts: |\n        One.\n\n          Two.\n\n  - x: y\n",
    ),
    "a text block that says its indentation": (
        "blocks:\n  - note: |2-\n      One.\n",
        "blocks:\n  - note:\n      id: n0\n      prompts: |2-\n        One.\n",
    ),
    "a list": (
        "blocks:\n  - note:\n      - One\n      - Two\n",
        "blocks:\n  - note:\n      id: n0\n      prompts:\n        - id: n1\n          text: One\n"
        "        - id: n2\n          text: Two\n",
    ),
    "a list that is not indented": (
        "blocks:\n  - note:\n    - One\n",
        "blocks:\n  - note:\n      id: n0\n      prompts:\n      - id: n1\n        text: One\n",
    ),
    "a list in brackets": (
        "blocks:\n  - note: [One, 'T\n       wo']\n",
        "blocks:\n  - note:\n      id: n0\n      prompts: [{id: n1, text: One}, {id: n2, text: 'T\n         wo'}]\n",
    ),
    "all in brackets": (
        "blocks: [{note: One}, {note: [Two]}]\n",
        "blocks: [{note: {id: n0, prompts: One}}, {note: {id: n1, prompts: [{id: n2, text: Two}]}}]\n",
    ),
    "a comment between": (
        "blocks:\n  - note:   # why\n      One\n",
        "blocks:\n  - note:\n      id: n0\n      prompts:   # why\n        One\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("case", CASES)
def test_yaml(case, line_end):
    before, after = ("id: p\n" + text for text in CASES[case])
    assert mended(before.replace("\n", line_end)) == after.replace("\n", line_end)


FENCES = {
    "a text": ("Why\nnot?\n", "id: n0\nprompts: Why\n  not?\n"),
    "a text block": ("|\n  One.\n\n  Two.\n", "id: n0\nprompts: |\n    One.\n\n    Two.\n"),
    "a list": ("- One\n- Two\n", "id: n0\nprompts:\n  - id: n1\n    text: One\n  - id: n2\n    text: Two\n"),
    "a list in brackets": ("[One]\n", "id: n0\nprompts: [{id: n1, text: One}]\n"),
}


@pytest.mark.parametrize("indent", ["", "  "])
@pytest.mark.parametrize("case", FENCES)
def test_a_fence(case, indent):
    def page(body: str) -> str:
        lines = ["```{note}", *body.splitlines(), "```"]
        return "---\nid: p\n---\n\n" + "".join(f"{indent if line else ''}{line}\n" for line in lines)

    before, after = FENCES[case]
    assert mended(page(before), "x.md") == page(after)
