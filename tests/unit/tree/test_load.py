"""A course is read from its files, whatever lies in its folder, and every way to leave it is closed."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from coursepack.tree.amount import count
from coursepack.tree.load import load
from coursepack.tree.node import Lost, span_of

COURSE = "format: 1\nid: course\ntitle: Course\nmodules:\n  - modules/start.yaml\n"
MODULE = "id: start\ntitle: Start\npages:\n  - first.md\n"
PAGE = "---\nid: first\ntitle: First\n---\n\nHello.\n\n```{stats}\n- {value: 1, label: One}\n```\n"


def write(folder: Path, **more: str | bytes) -> Path:
    files = {"course.yaml": COURSE, "modules/start.yaml": MODULE, "modules/first.md": PAGE, **more}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def lines(loaded) -> list[str]:
    told = []
    for one in sorted(loaded.diagnostics, key=lambda one: one.sort_key):
        span = one.label.span if one.label else None
        place = f"{span.file.shown}:{span.line}:{span.column}: " if span else ""
        told.append(f"{place}{one.severity}[{one.name}]: {one.message}")
    return told


def test_one_tree_from_several_files(tmp_path):
    loaded = load(write(tmp_path), base=tmp_path)
    assert loaded.diagnostics == ()
    assert [file.path for file in loaded.files] == ["course.yaml", "modules/start.yaml", "modules/first.md"]
    route = ("modules", 0, "pages", 0, "blocks", 1, "stats", 0, "label")
    span = span_of(loaded.root, route)
    assert (span.text, span.file.path, span.line, span.column) == ("One", "modules/first.md", 9, 21)
    assert span_of(loaded.root, ("modules", 0, "pages", 0)).file.path == "modules/first.md"


def test_the_path_may_be_the_folder_or_the_file_and_is_shown_from_where_one_stands(tmp_path, monkeypatch):
    write(tmp_path / "a" / "course", **{"course.yaml": "modules: [x.yaml]\n"})
    for path in (tmp_path / "a/course", tmp_path / "a/course/course.yaml", str(tmp_path / "a/course")):
        assert lines(load(path, base=tmp_path)) == [
            "a/course/course.yaml:1:11: error[missing-file]: there is no file `x.yaml`"
        ]
    monkeypatch.chdir(tmp_path / "a")
    assert lines(load(Path("course"))) == ["course/course.yaml:1:11: error[missing-file]: there is no file `x.yaml`"]
    monkeypatch.chdir(tmp_path / "a/course")
    assert lines(load(Path())) == ["course.yaml:1:11: error[missing-file]: there is no file `x.yaml`"]
    assert lines(load(Path(), base=tmp_path / "b"))[0].startswith("../a/course/course.yaml:1:11")


@pytest.mark.parametrize("line_end", [b"\r\n", b"\r"], ids=["CRLF", "CR"])
def test_line_ends_and_marks_change_nothing(tmp_path, line_end):
    plain = load(write(tmp_path / "plain"))
    files = {"course.yaml": COURSE, "modules/start.yaml": MODULE, "modules/first.md": PAGE}
    changed = {name: b"\xef\xbb\xbf" + text.encode().replace(b"\n", line_end) for name, text in files.items()}
    other = load(write(tmp_path / "other", **changed))
    assert other.diagnostics == ()
    assert other.root == plain.root


def test_all_other_files_are_assets_in_exact_case(tmp_path):
    others = ("assets/B.PNG", "assets/a.png", "notes.txt", "modules/unused.yaml", "übung.pdf")
    left_out = (".git/x", ".env", "dist/course.zip", "node_modules/a/b.js", "assets/.hidden.png", "out/x.zip")
    loaded = load(write(tmp_path, **dict.fromkeys(others + left_out, b"x")), skip=[tmp_path / "out"])
    assert loaded.assets == tuple(sorted(others))
    assert loaded.refused == {}


def test_the_lock_is_read_and_is_neither_a_file_of_the_course_nor_an_asset(tmp_path):
    loaded = load(write(tmp_path, **{"course.lock": "format: 1\n"}))
    assert loaded.lock.path == "course.lock"
    assert loaded.lock not in loaded.files
    assert loaded.assets == ()


def test_what_was_lost_keeps_its_place(tmp_path):
    course = "modules: [modules/gone.yaml, modules/start.yaml, modules/bad.yaml]\n"
    loaded = load(write(tmp_path, **{"course.yaml": course, "modules/bad.yaml": "a: [\n"}))
    assert [type(module) is Lost for module in loaded.root["modules"]] == [True, False, True]
    assert len(loaded.diagnostics) == 2


class TestNoCourse:
    def test_a_folder_with_something_like_it(self, tmp_path):
        for name in ("course.yml", "Course.yaml", "course.yaml.txt"):
            folder = tmp_path / name.replace(".", "-")
            folder.mkdir()
            (folder / name).write_text(COURSE)
            loaded = load(folder)
            assert loaded.root is None
            assert [one.message for one in loaded.diagnostics] == [
                f"no course.yaml in `{folder.as_posix()}`, but `{name}`"
            ]
            assert loaded.diagnostics[0].help == ("rename it to course.yaml",)

    def test_a_folder_above_it(self, tmp_path):
        write(tmp_path / "mine")
        assert load(tmp_path).diagnostics[0].help == (f"there is one in `{(tmp_path / 'mine').as_posix()}`",)

    @pytest.mark.parametrize("name", ["nothing", "file.txt", "empty"])
    def test_something_else(self, tmp_path, name):
        (tmp_path / "file.txt").write_text("")
        (tmp_path / "empty").mkdir()
        loaded = load(tmp_path / name)
        assert loaded.root is None
        assert [one.name for one in loaded.diagnostics] == ["no-course"]

    def test_a_folder_of_that_name(self, tmp_path):
        (tmp_path / "course.yaml").mkdir()
        loaded = load(tmp_path)
        assert [(one.name, one.message) for one in loaded.diagnostics] == [
            ("not-a-file", "the file `course.yaml` is a folder")
        ]


def link(path: Path, target: Path | str, folder: bool = False) -> None:
    try:
        path.symlink_to(target, target_is_directory=folder)
    except (OSError, NotImplementedError):
        pytest.skip("this machine makes no links")


class TestLinks:
    def test_links_that_leave_the_folder(self, tmp_path):
        outside = tmp_path / "outside"
        outside.mkdir()
        (outside / "secret.md").write_text("secret")
        course = write(
            tmp_path / "course", **{"modules/start.yaml": "pages: [out.md, chain.md, sub/secret.md, loop.md]\n"}
        )
        link(course / "modules/out.md", outside / "secret.md")
        link(course / "modules/chain.md", "out.md")
        link(course / "modules/sub", outside, folder=True)
        link(course / "modules/loop.md", "loop.md")
        loaded = load(course, base=course)
        assert lines(loaded) == [
            "modules/start.yaml:1:9: error[not-a-file]: "
            "`modules/out.md` is a link that leads out of the course's folder",
            "modules/start.yaml:1:17: error[not-a-file]: "
            "`modules/chain.md` is a link that leads out of the course's folder",
            "modules/start.yaml:1:27: error[not-a-file]: `modules/sub` is a link that leads out of the course's folder",
            "modules/start.yaml:1:42: error[not-a-file]: `modules/loop.md` is a link that leads nowhere",
        ]
        assert not any("secret" in file.text for file in loaded.files if file.path != "modules/start.yaml")
        assert set(loaded.refused) == {"modules/out.md", "modules/chain.md", "modules/sub", "modules/loop.md"}

    def test_a_neighbour_whose_name_starts_the_same_is_outside(self, tmp_path):
        write(tmp_path / "course")
        write(tmp_path / "course-2")
        link(tmp_path / "course/x.md", tmp_path / "course-2/modules/first.md")
        assert load(tmp_path / "course").refused == {"x.md": "is a link that leads out of the course's folder"}

    def test_links_inside(self, tmp_path):
        write(tmp_path)
        link(tmp_path / "modules/same.md", "first.md")
        link(tmp_path / "up", ".", folder=True)
        link(tmp_path / "gone", "nothing")
        loaded = load(tmp_path)
        assert loaded.assets == ("modules/same.md",)
        assert loaded.refused == {"up": "is a link to a folder", "gone": "is a link that leads nowhere"}

    def test_a_course_behind_a_link(self, tmp_path):
        write(tmp_path / "real")
        link(tmp_path / "linked", tmp_path / "real", folder=True)
        loaded = load(tmp_path / "linked")
        assert loaded.diagnostics == ()
        assert loaded.refused == {}


class TestOddFiles:
    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
    def test_pipes_and_sockets_are_never_opened(self, tmp_path, monkeypatch):
        write(tmp_path, **{"modules/start.yaml": "pages: [pipe.md, socket.md, folder.md]\n"})
        os.mkfifo(tmp_path / "modules/pipe.md")
        (tmp_path / "modules/folder.md").mkdir()
        monkeypatch.chdir(tmp_path / "modules")  # a socket's path is short
        with socket.socket(socket.AF_UNIX) as one:
            one.bind("socket.md")
            loaded = load(tmp_path, base=tmp_path)
        assert lines(loaded) == [
            "modules/start.yaml:1:9: error[not-a-file]: `modules/pipe.md` is a pipe",
            "modules/start.yaml:1:18: error[not-a-file]: `modules/socket.md` is a socket",
            "modules/start.yaml:1:29: error[not-a-file]: `modules/folder.md` is a folder",
        ]
        assert loaded.refused == {"modules/pipe.md": "is a pipe", "modules/socket.md": "is a socket"}

    @pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden to this user")
    def test_files_and_folders_that_may_not_be_read(self, tmp_path):
        write(tmp_path, **{"assets/a.png": "x"})
        (tmp_path / "modules/first.md").chmod(0)
        (tmp_path / "assets").chmod(0)
        try:
            loaded = load(tmp_path, base=tmp_path)
        finally:
            (tmp_path / "assets").chmod(0o700)
        assert lines(loaded) == [
            "modules/start.yaml:4:5: error[unreadable-file]: the file `modules/first.md` may not be read"
        ]
        assert loaded.refused == {"assets": "is a folder that may not be read"}

    def test_a_file_that_is_out_of_reach(self, tmp_path, monkeypatch):
        write(tmp_path)
        real = Path.open

        def refuse(self, *args, **more):
            if self.name == "first.md":
                raise PermissionError(13, "no")
            return real(self, *args, **more)

        monkeypatch.setattr(Path, "open", refuse)
        loaded = load(tmp_path, base=tmp_path)
        assert lines(loaded) == [
            "modules/start.yaml:4:5: error[unreadable-file]: the file `modules/first.md` may not be read"
        ]

    @pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
    def test_a_name_that_is_not_utf_8(self, tmp_path):
        write(tmp_path)
        try:
            Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.png")).write_bytes(b"x")
        except OSError:
            pytest.skip("this disk takes no such name")
        loaded = load(tmp_path)
        assert loaded.assets == ()
        assert list(loaded.refused.values()) == ["has a name that is not UTF-8"]

    def test_a_name_in_another_form_of_unicode(self, tmp_path):
        write(tmp_path, **{"modules/start.yaml": "pages: [übung.md]\n", "modules/u\u0308bung.md": PAGE})
        loaded = load(tmp_path, base=tmp_path)
        if loaded.diagnostics:  # where the disk does not take one for the other
            assert loaded.diagnostics[0].help == ("rename that file: type its name anew",)

    def test_a_course_is_bounded_as_a_whole(self, tmp_path, monkeypatch):
        monkeypatch.setattr("coursepack.tree.guard.COURSE_CHARACTERS", len(COURSE) + len(MODULE) + 10)
        loaded = load(write(tmp_path), base=tmp_path)
        assert [one.name for one in loaded.diagnostics] == ["course-too-large"]

    @pytest.mark.parametrize("limit", ["COURSE_CHARACTERS", "COURSE_NODES"])
    def test_a_course_that_is_too_large_is_told_once(self, tmp_path, monkeypatch, limit):
        monkeypatch.setattr(f"coursepack.tree.guard.{limit}", 0)
        assert lines(load(write(tmp_path), base=tmp_path))[0].startswith("course.yaml:1:1: error[course-too-large]")
        assert len(load(tmp_path).diagnostics) == 1

    def test_the_values_of_all_files_count_together(self, tmp_path, monkeypatch):
        loaded = load(write(tmp_path), base=tmp_path)
        whole = count(loaded.root) + len(loaded.files) - 1  # a path and what stands in its place are two values
        monkeypatch.setattr("coursepack.tree.guard.COURSE_NODES", whole)
        assert not load(tmp_path).diagnostics
        monkeypatch.setattr("coursepack.tree.guard.COURSE_NODES", whole - 1)
        assert [one.name for one in load(tmp_path).diagnostics] == ["course-too-large"]


def test_every_file_is_read_though_the_first_is_broken(tmp_path):
    course = b"title: Caf\xe9\nid: [\n"
    files = {"course.yaml": course, "modules/start.yaml": "a: 1\na: 2\n", "modules/first.md": PAGE + "```{x}\n"}
    told = lines(load(write(tmp_path, **files), base=tmp_path))
    assert told == [
        "course.yaml:1:11: error[not-utf-8]: the byte 0xE9 is not UTF-8; in Windows-1252 it is `é`",
        "course.yaml:2:5: error[yaml-syntax]: the bracket `[` opens here and is not closed",
        "modules/first.md:11:1: error[unclosed-fence]: the fence `{x}` opens here and is never closed",
        "modules/start.yaml:2:1: error[duplicate-key]: the key `a` stands twice in the same mapping",
    ]
