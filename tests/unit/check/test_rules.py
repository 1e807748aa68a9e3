"""Each rule's page: its example raises the rule once, what it says to write instead never does."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from inspect import cleandoc
from pathlib import Path

import pytest

from coursepack import explain
from coursepack.registry import find, names
from coursepack.source import Severity

CASES = Path(__file__).parents[2] / "cases" / "rules"
RULES = names("check.rules")
HEADINGS = ["What it finds", "Why it matters", "Example", "Instead"]
_CASE = re.compile(r"^## (?P<title>.+?)\n+```yaml\n(?P<yaml>.*?)^```\n+```text\n(?P<report>.*?)^```\n", re.M | re.S)


def page(rule: str) -> str:
    module = import_module(f"coursepack.check.rules.{rule.replace('-', '_')}")
    return cleandoc(module.__doc__ or "")


def example(rule: str, heading: str) -> str:
    match = re.search(rf"^## {heading}\n+```yaml\n(.*?)^```", page(rule), re.M | re.S)
    assert match, f"{rule} has no YAML below {heading}"
    return match[1]


def test_there_are_rules() -> None:
    assert len(RULES) >= 30


@pytest.mark.parametrize("rule", RULES)
def test_a_page_has_the_four_headings_and_opens_with_a_sentence(rule: str) -> None:
    text = page(rule)
    assert re.findall(r"^## (.+)$", text, re.M) == HEADINGS
    first = text.partition("\n\n")[0]
    assert first.endswith(".") and "\n" not in first
    assert isinstance(find("check.rules", rule).severity, Severity)


@pytest.mark.parametrize("rule", RULES)
def test_the_example_raises_the_rule_once(rule: str, check_fragment: Callable[..., object]) -> None:
    diagnostics, _ = check_fragment(example(rule, "Example"))
    assert [one.name for one in diagnostics if one.name == rule] == [rule], diagnostics


@pytest.mark.parametrize("rule", RULES)
def test_what_to_write_instead_is_a_course_without_the_finding(
    rule: str, check_fragment: Callable[..., object]
) -> None:
    diagnostics, _checked = check_fragment(example(rule, "Instead"))
    assert [one for one in diagnostics if one.name == rule] == []
    errors = [one for one in diagnostics if one.severity is Severity.ERROR and one.name != "missing-asset"]
    assert errors == []


@pytest.mark.parametrize("rule", RULES)
def test_cases(rule: str, check_fragment: Callable[..., object], told: Callable[..., str], accept: bool) -> None:
    """`tests/cases/rules/<rule>.md`: for each fragment of a course, what this rule says of it."""
    file = CASES / f"{rule}.md"
    assert file.is_file(), f"{file} is missing"
    text = file.read_text(encoding="utf-8")
    cases = list(_CASE.finditer(text))
    assert cases and len(cases) == text.count("\n## "), "a case is a heading, a yaml block and a text block"
    out, end = "", 0
    for case in cases:
        diagnostics, _ = check_fragment(case["yaml"])
        report = told([one for one in diagnostics if one.name == rule])
        out += text[end : case.start("report")] + report
        end = case.end("report")
    out += text[end:]
    if accept:
        file.write_text(out, encoding="utf-8", newline="\n")
    else:
        assert out == text


SAID = sorted(
    {
        (match[1], match[2])
        for file in (*CASES.glob("*.md"), *(CASES.parent / "broken").glob("*.md"))
        for match in re.finditer(
            r"(?:error|warning)\[([a-z-]+)\]: (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE
        )
    }
)


@pytest.mark.parametrize(("name", "message"), SAID)
def test_a_headline_is_a_fact_in_plain_words(name: str, message: str) -> None:
    bare = re.sub(r"`[^`]*`", "", message)
    assert not message[0].isupper()
    assert not message.endswith((".", "!"))
    assert not re.search(r"\b(invalid|illegal|failed to|please|schema|validation|dict|tuple|NoneType)\b", bare, re.I)
    assert name in explain.all_names()
