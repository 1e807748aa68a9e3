"""Our own words for everything that can be wrong with a value: no error type is left to pydantic's."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from pydantic_core import PydanticCustomError
from pydantic_core._pydantic_core import list_all_errors

from coursepack import explain
from coursepack.check.sentences import has_words, words
from coursepack.check.wording import SHOWN, Case, shown
from coursepack.resources import PACKAGE
from coursepack.source import SourceFile
from coursepack.tree.node import Mapping, Plain, Sequence

ALL = list_all_errors()
FILE = SourceFile("course.yaml", "")
VALUES: list[Any] = [None, Plain("70%"), "quoted", "", Plain("x" * 500), Mapping(FILE, (0, 0)), Sequence(FILE, (0, 0))]
NEVER = re.compile(r"\b(invalid|illegal|failed to|please|schema|pydantic|dict|tuple|str|None|validat\w*)\b|\w+Error")
_RAISED = re.compile(r"PydanticCustomError\(\s*\"([\w-]+)\"")
_MODEL_OWN = "model/fields.py"


def case(kind: str, value: Any, context: dict[str, Any] | None = None) -> Case:
    return Case(kind, "`title`", "this page", "title", value, context or {}, ("title", "summary"), "")


@pytest.mark.parametrize("error", ALL, ids=lambda error: error["type"])
def test_every_error_type_of_pydantic_has_words(error: dict[str, Any]) -> None:
    assert has_words(error["type"])
    for value in VALUES:
        said = words(case(error["type"], value, error.get("example_context")))
        whole = " | ".join((said.message, said.label, *said.help))
        assert said.name in explain.all_names(), said.name
        assert said.message[0].islower() or said.message[0] == "`"
        assert not said.message.endswith(".")
        assert not NEVER.search(re.sub(r"`[^`]*`", "", whole)), whole
        theirs = error["message_template_python"].partition("{")[0][:20]
        assert not theirs or theirs not in whole


def test_every_error_type_of_ours_has_words_or_brings_its_own() -> None:
    silent = []
    for path in sorted(PACKAGE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        for match in _RAISED.finditer(text):
            own_words = not re.match(r",\s*\"\"", text[match.end() :])
            if not has_words(match[1]) and not own_words:
                silent.append(f"{path.relative_to(PACKAGE)}: {match[1]}")
    assert silent == []


def test_an_error_that_brings_its_own_words_keeps_them() -> None:
    error = PydanticCustomError("edge-nowhere", "an edge leads to `{node}`", {"node": "x", "help": "add `x:`"})
    said = words(Case(error.type, "", "", "", None, error.context or {}, (), error.message()))
    assert (said.name, said.message, said.help) == ("edge-nowhere", "an edge leads to `x`", ("add `x:`",))


def test_a_value_is_shown_short_and_on_one_line() -> None:
    assert shown("a\n  b `c`") == "`a b 'c'`"
    assert len(shown("x" * 1000)) == SHOWN + 2


@pytest.mark.parametrize(
    ("value", "advice"),
    [
        (Plain("80%"), "write `80`, without the percent sign"),
        ("70", "write `70`, without quotes"),
        (Plain("72,5"), "write `72.5`, with a point"),
        (Plain("seventy"), None),
    ],
)
def test_a_number_that_is_almost_one_is_put_right(value: str, advice: str | None) -> None:
    assert words(case("not_a_number", value)).help == ((advice,) if advice else ())


@pytest.mark.parametrize(
    ("value", "advice"),
    [
        ("Demo Course", "write `demo-course`"),
        ("2nd_part", "write `nd-part`"),
        ("Größe", "write `groesse`"),
        ("..", None),
        ("a" * 65, None),
    ],
)
def test_an_id_is_offered(value: str, advice: str | None) -> None:
    said = words(case("not_an_id", value))
    assert [line for line in said.help if line.startswith("write")] == ([advice] if advice else [])


def test_a_word_that_is_almost_one_of_the_choices_is_offered() -> None:
    said = words(case("literal_error", "bset", {"expected": "'best', 'last' or 'first'"}))
    assert said.message == "`title` is `bset`; it takes `best`, `last` or `first`"
    assert said.help == ("did you mean `best`?",)


def test_paths_of_windows_are_turned() -> None:
    assert words(case("path_form", "assets\\a.png")).help[0] == "write `assets/a.png`"


def test_the_explanations_hold_together() -> None:
    faults = Path(PACKAGE / "check" / "faults.py").read_text(encoding="utf-8")
    assert not re.search(r"\b(invalid|illegal|please)\b", faults, re.IGNORECASE)
