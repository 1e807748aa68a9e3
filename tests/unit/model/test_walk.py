"""The walk: everything once, in order, with the route that the YAML has."""

from __future__ import annotations

import pytest

from coursepack.check.place import follow
from coursepack.check.validate import validate
from coursepack.model.course import Course, Page
from coursepack.model.kinds import kind_name, kind_of
from coursepack.model.thing import Broken
from coursepack.model.walk import assets, texts, visits, walk
from coursepack.registry import find, names
from coursepack.source import SourceFile
from coursepack.tree.node import Mapping
from coursepack.tree.parse import parse

TEXT = """\
id: demo
title: A title
summary: A summary
objectives: {one: Do this}
modules:
  - id: m
    title: A module
    pages:
      - id: p
        title: A page
        blocks:
          - text: Short form
          - text: {title: Heading, text: Long form}
          - image: {src: assets/a.png, alt: Words, caption: A caption}
          - tabs:
              - {title: First, text: Inside}
              - title: Second
                blocks:
                  - callout: {kind: note, text: Deep}
          - table: {columns: [A column, {title: Another}], rows: [[Cell, null]]}
          - question:
              choice:
                id: q
                stem: A stem
                options: [An option, {text: Right, correct: true, feedback: Praise}]
          - quiz:
              id: check
              questions:
                - true-false: {id: t, stem: Another stem, answer: true}
          - diagram:
              id: d
              nodes: {a: {label: A node, details: Details}, b: B}
              edges: [{from: a, to: b, details: Of an edge}]
"""


def read(text: str = TEXT) -> tuple[Course, Mapping]:
    root, _ = parse(SourceFile("course.yaml", text))
    assert isinstance(root, Mapping)
    found = validate(root)
    assert found.diagnostics == ()
    assert found.course is not None
    return found.course, root


def test_every_text_once_in_order() -> None:
    course, _ = read()
    assert [str(text) for _, text in texts(course)] == [
        *("A title", "A summary", "Do this", "A module", "A page", "Short form", "Heading", "Long form", "A caption"),
        *("First", "Inside", "Second", "Deep", "A column", "Another", "Cell", "A stem", "An option", "Right", "Praise"),
        *("Another stem", "Details", "Of an edge"),
    ]


def test_every_route_leads_to_its_text_in_the_file() -> None:
    course, root = read()
    for route, text in texts(course):
        place = follow(root, route)
        assert place.node == text, route
        assert place.value_span.text.strip("\"'") == text


def test_routes_have_the_type_of_a_block_and_the_alias_of_a_field() -> None:
    course, _ = read()
    routes = {text: route for route, text in texts(course)}
    page = ("modules", 0, "pages", 0, "blocks")
    assert routes["Deep"] == (*page, 3, "tabs", "items", 1, "blocks", 0, "callout", "text")
    assert routes["Another stem"] == (*page, 6, "quiz", "questions", 0, "true-false", "stem")
    assert routes["Do this"] == ("objectives", "one")


def test_paths() -> None:
    course, _ = read()
    assert [(route[-1], str(path)) for route, path in assets(course)] == [("src", "assets/a.png")]


def test_things_are_those_of_the_full_walk() -> None:
    course, _ = read()
    assert list(walk(course)) == visits(course).things
    assert isinstance(next(walk(course))[1], Course)
    assert sum(isinstance(thing, Page) for _, thing in walk(course)) == 1


def test_a_walk_may_start_anywhere() -> None:
    course, _ = read()
    page = course.modules[0].pages[0]
    assert next(walk(page, ("somewhere",))) == (("somewhere",), page)
    assert next(texts(page, ("somewhere",)))[0] == ("somewhere", "title")


def test_what_is_broken_is_left_out_and_its_neighbours_keep_their_routes() -> None:
    course, _ = read()
    page = course.modules[0].pages[0]
    changed = page.model_copy(update={"blocks": (Broken(), page.blocks[1])})
    assert [route for route, _ in texts(changed)] == [
        ("title",),
        ("blocks", 1, "text", "title"),
        ("blocks", 1, "text", "text"),
    ]
    assert list(walk(Broken())) == []
    assert list(texts(Broken())) == []


@pytest.mark.parametrize(("index", "name"), [(0, "text"), (3, "tabs"), (5, "question"), (6, "quiz")])
def test_the_kind_of_a_block(index: int, name: str) -> None:
    course, _ = read()
    block = course.modules[0].pages[0].blocks[index]
    assert kind_name(block) == name
    assert kind_of(block)[0] == name
    assert kind_of(block)[1].model is type(block)


def test_the_kind_of_a_question_has_hyphens() -> None:
    course, _ = read()
    question = course.modules[0].pages[0].blocks[6].questions[0]
    assert kind_of(question)[0] == "true-false"


def test_a_thing_that_is_neither_has_no_kind() -> None:
    with pytest.raises(KeyError):
        kind_of(read()[0])


@pytest.mark.parametrize(
    ("folder", "name"), [(folder, name) for folder in ("blocks", "questions") for name in names(folder)]
)
def test_every_kind_is_known_by_its_class(folder: str, name: str) -> None:
    kind = find(folder, name)
    assert kind.model.__module__ == f"coursepack.{folder}.{name.replace('-', '_')}"
    assert kind_of(kind.model.model_construct()) == (name, kind)
