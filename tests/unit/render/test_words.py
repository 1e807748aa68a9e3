"""Interface words: every key that is asked for exists, none is left over, and holes are filled."""

import re

import pytest

from coursepack.render.words import Words, direction, languages
from coursepack.resources import PACKAGE, folder

TEMPLATES = folder("templates")
ALL = Words("en")._words
SOURCES = "".join(
    re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for ending in ("*.js", "*.j2")
    for path in sorted(TEMPLATES.rglob(ending))
)
PYTHON = "".join(
    path.read_text(encoding="utf-8")
    for room in ("render", "blocks", "questions", "graph")
    for path in sorted((PACKAGE / room).rglob("*.py"))
)
ASKED = set(re.findall(r"words\(\s*[\"']([a-z_-]+\.[a-z_]+)[\"']", SOURCES + PYTHON))
BUILT = set(re.findall(r"words\(\s*[\"']([a-z_-]+\.[a-z_]*)[\"']\s*(?:\+|~)", SOURCES + PYTHON))
"""Beginnings of keys that are put together: `callout.` and a kind."""


def test_every_word_that_is_asked_for_exists():
    assert sorted(key for key in ASKED - BUILT if key not in ALL) == []


def test_beginnings_lead_somewhere():
    assert sorted(start for start in BUILT if not any(key.startswith(start) for key in ALL)) == []


def test_no_word_of_the_page_is_left_over():
    named = set(re.findall(r"[\"']([a-z_-]+\.[a-z_]+)[\"']", SOURCES + PYTHON))
    unused = [key for key in ALL if key not in named and not any(key.startswith(start) for start in BUILT)]
    assert [key for key in unused if key.startswith("page.")] == []


def test_holes():
    words = Words("en")
    assert words("page.module", number=3) == "Module 3"
    assert words("page.pages", count=1) == "1 page"
    assert words("page.pages", count=2) == "2 pages"
    with pytest.raises(KeyError):
        words("page.module")
    with pytest.raises(KeyError):
        words("page.no_such_word")


def test_a_language_without_words_shows_english():
    assert Words("tlh")("page.next") == Words("en-GB")("page.next") == "Next"
    assert languages()[0] == "en" or "en" in languages()


def test_sections():
    assert set(Words("en").of({"callout"})) == {key for key in ALL if key.startswith("callout.")}


def test_directions():
    assert [direction(tag) for tag in ("en", "ar", "he-IL", "ur", "zh-Hans", "FA")] == [
        "ltr",
        "rtl",
        "rtl",
        "rtl",
        "ltr",
        "rtl",
    ]
