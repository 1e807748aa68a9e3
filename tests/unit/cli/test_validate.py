"""`coursepack validate`: everything that is wrong, in one run, and nothing written."""

from __future__ import annotations

import json
import re

import pytest


@pytest.fixture
def here(tea, monkeypatch):
    monkeypatch.chdir(tea.parent)
    return tea.parent


def everything(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_course_without_findings(here, coursepack):
    coursepack("build", "tea")
    before = everything(here)
    for command in ("validate", "check"):
        ran = coursepack(command, "tea")
        assert (ran.code, ran.out) == (0, "")
        assert ran.err == "nothing to mend: A good cup of tea: 2 pages, 1 question, 70 % to pass\n"
    assert everything(here) == before


def test_without_a_lock_it_warns_and_writes_none(here, coursepack):
    ran = coursepack("validate", "tea", "--format", "line")
    assert ran.code == 0
    assert "warning[lock-" in ran.out
    assert not (here / "tea" / "course.lock").exists()
    assert coursepack("validate", "tea", "--strict").code == 1


def broken(here):
    course, page = here / "tea" / "course.yaml", here / "tea" / "modules" / "water.md"
    course.write_text(course.read_text("utf-8").replace("mastery_score: 70", "mastery_score: 700"), "utf-8")
    page.write_text(page.read_text("utf-8").replace("alt:", "alto:"), "utf-8")


def test_all_errors_of_all_files_in_one_run_in_order(here, coursepack):
    broken(here)
    ran = coursepack("validate", "tea", "-f", "line")
    assert ran.code == 1
    places = re.findall(r"^(\S+?):(\d+):(\d+): error", ran.out, re.MULTILINE)
    assert [place[0] for place in places] == ["tea/course.yaml", "tea/modules/water.md"]
    assert ran.err.startswith("2 errors")
    assert ran.err.rstrip().endswith("in 2 files")


def test_findings_are_what_was_asked_for_so_they_go_to_stdout(here, coursepack):
    broken(here)
    for name in ("full", "line", "json", "sarif", "junit", "github"):
        assert coursepack("validate", "tea", "--format", name).out


def test_several_courses_and_paths_that_are_none(here, coursepack):
    broken(here)
    ran = coursepack("validate", "tea", "tea/course.yaml", "nowhere", "--format", "json")
    told = json.loads(ran.out)
    assert ran.code == 1
    assert [one["name"] for one in told["diagnostics"]].count("no-course") == 1
    assert told["errors"] == 3


def test_ignore_and_select_choose_lint_rules(here, coursepack):
    page = here / "tea" / "modules" / "water.md"
    page.write_text(page.read_text("utf-8") + "\nlorem ipsum dolor sit amet\n", "utf-8")
    coursepack("build", "tea")

    def found(*args):
        return set(re.findall(r"warning\[([a-z-]+)\]", coursepack("validate", "tea", "-f", "line", *args).out))

    every = found()
    assert "placeholder-text" in every
    assert found("--ignore", "placeholder-text") == every - {"placeholder-text"}
    assert found("--select", "placeholder-text") == {"placeholder-text"}
    assert found("--select", "placeholder-text,missing-alt-text", "--ignore", "placeholder-text") == set()
