"""The JSON schema for editors: fresh, valid itself, right about courses, and about the mistakes that authors make."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from coursepack.check.schema import course_schema, file_schema
from coursepack.registry import names
from coursepack.resources import folder
from coursepack.source import SourceFile
from coursepack.tree.node import Plain
from coursepack.tree.parse import parse

ROOT = Path(__file__).parents[3]
SCHEMA = course_schema()


def as_an_editor_reads(node: Any) -> Any:
    """YAML 1.2 core values, as the language server behind an editor makes them."""
    if isinstance(node, dict):
        return {key: as_an_editor_reads(value) for key, value in node.items()}
    if isinstance(node, list):
        return [as_an_editor_reads(item) for item in node]
    if isinstance(node, Plain):
        if re.fullmatch(r"[-+]?[0-9]+", node):
            return int(node)
        if re.fullmatch(r"[-+]?[0-9]*\.[0-9]+", node):
            return float(node)
        return {"true": True, "false": False}.get(node, str(node))
    return node


def mistakes(text: str, definition: str = "") -> list[str]:
    root, problems = parse(SourceFile("course.yaml", text))
    assert not problems
    schema = {"$defs": SCHEMA["$defs"], "allOf": [{"$ref": f"#/$defs/{definition}"}]} if definition else SCHEMA
    return [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(as_an_editor_reads(root))]


@pytest.mark.parametrize("name", ["course", "module", "page"])
def test_the_file_is_fresh(name: str, snapshot: Callable[[Path, str], None]) -> None:
    made = SCHEMA if name == "course" else file_schema(name)
    text = json.dumps(made, ensure_ascii=False, indent=2) + "\n"
    snapshot(folder("schemas") / f"{name}.schema.json", text)


def test_it_is_a_schema_of_draft_07() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_every_reference_leads_to_a_definition() -> None:
    references = set(re.findall(r'"\$ref": "#/\$defs/(\w+)"', json.dumps(SCHEMA)))
    assert references <= set(SCHEMA["$defs"])
    assert "x-coursepack" not in json.dumps(SCHEMA)


def test_every_type_of_block_and_question_is_a_property_with_words() -> None:
    for part, folder_name in (("block", "blocks"), ("question", "questions")):
        definition = SCHEMA["$defs"][part]
        assert tuple(sorted(definition["properties"])) == names(folder_name)
        assert (definition["minProperties"], definition["maxProperties"]) == (1, 1)
        assert all(value["markdownDescription"] for value in definition["properties"].values())


def test_every_field_says_what_it_is_for() -> None:
    silent = [
        f"{name}.{key}"
        for name, definition in SCHEMA["$defs"].items()
        for form in (definition, *definition.get("anyOf", ()))
        if name not in ("block", "question")
        for key, field in form.get("properties", {}).items()
        if "description" not in field and "$ref" not in field
    ]
    # Words for right, wrong and partly right answers, and an icon's alternatives, speak for themselves.
    assert [one for one in silent if not one.startswith("Feedback.")] == []


def test_the_course_of_this_repository_is_right() -> None:
    assert mistakes((ROOT / "course" / "course.yaml").read_text(encoding="utf-8")) == []
    for module in sorted((ROOT / "course" / "modules").glob("*.yaml")):
        assert mistakes(module.read_text(encoding="utf-8"), "Module") == []


RIGHT = """
id: demo
title: 1.10
version: 1.10
grading: {mastery_score: 70, report: best-so-far}
modules:
  - modules/one.yaml
  - id: two
    title: Two
    duration: 20 min
    pages:
      - pages/a.md
      - id: a
        title: A
        blocks:
          - text: A sentence.
          - text: {title: More, text: A sentence.}
          - question:
              attempts: 2
              choice: {id: q1, stem: Which, options: [1, two, {text: 3.0, correct: true}]}
          - quiz:
              id: check
              attempts: unlimited
              questions:
                - true-false: {id: q2, stem: So it is., answer: true}
          - diagram:
              id: d
              nodes: {a: , b: B, c: {label: C, role: input}}
              edges: [a -> b, "a -> b: twice", {from: b, to: c}]
"""


def test_short_forms_and_numbers_as_text_are_right() -> None:
    assert mistakes(RIGHT) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("title: 1.10", "titel: A"),
        ("id: demo", "id: Demo Course"),
        ("mastery_score: 70", "mastery_score: 170"),
        ("mastery_score: 70", "mastery_score: seventy"),
        ("report: best-so-far", "report: best"),
        ("modules/one.yaml", "modules/one.txt"),
        ("duration: 20 min", "duration: twenty minutes"),
        ("- text: A sentence.", "- txt: A sentence."),
        ("- text: A sentence.", "- A sentence."),
        ("- text: A sentence.", "- {text: A sentence., id: x}"),
        ("choice: {id: q1, stem", "choice: {stem"),
        ("correct: true", "corect: true"),
        ("correct: true", "correct: maybe"),
        ("choice: {id: q1", "chioce: {id: q1"),
        ("attempts: unlimited", "attempts: many"),
        ("answer: true", "answer: so"),
        ("edges: [a -> b,", "edges: [a to b,"),
        ("{from: b, to: c}", "{from: b}"),
    ],
)
def test_typical_mistakes_are_seen(right: str, wrong: str) -> None:
    text = RIGHT.replace(right, wrong, 1)
    assert text != RIGHT
    assert mistakes(text)
