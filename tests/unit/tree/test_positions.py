"""Every node knows its place, in characters of the file, whatever the line ends, letters and parser."""

from __future__ import annotations

import pytest
import yaml

from coursepack.source import SourceFile
from coursepack.tree import parse as parse_module
from coursepack.tree.node import Mapping, Plain, Sequence
from coursepack.tree.parse import parse, parse_part

TEXT = """\
# a comment
title: Ein Höhlenbär 🐻 und 你好
list:
- one
- "two"   # why

- three: |
    first

    second


  four: >-
    folded
    text
  five:
plain: goes
  on here

flow: {a: [x, 'y z' ,], b: {}, c: [], "d": }
"""

LOADERS = [pytest.param(yaml.SafeLoader, id="python")]
if hasattr(yaml, "CSafeLoader"):
    LOADERS.append(pytest.param(yaml.CSafeLoader, id="libyaml"))


@pytest.fixture(params=LOADERS)
def loader(request, monkeypatch):
    monkeypatch.setattr(parse_module, "LOADER", request.param)
    return request.param


def read(text: str) -> Mapping:
    root, problems = parse(SourceFile("x.yaml", text))
    assert problems == []
    assert isinstance(root, Mapping)
    return root


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_spans_hold_what_was_written(loader, line_end):
    root = read(TEXT.replace("\n", line_end))
    spans = {
        "title": "Ein Höhlenbär 🐻 und 你好",
        "list": '- one\n- "two"   # why\n\n- three: |\n    first\n\n    second\n\n\n'
        "  four: >-\n    folded\n    text\n  five:",
        "plain": "goes\n  on here",
        "flow": "{a: [x, 'y z' ,], b: {}, c: [], \"d\": }",
    }
    assert {key: root.value_span(key).text.replace(line_end, "\n") for key in root} == spans
    assert [root.key_span(key).text for key in root] == list(root)
    entries = root["list"]
    assert [entries.item_span(i).text.replace(line_end, "\n") for i in range(2)] == ["one", '"two"']
    inner = entries[2]
    assert inner.value_span("three").text.replace(line_end, "\n") == "|\n    first\n\n    second"
    assert inner.value_span("four").text.replace(line_end, "\n") == ">-\n    folded\n    text"
    assert inner.value_span("five").text == ""
    assert inner.value_span("five").start == inner.key_span("five").end + 1
    assert (inner.at[0], inner.at[1]) == (inner.keys_at["three"][0], inner.values_at["five"][1])
    flow = root["flow"]
    assert {key: flow.value_span(key).text for key in flow} == {"a": "[x, 'y z' ,]", "b": "{}", "c": "[]", "d": ""}
    assert [flow.key_span(key).text for key in flow] == ["a", "b", "c", '"d"']


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_line_ends_change_nothing_in_the_tree(loader, line_end):
    assert read(TEXT.replace("\n", line_end)) == read(TEXT)


def test_mixed_line_ends_change_nothing_in_the_tree(loader):
    lines = TEXT.split("\n")
    mixed = "".join(line + ["\n", "\r\n", "\r"][number % 3] for number, line in enumerate(lines))
    assert read(mixed) == read(TEXT)


def test_what_is_quoted_is_text_and_what_is_not_is_plain(loader):
    root = read("a: 1\nb: '1'\nc: |\n  1\nd: ~\ne: '~'\nf:\n")
    assert isinstance(root["a"], Plain)
    assert [type(root[key]) for key in "bce"] == [str] * 3
    assert root["d"] is root["f"] is None


def test_a_pair_in_a_list_in_brackets_is_a_mapping(loader):
    root = read("a: [x: y, z]\n")
    assert root == {"a": [{"x": "y"}, "z"]}
    assert root["a"].item_span(0).text == "x: y"


def test_a_part_of_a_file_has_the_places_of_the_file(loader):
    text = "prose\r\n   a: 1\r\n   b: [2]\r\nprose: [\r\n"
    start, end = text.index("   a"), text.index("prose: [")
    root, at, problems = parse_part(SourceFile("x.md", text), start, end)
    assert problems == []
    assert isinstance(root, Mapping)
    assert root == {"a": "1", "b": ["2"]}
    assert root.value_span("b").text == "[2]"
    assert root.key_span("a").column == 4
    assert text[slice(*at)] == "a: 1\r\n   b: [2]"


def test_a_root_may_be_a_list_a_text_or_nothing(loader):
    for text, root, type_ in (
        ("- a", ["a"], Sequence),
        ("a", "a", Plain),
        ("'a'", "a", str),
        ("# x\n", None, type(None)),
    ):
        found, problems = parse(SourceFile("x.yaml", text))
        assert (found, problems) == (root, [])
        assert type(found) is type_


def test_separators_of_lines_are_text(loader):
    """YAML 1.2, 5.4: only line feed and carriage return end a line."""
    root = read('a: one\u2028two\nb: "three\u2029 four"\nc: |\n  x\u2028y\n')
    assert root == {"a": "one\u2028two", "b": "three\u2029 four", "c": "x\u2028y\n"}
    assert root.value_span("b").text == '"three\u2029 four"'
