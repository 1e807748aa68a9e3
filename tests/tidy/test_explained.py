"""Every finding has a page: whoever types `coursepack explain` behind a message gets an answer."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from coursepack import explain
from coursepack.check.sentences import has_words

SOURCE = Path(__file__).parents[2] / "src"
NAME = re.compile(r"[a-z][a-z0-9]*([-_][a-z0-9]+)+")
MAKERS = ("Diagnostic", "Words", "PydanticCustomError", "fault", "_fault", "_error", "_say", "_takes")
"""Functions whose first argument is the name of a finding."""


def named() -> set[str]:
    """The names of findings that stand in the source as they are."""
    found = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant):
                continue
            maker = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            name = node.args[0].value
            if maker not in MAKERS or not isinstance(name, str) or not NAME.fullmatch(name):
                continue
            if not (maker == "PydanticCustomError" and has_words(name)):
                found.add(name.replace("_", "-"))
    return found


def test_every_finding_has_a_page():
    names = named()
    assert len(names) > 30
    assert names - set(explain.all_names()) == set()


@pytest.mark.parametrize("name", explain.all_names())
def test_a_page_says_something_and_fits(name):
    page = explain.page(name)
    assert page.summary.endswith((".", ":", "?")), "its first paragraph is a sentence"
    assert len(page.summary) < 240
    assert page.text == page.text.strip()
    assert max(map(len, page.text.splitlines())) <= 120
    prose = re.sub(r"`[^`]*`", "", re.sub(r"^```.*?^```", "", page.text, flags=re.DOTALL | re.MULTILINE))
    assert not re.search(r"\b(invalid|illegal|failed to|please|schema)\b", prose, re.IGNORECASE)
