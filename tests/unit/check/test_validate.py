"""Validation: every mistake once, at its place, whatever else is wrong; and what is left of a part with mistakes."""

from __future__ import annotations

import re

import pytest

from coursepack.check.validate import Validated, validate
from coursepack.model.course import Module, Page
from coursepack.model.thing import Broken
from coursepack.source import Severity, SourceFile
from coursepack.tree.node import Mapping
from coursepack.tree.parse import parse

COURSE = """\
id: demo
title: Demo
objectives: {{one: Do this}}
modules:
  - id: m
    title: M
    pages:
      - id: p
        title: P
        blocks:
{blocks}
"""


def read(text: str, **options: bool) -> Validated:
    root, problems = parse(SourceFile("course.yaml", text))
    assert isinstance(root, Mapping) and not problems, problems
    return validate(root, **options)


def blocks(text: str) -> Validated:
    return read(COURSE.format(blocks="\n".join("          " + line for line in text.strip().splitlines())))


def told(found: Validated) -> list[str]:
    return [f"{one.label.span.line}:{one.label.span.column} {one.name}" for one in found.diagnostics if one.label]


def names(found: Validated) -> list[str]:
    return [one.name for one in found.diagnostics]


def page(found: Validated) -> Page:
    assert found.course is not None
    module = found.course.modules[0]
    assert isinstance(module, Module)
    assert isinstance(module.pages[0], Page)
    return module.pages[0]


def test_a_right_course_has_no_diagnostics() -> None:
    found = blocks("- text: A sentence.")
    assert (found.diagnostics, found.harmed) == ((), ())
    assert page(found).blocks[0].text == "A sentence."


def test_an_unknown_key_points_at_the_key() -> None:
    found = blocks("- text: {text: A sentence., tilte: B}")
    assert told(found) == ["11:39 unknown-key"]
    assert found.diagnostics[0].label.span.text == "tilte"


def test_a_part_with_an_unknown_key_is_saved_without_it() -> None:
    found = blocks("- text: {text: A sentence., tilte: B}\n- text: Another.")
    assert [block.text for block in page(found).blocks] == ["A sentence.", "Another."]
    assert found.harmed == (("modules", 0, "pages", 0, "blocks", 0, "text", "tilte"),)


def test_a_part_that_cannot_be_saved_keeps_its_place() -> None:
    found = blocks("- text: [a]\n- text: Another.")
    assert isinstance(page(found).blocks[0], Broken)
    assert page(found).blocks[1].text == "Another."


def test_a_missing_field_points_at_the_key_of_its_parent() -> None:
    found = blocks("- callout: {kind: note}")
    assert found.diagnostics[0].name == "missing-field"
    assert found.diagnostics[0].label.span.text == "callout"


def test_a_missing_id_is_filled_so_that_the_rest_is_seen() -> None:
    found = read("title: T\nmodules:\n  - title: M\n    pages:\n      - blocks: [txt: x]\n")
    assert sorted(names(found)) == ["missing-field", "missing-id", "missing-id", "missing-id", "unknown-block"]
    assert found.course is not None


def test_union_tags_and_short_forms_do_not_disturb_the_place() -> None:
    found = blocks(
        "- diagram:\n    id: d\n    nodes: {a: A, b: {labl: B}}\n    edges: [a -> b, {from: a, too: b}]\n"
        "- quiz: {id: q, attempts: many, questions: [true-false: {id: t, stem: S, answer: true}]}"
    )
    spots = {one.label.span.text for one in found.diagnostics}
    assert {"labl", "too", "many"} <= spots
    assert len(found.diagnostics) <= 4


def test_one_mistake_is_one_message_where_a_value_may_be_of_several_kinds() -> None:
    found = blocks("- quiz: {id: q, attempts: 1.5, questions: [true-false: {id: t, stem: S, answer: true}]}")
    assert len(found.diagnostics) == 1


def test_a_question_beside_its_block_s_keys_is_told_once() -> None:
    found = blocks("- question:\n    attempts: 99\n    choice: {id: c, stem: S, options: [a, {text: b, corect: true}]}")
    assert sorted(names(found)) == ["out-of-range", "unknown-key"]


def test_nested_blocks_are_told_where_they_stand() -> None:
    found = blocks("- tabs:\n    - {title: A, text: B}\n    - {title: C, blocks: [text: {text: D, x: y}]}")
    assert [one.label.span.text for one in found.diagnostics] == ["x"]
    assert found.harmed[0][-2:] == ("text", "x")


@pytest.mark.parametrize(
    ("text", "name", "at"),
    [
        ("- just words", "wrong-type", "just words"),
        ("-", "empty-field", ""),
        ("- {}", "wrong-type", "{}"),
        ("- {text: a, id: b}", "not-one-type", "id"),
        ("- {id: b, text: a}", "not-one-type", "id"),
        ("- {text: a, callout: b}", "not-one-type", "callout"),
        ("- [text]", "wrong-type", "[text]"),
        ("- choice: {id: c, stem: S, options: [a, b]}", "unknown-block", "choice"),
        ("- texts: a", "unknown-block", "texts"),
        ("- quiz: {id: q, questions: [text: a]}", "unknown-question", "text"),
    ],
)
def test_an_entry_that_is_no_block(text: str, name: str, at: str) -> None:
    found = blocks(text)
    assert names(found) == [name]
    assert found.diagnostics[0].label.span.text == at


def test_a_key_that_is_no_id_points_at_the_key() -> None:
    found = read(
        "id: d\ntitle: D\nobjectives: {Not One: x}\nmodules: [{id: m, title: M, pages: [{id: p, title: P}]}]\n"
    )
    assert [(one.name, one.label.span.text) for one in found.diagnostics] == [("not-an-id", "Not One")]


def test_nothing_is_said_twice_when_a_part_is_saved() -> None:
    found = read(
        "id: d\ntitle: D\ntitel: D\nmodules:\n  - id: m\n    title: M\n    tilte: M\n    pages:\n"
        "      - {id: p, title: P, x: y, blocks: [{text: {text: a, z: b}}, {txt: a}]}\n"
    )
    assert sorted(names(found)) == ["unknown-block", *["unknown-key"] * 4]
    assert len({one.label.span for one in found.diagnostics}) == 5


def test_the_order_is_that_of_the_walk_and_each_span_lies_in_its_file() -> None:
    found = blocks("- text: {text: A, x: y}\n- txt: a\n- text: [1]")
    for one in found.diagnostics:
        span = one.label.span
        assert 0 <= span.start <= span.end <= len(span.file.text)


def test_mistakes_in_a_draft_are_warnings_until_drafts_are_built() -> None:
    text = "id: d\ntitle: D\nmodules: [{id: m, title: M, pages: [{id: p, title: P, draft: true, blocks: [txt: a]}]}]\n"
    assert [one.severity for one in read(text).diagnostics] == [Severity.WARNING]
    assert [one.severity for one in read(text, drafts=True).diagnostics] == [Severity.ERROR]


def test_a_newer_format_is_the_only_message() -> None:
    found = read("format: 2\nnonsense: [1]\n")
    assert names(found) == ["newer-format"]
    assert found.course is None


@pytest.mark.parametrize("written", ['"2"', "1", "two", "-1", "9999999999999999999999"])
def test_only_a_plain_higher_number_is_a_newer_format(written: str) -> None:
    assert "newer-format" not in names(read(f"format: {written}\n"))


def test_messages_name_no_class_and_no_library() -> None:
    found = read("id: 1\ntitle: {a: b}\ngrading: x\ntheme: [a]\nhosts: x\nmodules: {a: b}\nlanguage:\n")
    text = " ".join(f"{one.message} {' '.join(one.help)}" for one in found.diagnostics)
    assert len(found.diagnostics) >= 6
    assert not re.search(r"pydantic|Input should|valid dictionary|Course\b|Module\b|BaseModel|NoneType", text)
