"""Ids are short, ASCII, and always of the form that a course takes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursepack.fix.ids import Ids
from coursepack.model.fields import ID_LENGTH, ID_PATTERN
from coursepack.model.slug import LENGTH, slug


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("Why sequences matter", "why-sequences-matter"),
        ("  What's *new* in `C++`?", "whats-new-in-c-plus-plus"),
        ("Größe, Übung & Straße", "groesse-uebung-and-strasse"),
        ("Crème brûlée à l’œil", "creme-brulee-a-loeil"),
        ("Øre på Łódź", "ore-pa-lodz"),
        ("10 things", "page-10-things"),
        ("你好", ""),
        ("你好 Python", "python"),
        ("!?", ""),
        ("See [the docs](https://example.org/long/path) now", "see-the-docs-now"),
        ("x" * 60, "x" * 40),
        ("one two three four five six seven eight nine ten", "one-two-three-four-five-six-seven-eight"),
        ("ﬁne ① ½", "fine-1-1-2"),
    ],
)
def test_slug(words, made):
    assert slug(words, "page") == made


@given(st.text())
def test_every_slug_is_an_id_or_empty(words):
    made = slug(words, "page")
    assert made == "" or (re.fullmatch(ID_PATTERN, made) and len(made) <= LENGTH)


@given(st.lists(st.text("ab1-", max_size=50), max_size=30))
def test_no_id_is_given_twice(words):
    ids = Ids({"page", "a"})
    given_out = [ids.new("page", slug(one, "page"), "page") for one in words]
    assert len({*given_out, "page", "a"}) == len(given_out) + 2
    assert all(re.fullmatch(ID_PATTERN, one) and len(one) <= ID_LENGTH for one in given_out)


@pytest.mark.parametrize("name", ["con", "aux", "com1", "index"])
def test_names_that_mean_something_elsewhere_are_not_given(name):
    assert Ids(set()).new("page", slug(name, "page")) == f"{name}-2"
