"""Where packages go, what they are called, and what is said when they cannot go there."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from coursepack import output
from coursepack.archive.error import ArchiveError


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course to stand beside."""
    folder = tmp_path / "tea"
    folder.mkdir()
    monkeypatch.chdir(tmp_path)
    return Path("tea")


@pytest.mark.parametrize(
    ("version", "name"),
    [
        ("1.0.0", "tea-1.0.0-scorm12"),
        ("1.0 beta/2", "tea-1.0-beta-2-scorm12"),
        ("../../etc", "tea-etc-scorm12"),
        ("1.0.", "tea-1.0-scorm12"),
        ("v2+a_b", "tea-v2+a_b-scorm12"),
        ("新", "tea-0-scorm12"),
        ("9" * 99, f"tea-{'9' * 40}-scorm12"),
    ],
)
def test_a_version_becomes_a_file_name_on_every_system(version, name):
    assert output.package_name(SimpleNamespace(id="tea", version=version), "scorm12") == name


def test_dist_where_one_stands_or_at_the_top_of_the_course(course, tmp_path):
    assert output.default_folder(course, tmp_path) == Path("dist")
    assert output.default_folder(course, tmp_path / "tea") == course / "dist"
    assert output.default_folder(course, tmp_path / "tea" / "modules") == course / "dist"
    assert output.default_folder(course, tmp_path / "teapot") == Path("dist")


def named(problem) -> str | None:
    return problem and problem.name


def test_a_folder_or_one_to_be_made_is_fine(course):
    assert output.problem(Path("dist"), course) is None
    Path("dist").mkdir()
    assert output.problem(Path("dist"), course) is None
    assert output.problem(Path("dist/inner"), course) is None
    assert output.problem(Path(), course) is None


def test_a_file_or_a_link_is_not(course):
    Path("file").write_text("x", "utf-8")
    Path("real").mkdir()
    Path("link").symlink_to("real")
    Path("loop").symlink_to("loop")
    for place in ("file", "link", "loop"):
        said = output.problem(Path(place), course)
        assert named(said) == "output-not-a-folder"
        assert f"`{place}`" in said.message


def test_a_slip_of_the_keyboard_makes_no_folders(course):
    said = output.problem(Path("dits/packages"), course)
    assert named(said) == "no-output-folder"
    assert "`dits`" in said.message
    assert not Path("dits").exists()


@pytest.mark.parametrize("place", ["tea", "tea/assets", "tea/modules/dist", "tea/../tea/x", "tea/dist/inner"])
def test_inside_of_the_course_it_would_be_read(course, place):
    for folder in (course / "assets", course / "modules", course / "dist"):
        folder.mkdir()
    assert named(output.problem(Path(place), course)) == "output-in-course"


def test_dist_at_the_top_of_the_course_is_the_exception(course):
    assert output.problem(Path("tea/dist"), course) is None
    assert output.problem(Path("tea").absolute() / "dist", course) is None


def test_a_link_into_the_course_is_seen_through(course, tmp_path):
    (tmp_path / "tea" / "modules").mkdir()
    Path("way").symlink_to("tea")
    assert named(output.problem(Path("way/modules/out"), course)) == "output-in-course"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "your share of the disk is used up"),
        (errno.EACCES, "protected"),
        (errno.EROFS, "takes no changes"),
        (errno.EIO, "defect"),
        (errno.EMFILE, os.strerror(errno.EMFILE).lower()),
    ],
)
def test_what_the_computer_refuses_is_said_in_words(course, code, words):
    said = output.refused(OSError(code, os.strerror(code), "dist/tea.zip"), course)
    assert named(said) == "cannot-write"
    assert said.message.startswith("`dist/tea.zip` cannot be written: ")
    assert words in said.message
    assert "untouched" in said.help[0]


def test_a_file_of_the_course_is_one_that_cannot_be_read(course):
    for place in ("tea/assets/a.png", course.absolute() / "assets" / "a.png"):
        said = output.refused(PermissionError(errno.EACCES, "x", str(place)), course)
        assert named(said) == "cannot-read"
    assert named(output.refused(OSError(errno.ENOSPC, "x", "tea/course.lock"), course)) == "cannot-write"
    assert named(output.refused(OSError(errno.ENOSPC, "x", "tea/dist/a.zip"), course)) == "cannot-write"


def test_the_archive_s_own_words_are_kept(course):
    said = output.refused(ArchiveError("the file `a` changed", "build again"), course)
    assert (said.name, said.message, said.help) == ("cannot-write", "the file `a` changed", ("build again",))


def test_a_text_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    place = tmp_path / "a.json"
    output.write_text(place, "ä\n")
    assert place.read_bytes() == "ä\n".encode()
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(errno.ENOSPC, "full")))
    with pytest.raises(OSError, match="full"):
        output.write_text(place, "other\n")
    assert place.read_bytes() == "ä\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
