"""`coursepack build` from end to end: what is written, what is said, and what a script gets."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest

NAME = "tea-1.0.0-scorm12"


@pytest.fixture
def here(tea, monkeypatch):
    """The folder beside the course, to stand in."""
    monkeypatch.chdir(tea.parent)
    return tea.parent


def test_a_build_writes_the_package_and_the_lock_and_says_what_to_do(here, coursepack):
    ran = coursepack("build", "tea")
    assert (ran.code, ran.out) == (0, "")
    assert sorted(path.name for path in (here / "dist").iterdir()) == [f"{NAME}.zip"]
    with zipfile.ZipFile(here / "dist" / f"{NAME}.zip") as package:
        assert package.namelist()[0] == "imsmanifest.xml"
        assert {"index.html", "page-water.html", "page-your-turn.html", "player.js"} <= set(package.namelist())
    assert (here / "tea" / "course.lock").is_file()
    said = ran.err
    size = (here / "dist" / f"{NAME}.zip").stat().st_size
    for fact in (
        "A good cup of tea  version 1.0.0",
        f"dist/{NAME}.zip",
        f"{size / 1000:.0f} kB",
        "2 pages, 1 question, 70 % to pass",
        "of 4,096 characters",
        "In Moodle",
        "tick Passed only",
        "In Canvas",
        "Now commit tea/course.lock",
    ):
        assert fact in said
    assert re.search(r"content [0-9a-f]{12}", said)
    assert re.search(r"Built in +\d+\.\d\d s", said)
    assert max(map(len, said.splitlines())) <= 96
    assert "\x1b" not in said


def test_a_second_build_has_nothing_to_commit_and_the_same_bytes(here, coursepack):
    coursepack("build", "tea")
    package, lock = here / "dist" / f"{NAME}.zip", here / "tea" / "course.lock"
    before = package.read_bytes(), lock.read_bytes()
    ran = coursepack("build", "tea")
    assert ran.code == 0
    assert "commit" not in ran.err
    assert (package.read_bytes(), lock.read_bytes()) == before


def test_a_lock_with_the_line_ends_of_windows_is_the_same_lock(here, coursepack):
    coursepack("build", "tea")
    lock = here / "tea" / "course.lock"
    windows = lock.read_bytes().replace(b"\n", b"\r\n")
    lock.write_bytes(windows)
    ran = coursepack("build", "tea", "--locked")
    assert ran.code == 0, ran.err
    coursepack("build", "tea")
    assert lock.read_bytes() == windows


def test_locked_writes_no_lock_and_takes_an_old_one_for_an_error(here, coursepack):
    ran = coursepack("build", "tea", "--locked")
    assert ran.code == 1
    assert not (here / "tea" / "course.lock").exists()
    assert not (here / "dist").exists()
    coursepack("build", "tea")
    lock = (here / "tea" / "course.lock").read_bytes()
    page = here / "tea" / "modules" / "water.md"
    page.write_text(page.read_text("utf-8").replace("id: water", "id: hot-water"), "utf-8")
    ran = coursepack("build", "tea", "--locked")
    assert (ran.code, "hot-water" in ran.err) == (1, True)
    assert (here / "tea" / "course.lock").read_bytes() == lock


def test_without_an_argument_the_course_one_stands_in_and_dist_at_its_top(here, coursepack, monkeypatch):
    monkeypatch.chdir(here / "tea" / "modules")
    assert coursepack("build").code == 0
    assert [path.name for path in (here / "tea" / "dist").iterdir()] == [f"{NAME}.zip"]
    first = (here / "tea" / "dist" / f"{NAME}.zip").read_bytes()
    assert coursepack("build").code == 0
    assert (here / "tea" / "dist" / f"{NAME}.zip").read_bytes() == first
    assert not (here / "tea" / "modules" / "dist").exists()


def test_out_names_another_folder(here, coursepack):
    assert coursepack("build", "tea", "-o", "packages").code == 0
    assert [path.name for path in (here / "packages").iterdir()] == [f"{NAME}.zip"]
    assert not (here / "dist").exists()


def test_an_error_stops_it_and_leaves_the_old_package(here, coursepack):
    coursepack("build", "tea")
    before = (here / "dist" / f"{NAME}.zip").read_bytes()
    module = here / "tea" / "modules" / "brewing.yaml"
    module.write_text(module.read_text("utf-8").replace("title: Your turn", "titel: Your turn"), "utf-8")
    ran = coursepack("build", "tea")
    assert (ran.code, ran.out) == (1, "")
    assert re.search(r"^ +--> tea/modules/brewing\.yaml:6:5$", ran.err, re.MULTILINE)
    assert "In Moodle" not in ran.err
    assert re.fullmatch(r"\d+ errors? in 1 file; no package was written", ran.err.splitlines()[-1])
    assert (here / "dist" / f"{NAME}.zip").read_bytes() == before


def test_warnings_build_and_strict_makes_them_count(here, coursepack):
    page = here / "tea" / "modules" / "water.md"
    page.write_text(page.read_text("utf-8") + "\nlorem ipsum dolor sit amet\n", "utf-8")
    ran = coursepack("build", "tea")
    assert ran.code == 0
    assert "warning[" in ran.err
    assert (here / "dist" / f"{NAME}.zip").is_file()
    assert "strict" not in ran.err
    ran = coursepack("build", "tea", "--strict")
    assert ran.code == 1
    assert "1 warning in 1 file; with --strict that is exit code 1" in ran.err


def test_folder_unpacks_the_same_files(here, coursepack):
    ran = coursepack("build", "tea", "--folder")
    assert ran.code == 0
    folder = here / "dist" / NAME
    with zipfile.ZipFile(here / "dist" / f"{NAME}.zip") as package:
        packed = {name: package.read(name) for name in package.namelist()}
    unpacked = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert unpacked == packed
    assert f"dist/{NAME}/index.html" in ran.err
    assert sorted(path.name for path in (here / "dist").iterdir()) == [NAME, f"{NAME}.zip"]


def test_open_shows_the_unpacked_course(here, coursepack, monkeypatch):
    opened = []
    monkeypatch.setattr("webbrowser.open", lambda address: opened.append(address) or True)
    assert coursepack("build", "tea", "--open").code == 0
    assert opened == [(here / "dist" / NAME / "index.html").as_uri()]


def test_open_without_a_browser_says_what_to_open(here, coursepack, monkeypatch):
    monkeypatch.setattr("webbrowser.open", lambda address: False)
    ran = coursepack("build", "tea", "--open")
    assert ran.code == 0
    assert str(here / "dist" / NAME / "index.html") in ran.err


def test_json_is_one_object_on_stdout(here, coursepack):
    ran = coursepack("build", "tea", "--json", "--folder")
    told = json.loads(ran.out)
    (package,) = told["packages"]
    assert package["target"] == "scorm12"
    assert Path(package["path"]).stat().st_size == package["size"]
    assert Path(package["folder"], "index.html").is_file()
    assert re.fullmatch(r"[0-9a-f]{12}", package["content_hash"])
    assert (told["format"], told["exit_code"], told["errors"], told["diagnostics"]) == (1, 0, 0, [])
    assert told["course"]["title"] == "A good cup of tea"
    assert (told["course"]["pages"], told["course"]["questions"], told["course"]["scored"]) == (2, 1, True)
    assert 0 < told["resume_data"]["used"] <= told["resume_data"]["limit"] == 4096
    assert told["lock_written"] == "tea/course.lock"


def test_json_of_a_build_that_found_errors(here, coursepack):
    (here / "tea" / "course.yaml").write_text("id: tea\n", "utf-8")
    ran = coursepack("build", "tea", "--json")
    told = json.loads(ran.out)
    assert (ran.code, told["exit_code"], told["packages"], told["course"]) == (1, 1, [], None)
    assert told["errors"] == len(told["diagnostics"]) > 0


@pytest.mark.parametrize("name", ["json", "sarif", "junit", "github", "line", "full"])
def test_machine_formats_go_to_stdout_and_formats_for_people_do_not(here, coursepack, name):
    (here / "tea" / "course.yaml").write_text("id: tea\n", "utf-8")
    ran = coursepack("build", "tea", "--format", name)
    assert ran.code == 1
    assert bool(ran.out) == (name not in ("line", "full"))
    assert bool(ran.err) != bool(ran.out)


def test_a_package_that_cannot_go_there_is_told_with_everything_else(here, coursepack):
    (here / "dist").write_text("mine", "utf-8")
    (here / "tea" / "course.yaml").write_text("id: tea\nmodules: []\n", "utf-8")
    ran = coursepack("build", "tea", "--format", "line")
    names = set(re.findall(r"error\[([a-z-]+)\]", ran.err))
    assert "output-not-a-folder" in names
    assert len(names) > 1
    assert (here / "dist").read_text("utf-8") == "mine"


def test_a_course_without_anything_scored_has_other_advice(here, coursepack):
    module = here / "tea" / "modules" / "brewing.yaml"
    text = module.read_text("utf-8")
    module.write_text(text[: text.index("  - id: your-turn")], "utf-8")
    course = here / "tea" / "course.yaml"
    course.write_text(course.read_text("utf-8").replace("grading: {mastery_score: 70}\n", ""), "utf-8")
    ran = coursepack("build", "tea")
    assert ran.code == 0, ran.err
    assert "tick Completed" in ran.err
    assert "Passed" not in ran.err


@pytest.mark.parametrize(
    ("grading", "quiz", "said"),
    [
        ("{mastery_score: 70}", "", "70 % to pass"),
        ("{}", "\n          mastery_score: 60", "60 % to pass"),
        ("{mastery_score: 70}", "\n          mastery_score: 70", "70 % to pass"),
        ("{mastery_score: 70}", "\n          mastery_score: 60.5", "60.5, 70 % to pass its parts"),
        ("{}", "", "scored, without a pass mark"),
    ],
)
def test_what_it_takes_to_pass_is_said(here, coursepack, grading, quiz, said):
    course, module = here / "tea" / "course.yaml", here / "tea" / "modules" / "brewing.yaml"
    course.write_text(course.read_text("utf-8").replace("{mastery_score: 70}", grading), "utf-8")
    module.write_text(module.read_text("utf-8").replace("id: tea-check", f"id: tea-check{quiz}"), "utf-8")
    ran = coursepack("build", "tea")
    assert ran.code == 0, ran.err
    assert f"2 pages, 1 question, {said}\n" in ran.err


def test_drafts_stay_out_until_they_are_asked_for_and_keep_their_numbers(here, coursepack):
    page = here / "tea" / "modules" / "water.md"
    coursepack("build", "tea")
    lock = (here / "tea" / "course.lock").read_bytes()
    page.write_text(page.read_text("utf-8").replace("id: water", "id: water\ndraft: true"), "utf-8")

    def pages() -> set[str]:
        with zipfile.ZipFile(here / "dist" / f"{NAME}.zip") as package:
            return {name for name in package.namelist() if name.startswith("page-")}

    assert coursepack("build", "tea").code == 0
    assert pages() == {"page-your-turn.html"}
    assert (here / "tea" / "course.lock").read_bytes() == lock
    assert coursepack("build", "tea", "--drafts").code == 0
    assert pages() == {"page-water.html", "page-your-turn.html"}
    assert (here / "tea" / "course.lock").read_bytes() == lock


def test_colour_and_no_line_wider_than_the_terminal(here, coursepack, monkeypatch):
    monkeypatch.setenv("COLUMNS", "96")
    ran = coursepack("build", "tea", terminal=True)
    assert "\x1b[1m" in ran.err
    plain = re.sub(r"\x1b\[[0-9;]*m", "", ran.err)
    assert max(map(len, plain.splitlines())) <= 96


def test_a_template_of_ours_that_is_missing_is_no_mistake_of_the_author(here, coursepack, monkeypatch):
    from jinja2 import TemplateNotFound

    def render(*args):
        raise TemplateNotFound("page.html.j2")

    monkeypatch.setattr("coursepack.compile.render", render)
    ran = coursepack("build", "tea")
    assert ran.code == 3
    assert "fault of its own" in ran.err


def test_a_lock_that_came_meanwhile_is_not_overwritten(here, coursepack, monkeypatch):
    from coursepack import compile as pipeline

    lock, check = here / "tea" / "course.lock", pipeline.check

    def slow(*args, **rest):
        found = check(*args, **rest)
        lock.write_text("# of another build\n", "utf-8")
        return found

    monkeypatch.setattr(pipeline, "check", slow)
    ran = coursepack("build", "tea")
    assert ran.code == 1
    assert "changed while the course was built" in ran.err
    assert lock.read_text("utf-8") == "# of another build\n"
    assert not (here / "dist").exists()
