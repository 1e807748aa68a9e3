"""`coursepack fix`: shows or writes what is missing, and says what it did."""

from __future__ import annotations

import pytest


@pytest.fixture
def here(tea, monkeypatch):
    """Beside a course whose second page and whose question have lost their ids."""
    monkeypatch.chdir(tea.parent)
    module = tea / "modules" / "brewing.yaml"
    text = module.read_text("utf-8")
    text = text.replace("  - id: your-turn\n    title:", "  # a comment\n  - title:").replace(
        "id: minutes\n                ", ""
    )
    module.write_text(text, "utf-8")
    return tea.parent


def texts(here):
    return {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}


def test_diff_shows_and_writes_nothing(here, coursepack):
    before = texts(here)
    ran = coursepack("fix", "tea", "--diff")
    assert ran.code == 1
    assert ran.out.startswith("--- a/tea/modules/brewing.yaml\n+++ b/tea/modules/brewing.yaml\n")
    added = [line for line in ran.out.splitlines() if line.startswith("+") and not line.startswith("+++")]
    assert len(added) >= 2
    assert "your-turn" in ran.out
    assert texts(here) == before


def test_it_writes_the_ids_says_so_and_keeps_the_rest(here, coursepack):
    assert coursepack("validate", "tea").code == 1
    ran = coursepack("fix", "tea")
    assert (ran.code, ran.out) == (0, "")
    module = (here / "tea" / "modules" / "brewing.yaml").read_text("utf-8")
    assert "# a comment" in module
    assert "your-turn" in module
    for line in ran.err.splitlines():
        assert line.startswith("tea/modules/brewing.yaml:")
    assert coursepack("build", "tea").code == 0
    again = coursepack("fix", "tea")
    assert (again.code, again.err) == (0, "nothing to mend\n")
    assert coursepack("fix", "tea", "--diff").code == 0


def test_files_that_cannot_be_read_are_told_and_the_others_mended(here, coursepack):
    page = here / "tea" / "modules" / "water.md"
    page.write_text("---\ntitle: [open\n---\n", "utf-8")
    ran = coursepack("fix", "tea")
    assert ran.code == 1
    assert "water.md" in ran.err
    assert "was not looked at" in ran.err
    assert "your-turn" in (here / "tea" / "modules" / "brewing.yaml").read_text("utf-8")


def test_a_file_that_cannot_be_written_is_told(here, coursepack, monkeypatch):
    def refused(*args):
        raise PermissionError(13, "no")

    before = texts(here)
    monkeypatch.setattr("os.replace", refused)
    ran = coursepack("fix", "tea")
    assert ran.code == 1
    assert ran.err.startswith("error[cannot-write]")
    assert texts(here) == before


def test_a_lock_after_a_merge(here, coursepack):
    coursepack("fix", "tea")
    coursepack("build", "tea")
    lock = here / "tea" / "course.lock"
    whole = lock.read_text("utf-8")
    lines = whole.splitlines(keepends=True)
    lock.write_text(
        "".join([*lines[:-1], "<<<<<<< ours\n", lines[-1], "=======\n", lines[-1], ">>>>>>> theirs\n"]), "utf-8"
    )
    assert "lock-conflict" in coursepack("build", "tea").err
    assert coursepack("fix", "tea").code == 0
    assert lock.read_text("utf-8") == whole


def test_no_course(here, coursepack):
    ran = coursepack("fix", "nowhere")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("error[no-course]")
