"""Characters that no course can hold are told at their place and taken out."""

from __future__ import annotations

import pytest
import yaml

from coursepack.source import SourceFile
from coursepack.tree import parse as parse_module
from coursepack.tree.page import parse_page
from coursepack.tree.parse import parse

LOADERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]


@pytest.fixture(params=LOADERS, ids=["python", "libyaml"])
def loader(request, monkeypatch):
    monkeypatch.setattr(parse_module, "LOADER", request.param)


def told(text: str) -> tuple[object, list[tuple[str, int, int]]]:
    root, problems = parse(SourceFile("x.yaml", text))
    return root, [(one.name, *one.label.span[1:]) for one in problems]


@pytest.mark.parametrize(
    "char", ["\0", "\x01", "\x0b", "\x0c", "\x1b", "\x7f", "\x80", "\x85", "\x9f", "\ufeff", "\ufffe", "\uffff"]
)
def test_raw(loader, char):
    assert told(f"a: x{char}y\nb{char}: 1\n") == ({"a": "xy", "b": "1"}, [("control-character", 4, 5)])


def test_several_are_told_once_each(loader):
    root, problems = parse(SourceFile("x.yaml", "a: \0b\0c\0\x07\n"))
    assert root == {"a": "bc"}
    assert [problem.message for problem in problems] == [
        "a NUL (U+0000) stands in the text, 3 times",
        "a control character (U+0007) stands in the text",
    ]
    assert [label.span.start for label in problems[0].also] == [5, 7]


@pytest.mark.parametrize(
    "char", ["\xa0", "\u200b", "\u200d", "\u202e", "\ufffd", "😀", "\U0010ffff", "\ue000", "\ud7ff"]
)
def test_what_can_be_shown_is_kept(loader, char):
    assert told(f"a: x{char}y\n") == ({"a": f"x{char}y"}, [])


@pytest.mark.parametrize(
    ("escape", "place"),
    [("\\0", (5, 7)), ("\\x0b", (5, 9)), ("\\a", (5, 7)), ("\\e", (5, 7)), ("\\N", (5, 7)), ("\\uFFFE", (5, 11)),
     ("\\uD800", (5, 11)), ("\\uDFFF", (5, 11)), ("\\U00110000", (5, 15)), ("\\UFFFFFFFF", (5, 15))],
)  # fmt: skip
def test_escaped(loader, escape, place):
    root, problems = told(f'a: "x{escape}y"\n')
    assert problems == [("control-character", *place)]
    assert root in ({"a": "xy"}, "")


def test_a_tab_within_a_text_is_kept():
    assert told("a: x\ty\n") == ({"a": "x\ty"}, [])


@pytest.mark.parametrize("escape", ["\\t", "\\n", "\\r", "\\_", "\\L", "\\P", "\\u00e9", "\\x41", "\\/", "\\ "])
def test_other_escapes_are_fine(loader, escape):
    assert told(f'a: "x{escape}y"\n')[1] == []


def test_an_escape_is_text_in_single_quotes_and_without_quotes(loader):
    assert told("a: '\\0'\nb: \\0\nc: |\n  \\0\n") == ({"a": "\\0", "b": "\\0", "c": "\\0\n"}, [])


def test_in_a_page():
    page, problems = parse_page(
        SourceFile("x.md", "---\nid: a\0\n---\nHello\x0b you\u2028there.\n\n```{x}\n- \x07b\n```\n")
    )
    assert page == {"id": "a", "blocks": [{"text": "Hello you\u2028there."}, {"x": ["b"]}]}
    assert [problem.label.span.line for problem in problems] == [2, 4, 7]
    assert {problem.name for problem in problems} == {"control-character"}
