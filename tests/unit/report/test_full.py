"""The report for people, line by line."""

from __future__ import annotations

import re
import textwrap
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursepack.report.full import REPORT
from coursepack.source import Diagnostic, Label, Severity, SourceFile, Span

ERROR, WARNING = Severity.ERROR, Severity.WARNING


def report(*diagnostics: Diagnostic, width: int = 100) -> str:
    return REPORT.render(diagnostics, width=width)


def expect(text: str) -> str:
    return textwrap.dedent(text).lstrip("\n")


def shown_columns(text: str) -> int:
    return sum(
        0
        if unicodedata.category(char) in ("Mn", "Me", "Cf")
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )


def test_two_places_in_two_files(at):
    basics = SourceFile("02-basics.yaml", "title: Basics\npages:\n  - id: intro\n", "course/02-basics.yaml")
    start = SourceFile("01-start.yaml", "pages:\n  - id: intro\n", "course/01-start.yaml")
    diagnostic = Diagnostic(
        "duplicate-id",
        ERROR,
        "the id `intro` is used by two pages",
        at(basics, "intro", "used again here"),
        (at(start, "intro", "first used here"),),
        ("give one of them another id; ids carry the learners' progress",),
    )
    assert report(diagnostic) == expect(
        """
        error[duplicate-id]: the id `intro` is used by two pages
         --> course/02-basics.yaml:3:9
          |
        3 |   - id: intro
          |         ^^^^^ used again here
         ::: course/01-start.yaml:2:9
          |
        2 |   - id: intro
          |         ----- first used here
          = help: give one of them another id; ids carry the learners' progress
          = more: coursepack explain duplicate-id
        """
    )


def test_places_of_one_file_stand_in_its_order_with_gaps_shown_as_such(at):
    file = SourceFile("a.yaml", "one: 1\ntwo: 2\nthree: 3\n" + "x: 0\n" * 20 + "last: 9\n")
    diagnostic = Diagnostic("n", ERROR, "m", at(file, "last", "here"), (at(file, "one", "A"), at(file, "three", "B")))
    assert report(diagnostic) == expect(
        """
        error[n]: m
          --> a.yaml:24:1
           |
         1 | one: 1
           | --- A
         2 | two: 2
         3 | three: 3
           | ----- B
        ...
        24 | last: 9
           | ^^^^ here
           = more: coursepack explain n
        """
    )


def test_several_places_in_one_line_hang_on_bars(at):
    file = SourceFile("a.yaml", "edges: [a -> b, a -> c, a -> b]\n")
    diagnostic = Diagnostic(
        "n", ERROR, "m", at(file, "a -> b", "again", nth=1), (at(file, "a -> b", "first"), at(file, "edges", "in here"))
    )
    assert report(diagnostic) == expect(
        """
        error[n]: m
         --> a.yaml:1:25
          |
        1 | edges: [a -> b, a -> c, a -> b]
          | -----   ------          ^^^^^^ again
          | |       |
          | |       first
          | in here
          = more: coursepack explain n
        """
    )


@pytest.mark.parametrize(
    ("text", "word", "marks"),
    [
        ("title: 日本語 now\n", "now", " " * 14 + "^^^"),
        ("title: 🎉🎉 now\n", "now", " " * 12 + "^^^"),
        ("title: 日本語 now\n", "本語", " " * 9 + "^^^^"),
        ("title: Te\u0301st now\n", "now", " " * 12 + "^^^"),
        ("\ttitle: now\n", "now", " " * 11 + "^^^"),
        ("a\tb\tnow\n", "now", " " * 10 + "^^^"),
    ],
)
def test_marks_stand_below_what_they_mean(at, text, word, marks):
    file = SourceFile("a.yaml", text)
    lines = report(Diagnostic("n", ERROR, "m", at(file, word))).splitlines()
    assert lines[4] == "  | " + marks


def test_a_long_line_is_cropped_around_the_mark(at):
    file = SourceFile("a.yaml", "text: " + "lorem ipsum " * 100 + "HERE" + " dolor" * 100 + "\n")
    lines = report(Diagnostic("n", ERROR, "m", at(file, "HERE", "this word")), width=80).splitlines()
    assert lines[3].startswith("1 | …")
    assert lines[3].endswith("…")
    assert max(map(len, lines)) <= 80
    start = lines[4].index("^")
    assert lines[3][start : start + 4] == "HERE"
    assert lines[4][start:] == "^^^^ this word"


def test_a_long_line_keeps_its_start_where_the_mark_is_near_it(at):
    file = SourceFile("a.yaml", "text: " + "lorem ipsum " * 100 + "\n")
    lines = report(Diagnostic("n", ERROR, "m", at(file, "text")), width=60).splitlines()
    assert lines[3].startswith("1 | text: lorem")
    assert lines[4] == "  | ^^^^"


def test_a_place_over_several_lines_is_marked_in_its_first(at):
    file = SourceFile("a.yaml", "pages:\n  - id: a\n    title: b\n")
    lines = report(Diagnostic("n", ERROR, "m", at(file, "id: a\n    title: b", "this page"))).splitlines()
    assert lines[3:5] == ["2 |   - id: a", "  |     ^^^^^ this page"]


def test_the_end_of_a_file_is_a_place(at):
    file = SourceFile("a.yaml", "id: a\n")
    lines = report(Diagnostic("n", ERROR, "m", Label(Span(file, 6, 6), "something is missing here"))).splitlines()
    assert lines[1:5] == [" --> a.yaml:2:1", "  |", "2 |", "  | ^ something is missing here"]


def test_without_a_place_the_message_and_the_help_remain():
    diagnostic = Diagnostic("no-course", ERROR, "no course.yaml here", None, help=("go there", "or there"))
    assert report(diagnostic) == expect(
        """
        error[no-course]: no course.yaml here
          = help: go there
          = help: or there
          = more: coursepack explain no-course
        """
    )


def test_where_to_read_more_is_said_once_a_name(at):
    file = SourceFile("a.yaml", "a: 1\nb: 2\n")
    text = report(*(Diagnostic("n", ERROR, "m", at(file, char)) for char in "ab"))
    assert text.count("coursepack explain n") == 1
    assert text.count("error[n]") == 2


def test_they_come_by_file_line_column_and_name(at):
    first, second = SourceFile("a.yaml", "x: y\nz: 1\n"), SourceFile("b.yaml", "x: y\n")
    given_ = [
        Diagnostic("m", ERROR, "4", at(second, "x")),
        Diagnostic("m", ERROR, "3", at(first, "z")),
        Diagnostic("m", WARNING, "2", at(first, "y")),
        Diagnostic("b", ERROR, "1b", at(first, "x")),
        Diagnostic("a", WARNING, "1a", at(first, "x")),
    ]
    heads = [line.rpartition(": ")[2] for line in report(*given_).splitlines() if re.match("error|warning", line)]
    assert heads == ["1a", "1b", "2", "3", "4"]


def test_a_long_help_is_wrapped_under_itself():
    text = report(Diagnostic("n", ERROR, "m", None, help=("do this and that " * 12,)), width=60)
    lines = text.splitlines()[1:-1]
    assert len(lines) > 2
    assert all(len(line) <= 60 for line in lines)
    assert all(line.startswith(" " * len("  = help: ")) for line in lines[1:])


def test_what_a_terminal_would_obey_is_shown_as_a_picture(at):
    file = SourceFile("a.yaml", "t: \x1b]0;owned\x07 \u202eabc\u2066 \x9bx\n")
    text = report(Diagnostic("n", ERROR, "found \x1b[31m\u202e", at(file, "owned", "see \x1b[0m")))
    assert not set(text) & set("\x1b\x07\x9b\u202e\u2066")
    assert "␛]0;owned␇" in text


def test_colour_only_where_it_is_asked_for(at):
    file = SourceFile("a.yaml", "a: 1\nb: 2\n")
    diagnostics = [Diagnostic("n", ERROR, "m", at(file, "a"), (at(file, "b"),)), Diagnostic("w", WARNING, "m", None)]
    plain, coloured = REPORT.render(diagnostics), REPORT.render(diagnostics, True)
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    heads = [line for line in coloured.splitlines() if "n]" in line or "w]" in line]
    assert "\x1b[33m" in heads[0]
    assert "\x1b[31m" in heads[1]


def test_nothing_to_say_is_no_text():
    assert report() == ""


LINE = st.text(st.characters(exclude_categories=("Cs",)), max_size=150)


@given(st.lists(LINE, min_size=1, max_size=4), st.data(), st.integers(40, 110))
def test_any_text_with_any_places(lines, data, width):
    file = SourceFile("a.yaml", "\n".join(lines))
    size = len(file.text)
    labels = []
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, size))
        labels.append(
            Label(Span(file, start, data.draw(st.integers(start, size))), data.draw(st.sampled_from(["", "x"])))
        )
    told = report(Diagnostic("n", ERROR, "m", labels[0], tuple(labels[1:])), width=width).splitlines()
    assert told[0] == "error[n]: m"
    assert any("^" in line or "-" in line for line in told[3:])
    assert all(shown_columns(line) <= width + 8 for line in told)  # a mark and its words behind a full line
    assert not any(unicodedata.category(char) in ("Cc", "Zl", "Zp") for line in told for char in line)
