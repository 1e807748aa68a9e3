"""Which course is meant by a path, and what is said where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from coursepack.cli import _course
from coursepack.source import Diagnostic


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A folder to stand in, with a course in `tea` that has a page two folders down."""
    page = tmp_path / "tea" / "modules" / "brewing" / "water.md"
    page.parent.mkdir(parents=True)
    page.write_text("x", "utf-8")
    (tmp_path / "tea" / "course.yaml").write_text("id: tea\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("path", ["tea", "tea/", "tea/course.yaml", "tea/modules", "tea/modules/brewing/water.md"])
def test_any_path_in_a_course_means_the_course(here, path):
    assert _course.find(Path(path)) == Path("tea")
    assert _course.find(here / path) == Path("tea")


def test_the_folder_one_stands_in_and_those_above_are_searched(here, monkeypatch):
    monkeypatch.chdir(here / "tea")
    assert _course.find(Path()) == Path()
    monkeypatch.chdir(here / "tea" / "modules" / "brewing")
    assert _course.find(Path()) == here / "tea"


def test_the_nearest_course_wins(here):
    inner = here / "tea" / "modules" / "course.yaml"
    inner.write_text("id: inner\n", "utf-8")
    assert _course.find(Path("tea/modules/brewing")) == Path("tea/modules")
    assert _course.find(Path("tea")) == Path("tea")


def test_a_link_to_a_course_stays_the_link(here):
    (here / "link").symlink_to("tea")
    assert _course.find(Path("link")) == Path("link")


def told(path: str) -> Diagnostic:
    found = _course.find(Path(path))
    assert isinstance(found, Diagnostic)
    assert (found.name, found.label) == ("no-course", None)
    return found


def test_where_there_is_none_the_one_below_is_named(here):
    said = told(".")
    assert "coursepack build tea" in said.help[0]


def test_where_there_is_none_at_all_the_way_to_the_first_is_shown(here):
    (here / "empty").mkdir()
    said = told("empty")
    assert f"`{here / 'empty'}`" in said.message
    assert any("coursepack explain no-course" in line for line in said.help)


def test_a_path_to_nothing(here):
    assert "`nothing/here`" in told("nothing/here").message


@pytest.mark.parametrize("command", ["build", "validate"])
def test_commands_tell_it_and_leave_with_1(here, coursepack, command):
    ran = coursepack(command, "nothing")
    assert ran.code == 1
    told_on = ran.out if command == "validate" else ran.err
    assert told_on.startswith("error[no-course]: there is nothing at `nothing`\n  = help: ")
    assert not (here / "dist").exists()
