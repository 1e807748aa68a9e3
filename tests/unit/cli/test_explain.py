"""`coursepack explain`: the list, the pages, and near misses."""

from __future__ import annotations

import re

import pytest

from coursepack import explain
from coursepack.cli._explanation import told


def test_the_list_has_one_line_a_finding(coursepack):
    ran = coursepack("explain")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert [line.split()[0] for line in lines] == list(explain.all_names())
    assert all(len(line.split()) > 3 for line in lines)


def test_on_a_terminal_the_list_is_cut_at_its_width(coursepack, monkeypatch):
    monkeypatch.setenv("COLUMNS", "70")
    assert max(map(len, coursepack("explain", terminal=True).out.splitlines())) <= 70


def test_a_rule_s_page_is_its_docstring(coursepack):
    ran = coursepack("explain", "missing-alt-text")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("missing-alt-text (warning)\n\n")
    for heading in ("What it finds", "Why it matters", "Example", "Instead"):
        assert re.search(rf"^{heading}$", ran.out, re.MULTILINE)
    assert "```" not in ran.out


@pytest.mark.parametrize("name", ["error[missing-alt-text]", "[missing-alt-text]", "MISSING_ALT_TEXT"])
def test_the_name_may_be_copied_as_it_stands_in_a_message(coursepack, name):
    assert coursepack("explain", name).out == coursepack("explain", "missing-alt-text").out


def test_a_near_miss_is_named(coursepack):
    ran = coursepack("explain", "mising-alt-text")
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean `missing-alt-text`?" in ran.err


def test_what_is_far_from_everything_is_sent_to_the_list(coursepack):
    assert "coursepack explain lists them all" in coursepack("explain", "zzzz").err


def test_the_smallest_course_on_the_page_of_no_course_is_a_course(coursepack, tmp_path, monkeypatch):
    page = explain.page("no-course").text
    example = re.search(r"((?:^    .*\n)+)", page + "\n", re.MULTILINE)[1]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "course.yaml").write_text(re.sub(r"^    ", "", example, flags=re.MULTILINE), "utf-8")
    ran = coursepack("build")
    assert ran.code == 0, ran.err
    assert coursepack("validate", "--strict").code == 0


def test_markdown_becomes_plain_text():
    page = explain.Page("n", "One.\n\n## Example\n\n```yaml\na: 1\n\nb: 2\n```\n\n**What it finds.** Two.\n")
    assert told(page) == "n\n\nOne.\n\nExample\n    a: 1\n\n    b: 2\n\nWhat it finds. Two.\n"
