"""What stands in the zip, and what is refused."""

from __future__ import annotations

import os
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from coursepack.archive import names, write
from coursepack.archive.error import ArchiveError
from coursepack.archive.moment import EARLIEST, LATEST, moment
from coursepack.archive.write import write_zip
from coursepack.check.rules.forbidden_file_type import FORBIDDEN

FILES = {"player.js": b"let x;" * 100, "imsmanifest.xml": b"<manifest/>", "assets/a.png": b"\x89PNG" * 100}


def test_the_manifest_is_first_and_the_rest_is_sorted(tmp_path: Path) -> None:
    write_zip(tmp_path / "a.zip", FILES, mark="m")
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.namelist() == ["imsmanifest.xml", "assets/a.png", "player.js"]
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in FILES} == FILES


def test_every_entry_is_plain(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(b"\x89PNG" * 100)
    write_zip(tmp_path / "a.zip", {**FILES, "assets/b.png": picture, "assets/c.svg": picture}, mark="m")
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.comment == b""
        for info in archive.infolist():
            assert info.date_time == EARLIEST == (1980, 1, 1, 0, 0, 0)
            assert info.external_attr >> 16 == 0o100644
            assert (info.create_system, info.flag_bits, info.extra, info.comment) == (3, 0, b"", b"")
            assert not info.is_dir()
        kinds = {info.filename: info.compress_type for info in archive.infolist()}
    assert kinds["assets/a.png"] == kinds["assets/b.png"] == zipfile.ZIP_STORED
    assert kinds["player.js"] == kinds["assets/c.svg"] == zipfile.ZIP_DEFLATED


def test_the_folder_is_made_and_nothing_else_stays_in_it(tmp_path: Path) -> None:
    write_zip(tmp_path / "dist" / "new" / "a.zip", FILES, mark="m")
    assert [path.name for path in (tmp_path / "dist" / "new").iterdir()] == ["a.zip"]


def test_a_big_file_is_never_whole_in_memory(tmp_path: Path) -> None:
    import tracemalloc

    big = tmp_path / "film.mp4"
    with big.open("wb") as file:
        file.truncate(64 << 20)
    tracemalloc.start()
    write_zip(tmp_path / "a.zip", {"assets/film.mp4": big}, mark="m")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 << 20


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("", EARLIEST),
        ("0", EARLIEST),
        ("-5", EARLIEST),
        ("1700000001", (2023, 11, 14, 22, 13, 20)),
        ("4354819199", LATEST),
        ("9" * 30, LATEST),
    ],
)
def test_the_one_time(written: str, time: tuple[int, ...]) -> None:
    assert moment({"SOURCE_DATE_EPOCH": written}) == time


def test_a_time_that_is_none_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "tomorrow")
    with pytest.raises(ArchiveError, match="`tomorrow`") as caught:
        write_zip(tmp_path / "a.zip", FILES, mark="m")
    assert caught.value.help
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name",
    [
        "../a.html", "/a.html", "a//b.html", "a/./b.html", "a\\b.html", "C:a.html", "ä.html", "a b.html", "a&b.html",
        "con.txt", "assets/AUX", "nul.tar.gz", "com1.html", "a.html.", ".htaccess", "x.php", "assets/x.PHP5", "x.jsp",
        "web.config", "a\0.html", "", "a/", "x" * 101, "a/" * 90 + "x",
    ],
)  # fmt: skip
def test_a_name_that_would_not_arrive_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError):
        write_zip(tmp_path / "a.zip", {"index.html": b"", name: b""}, mark="m")
    assert list(tmp_path.iterdir()) == []


def test_the_check_tells_an_author_of_every_type_that_is_refused_here() -> None:
    assert names.REFUSED - {"htaccess"} <= FORBIDDEN


@pytest.mark.parametrize(
    "given", [("a.html", "A.html"), ("assets", "assets/a.png"), ("a/b", "a/b/c/d.png"), ("a", "a/b/c.png")]
)
def test_names_that_would_meet_are_refused(given: tuple[str, str], tmp_path: Path) -> None:
    with pytest.raises(ArchiveError):
        write_zip(tmp_path / "a.zip", dict.fromkeys(given, b""), mark="m")


@pytest.mark.parametrize("name", ["x" * 100, "/".join(["x" * 89, "y" * 90]), "a.b-c_d.html", "_1/2"])
def test_a_name_may_be_this_long_and_hold_this(name: str, tmp_path: Path) -> None:
    write_zip(tmp_path / "a.zip", {name: b""}, mark="m")
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.namelist() == [name]


def test_too_many_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="70,000 files"):
        write_zip(tmp_path / "a.zip", {f"page-{number}.html": b"" for number in range(70_000)}, mark="m")


def test_too_many_bytes_are_refused_before_one_is_written(tmp_path: Path) -> None:
    big = tmp_path / "film.mp4"
    with big.open("wb") as file:
        file.truncate(3 << 30)
    with pytest.raises(ArchiveError, match=r"3\.2 GB") as caught:
        write_zip(tmp_path / "out" / "a.zip", {**FILES, "assets/film.mp4": big}, mark="m")
    assert "`assets/film.mp4` (3,221 MB)" in caught.value.help
    assert not (tmp_path / "out").exists()


class TestAFileThatChanges:
    """Its first half is in the package when it changes."""

    @staticmethod
    def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: object) -> None:
        picture = tmp_path / "film.mp4"
        picture.write_bytes(b"x" * 1000)
        monkeypatch.setattr("coursepack.archive.content.PIECE", 500)
        pieces = write.pieces

        def changing(name: str, content: object, size: int) -> object:
            for count, piece in enumerate(pieces(name, content, size)):
                yield piece
                if count == 0:
                    change(picture)

        monkeypatch.setattr(write, "pieces", changing)
        (tmp_path / "a.zip").write_bytes(b"old")
        with pytest.raises(ArchiveError, match="changed while the package was made"):
            write_zip(tmp_path / "a.zip", {"assets/film.mp4": picture}, mark="m")
        assert (tmp_path / "a.zip").read_bytes() == b"old"
        assert {path.name for path in tmp_path.iterdir()} <= {"a.zip", "film.mp4", "film.old"}

    def test_longer(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.write(tmp_path, monkeypatch, lambda path: path.write_bytes(b"y" * 2000))

    def test_shorter(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.write(tmp_path, monkeypatch, lambda path: path.write_bytes(b"y"))

    def test_as_long(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.write(tmp_path, monkeypatch, lambda path: (path.write_bytes(b"y" * 1000), os.utime(path, (1, 1))))

    def test_another_in_its_place(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def swap(path: Path) -> None:
            path.rename(path.with_suffix(".old"))
            path.write_bytes(b"z" * 1000)
            os.utime(path, (1, 1))

        self.write(tmp_path, monkeypatch, swap)


def test_a_name_that_promises_a_hash_is_held_to_it(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(b"now")
    name = f"assets/a-{sha256(b'then').hexdigest()[:8]}.png"
    with pytest.raises(ArchiveError, match="changed while the package was made"):
        write_zip(tmp_path / "a.zip", {name: picture}, mark="m")
    write_zip(tmp_path / "a.zip", {f"assets/a-{sha256(b'now').hexdigest()[:8]}.png": picture}, mark="m")


def test_an_asset_that_went_away_names_itself(tmp_path: Path) -> None:
    with pytest.raises(OSError) as caught:
        write_zip(tmp_path / "a.zip", {"assets/a.png": tmp_path / "gone.png"}, mark="m")
    assert caught.value.filename == str(tmp_path / "gone.png") or caught.value.filename == tmp_path / "gone.png"
