"""The reports that other programs read: each is read back here by a program that is not ours."""

from __future__ import annotations

import json
import re

import jsonschema
import junitparser
import pytest

from coursepack import __version__
from coursepack.registry import every, find, names
from coursepack.source import Diagnostic, Label, Severity, SourceFile, Span

ERROR, WARNING = Severity.ERROR, Severity.WARNING


@pytest.fixture
def diagnostics(at):
    file = SourceFile("modules/a b.yaml", "id: 日本 x\ntitle: y\n  z\n", "course/modules/a b.yaml")
    other = SourceFile("b.yaml", "id: q\n")
    return [
        Diagnostic("no-course", ERROR, "no course <here> & now \x1b\uffff", None, help=("go\nthere",)),
        Diagnostic(
            "duplicate-id",
            ERROR,
            "the id `x` is used twice",
            at(file, "x", "again"),
            (at(other, "q", "1st"),),
            ("a", "b"),
        ),
        Diagnostic(
            "missing-alt-text", WARNING, "100%, no: text", Label(Span(file, file.text.index("y"), len(file.text)))
        ),
    ]


def render(name, diagnostics):
    return find("report", name).render(diagnostics)


def test_a_machine_format_says_something_even_where_there_is_nothing_to_say():
    said = {name: bool(report.render([])) for name, report in every("report")}
    assert said == {"full": False, "github": False, "json": True, "junit": True, "line": False, "sarif": True}


@pytest.mark.parametrize("name", names("report"))
def test_order_of_arrival_and_colour_change_nothing(name, diagnostics):
    report = find("report", name)
    assert report.render(diagnostics) == report.render(diagnostics[::-1])
    if report.machine:
        assert report.render(diagnostics, True, 40) == report.render(diagnostics, False, 100)


def test_line(diagnostics):
    assert render("line", diagnostics) == (
        "error[no-course]: no course <here> & now ␛�\n"
        "course/modules/a b.yaml:1:8: error[duplicate-id]: the id `x` is used twice\n"
        "course/modules/a b.yaml:2:8: warning[missing-alt-text]: 100%, no: text\n"
    )


def test_json(diagnostics):
    told = json.loads(render("json", diagnostics))
    assert (told["format"], told["coursepack"], told["errors"], told["warnings"]) == (1, __version__, 2, 1)
    assert [one["name"] for one in told["diagnostics"]] == ["no-course", "duplicate-id", "missing-alt-text"]
    nowhere, twice, _ = told["diagnostics"]
    assert nowhere["place"] is None
    assert twice == {
        "name": "duplicate-id",
        "severity": "error",
        "message": "the id `x` is used twice",
        "place": {
            "file": "course/modules/a b.yaml",
            "line": 1,
            "column": 8,
            "end_line": 1,
            "end_column": 9,
            "label": "again",
        },
        "also": [{"file": "b.yaml", "line": 1, "column": 5, "end_line": 1, "end_column": 6, "label": "1st"}],
        "help": ["a", "b"],
    }


def test_github_escapes_what_would_end_a_command(at):
    file = SourceFile("a,b:c%.yaml", "id: x\ntitle: y\n")
    told = render("github", [Diagnostic("n", ERROR, "50 %\r\nnext: a,b", at(file, "x"), help=("do",))])
    assert told == (
        "::error file=a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=5,endColumn=6,title=error[n]"
        "::50 %25%0D%0Anext: a,b%0Ahelp: do\n"
    )


def test_github_gives_no_columns_for_several_lines_and_no_file_for_no_place(diagnostics):
    nowhere, _, several = render("github", diagnostics).splitlines()
    assert nowhere.startswith("::error title=error[no-course]::no course")
    assert (
        several
        == "::warning file=course/modules/a b.yaml,line=2,endLine=4,title=warning[missing-alt-text]::100%25, no: text"
    )


def test_junit_is_read_by_junitparser(diagnostics):
    suites = junitparser.JUnitXml.fromstring(render("junit", diagnostics).encode())
    assert (suites.tests, suites.failures, suites.errors) == (3, 2, 0)
    (suite,) = suites
    cases = list(suite)
    assert [(case.classname, case.name) for case in cases] == [
        ("course", "no-course"),
        ("course/modules/a b.yaml", "duplicate-id at 1:8"),
        ("course/modules/a b.yaml", "missing-alt-text at 2:8"),
    ]
    (failure,) = cases[1].result
    assert (failure.type, failure.message) == ("duplicate-id", "the id `x` is used twice")
    assert "course/modules/a b.yaml:1:8: error[duplicate-id]" in failure.text
    assert "help: a\nhelp: b" in failure.text
    assert cases[2].is_passed
    assert "warning[missing-alt-text]" in cases[2].system_out


def test_junit_without_findings_is_one_test_that_passed():
    suites = junitparser.JUnitXml.fromstring(render("junit", []).encode())
    assert (suites.tests, suites.failures) == (1, 0)


STRING, NUMBER = {"type": "string", "minLength": 1}, {"type": "integer", "minimum": 1}


def closed(required, **properties):
    return {"type": "object", "properties": properties, "required": required.split(), "additionalProperties": False}


def many(items):
    return {"type": "array", "items": items}


LEVEL = {"enum": ["none", "note", "warning", "error"]}
REGION = closed("startLine startColumn", startLine=NUMBER, startColumn=NUMBER, endLine=NUMBER, endColumn=NUMBER)
ARTIFACT = closed("uri", uri={"type": "string", "format": "uri-reference", "pattern": r"^[^ \\]+$"})
MESSAGE = closed("text", text=STRING, markdown=STRING)
LOCATION = closed(
    "physicalLocation",
    id={"type": "integer", "minimum": -1},
    physicalLocation=closed("artifactLocation", artifactLocation=ARTIFACT, region=REGION),
    message=MESSAGE,
)
RULE = closed(
    "id",
    id=STRING,
    shortDescription=MESSAGE,
    help=MESSAGE,
    defaultConfiguration=closed("level", level=LEVEL),
)
RESULT = closed(
    "message",
    ruleId=STRING,
    ruleIndex={"type": "integer", "minimum": 0},
    level=LEVEL,
    message=MESSAGE,
    locations=many(LOCATION),
    relatedLocations=many(LOCATION),
)
DRIVER = closed("name", name=STRING, semanticVersion=STRING, rules=many(RULE))
RUN = closed(
    "tool",
    tool=closed("driver", driver=DRIVER),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results=many(RESULT),
)
SARIF = closed("version runs", **{"$schema": STRING, "version": {"const": "2.1.0"}, "runs": many(RUN)})
"""What SARIF 2.1.0 asks of the objects that we write (3.13 to 3.30); it forbids keys that it does not know."""


def test_sarif_has_the_form_of_the_standard(diagnostics):
    told = json.loads(render("sarif", diagnostics))
    jsonschema.validate(told, SARIF)
    (run,) = told["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(set(rules)) == len(rules)
    assert [rules[result["ruleIndex"]] for result in run["results"]] == [result["ruleId"] for result in run["results"]]
    nowhere, twice, several = run["results"]
    assert "locations" not in nowhere
    (place,) = twice["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "course/modules/a%20b.yaml"
    assert place["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 8, "endLine": 1, "endColumn": 9}
    assert twice["relatedLocations"][0]["message"]["text"] == "1st"
    assert (twice["level"], several["level"]) == ("error", "warning")


def test_sarif_brings_the_page_of_what_can_be_explained(diagnostics):
    (run,) = json.loads(render("sarif", diagnostics))["runs"]
    pages = {rule["id"]: rule.get("help", {}).get("text", "") for rule in run["tool"]["driver"]["rules"]}
    assert "course.yaml" in pages["no-course"]


def test_sarif_gives_an_empty_place_no_end():
    file = SourceFile("a.yaml", "id: x\n")
    told = json.loads(render("sarif", [Diagnostic("n", ERROR, "m", Label(Span(file, 6, 6)))]))
    (place,) = told["runs"][0]["results"][0]["locations"]
    assert place["physicalLocation"]["region"] == {"startLine": 2, "startColumn": 1}


@pytest.mark.parametrize("name", names("report"))
def test_no_format_lets_a_terminal_be_steered(name, at):
    file = SourceFile("a.yaml", "id: \x1b]0;x\x07\n", "\x1b[2Ja.yaml")
    told = render(name, [Diagnostic("n", ERROR, "m \x1b[31m", at(file, "x", "l \x1b[0m"), help=("h \x1b[0m",))])
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", told)
