"""Whatever happens while a package is written, the old one or the new one is there, whole."""

from __future__ import annotations

import errno
import io
import os
import signal
import subprocess
import sys
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from coursepack.archive import part
from coursepack.archive.hold import PREFIX, SUFFIX
from coursepack.archive.part import replacing
from coursepack.archive.write import write_zip

PACKAGE = Path(__file__).parent / "package.py"
FILES = {"imsmanifest.xml": b"<manifest/>", **{f"page-{number}.html": os.urandom(3000) for number in range(8)}}


def parts(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name.startswith(PREFIX))


def grown(folder: Path) -> list[int]:
    """The sizes of the parts in a folder; a part may go while one looks."""
    sizes = []
    for name in parts(folder):
        with suppress(FileNotFoundError):
            sizes.append((folder / name).stat().st_size)
    return sizes


def whole(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        return archive.testzip() is None


class Failing(io.FileIO):
    """A file that refuses its n-th write or flush to the disk."""

    left = 0
    reason = errno.ENOSPC

    def write(self, data: Any) -> int:
        self.fail()
        return super().write(data)

    @classmethod
    def fail(cls) -> None:
        cls.left -= 1
        if cls.left == 0:
            raise OSError(cls.reason, os.strerror(cls.reason))


@pytest.mark.parametrize("reason", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
def test_an_error_at_any_write_leaves_the_old_package(
    reason: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.zip"
    write_zip(path, {"index.html": b"old"}, mark="old")
    old = path.read_bytes()
    monkeypatch.setattr(Path, "open", lambda self, mode: (Failing if "x" in mode else io.FileIO)(self, mode))
    fsync = os.fsync
    monkeypatch.setattr(part.os, "fsync", lambda file: (Failing.fail(), fsync(file)))
    Failing.reason = reason
    failures = 0
    while True:
        Failing.left = failures + 1
        try:
            write_zip(path, FILES, mark="new")
        except OSError as error:
            assert (error.errno, error.filename) == (reason, str(path))
            assert path.read_bytes() == old
            assert parts(tmp_path) == []
            failures += 1
        else:
            break
    assert failures > len(FILES)
    assert whole(path)
    assert path.read_bytes() != old


def test_kill_at_any_moment(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for number in range(4):
        (source / f"film-{number}.mp4").write_bytes(os.urandom(200_000))
    out = tmp_path / "out"
    out.mkdir()
    path = out / "course.zip"
    left = 0
    for size in (0, 1, 50_000, 250_000, 500_000, 750_000, 800_000, 0, 800_000):
        writer = subprocess.Popen([sys.executable, PACKAGE, path, source, "forever"], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        writer.stdout.readline()
        while all(written < size for written in grown(out)):
            pass
        writer.send_signal(signal.SIGKILL if os.name != "nt" else signal.SIGTERM)
        writer.wait()
        writer.stdout.close()
        assert whole(path)
        assert len(parts(out)) <= 1
        left += len(parts(out))
    assert left, "no writer was killed while it wrote"
    write_zip(path, FILES, mark="last")
    assert parts(out) == []


def test_what_a_killed_writer_left_is_swept_away(tmp_path: Path) -> None:
    for name in (f"{PREFIX}dead{SUFFIX}", f"{PREFIX}0123456789ab-beef{SUFFIX}"):
        (tmp_path / name).write_bytes(b"half")
    (tmp_path / f"{PREFIX}dead.new").mkdir()
    (tmp_path / f"{PREFIX}dead.new" / "index.html").write_bytes(b"")
    (tmp_path / "theirs.part").write_bytes(b"")
    write_zip(tmp_path / "a.zip", FILES, mark="m")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip", "theirs.part"]


def test_the_part_of_a_living_writer_is_left_alone(tmp_path: Path) -> None:
    with replacing(tmp_path / "a.zip", "one") as first:
        first.write(b"first")
        with replacing(tmp_path / "b.zip", "two") as second:
            second.write(b"second")
        assert len(parts(tmp_path)) == 1
    assert (tmp_path / "a.zip").read_bytes() == b"first"
    assert (tmp_path / "b.zip").read_bytes() == b"second"


def test_two_writers_of_one_package(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "film.mp4").write_bytes(os.urandom(300_000))
    path = tmp_path / "course.zip"
    writers = [
        subprocess.Popen([sys.executable, PACKAGE, path, source, "forever"], stdout=subprocess.PIPE) for _ in range(2)
    ]
    for writer in writers * 10:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"written\n"
        assert whole(path)
    for writer in writers:
        writer.kill()
        writer.wait()
        assert writer.stdout is not None
        writer.stdout.close()
    assert whole(path)


def test_an_interrupt_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt), replacing(path) as file:
        file.write(b"new")
        raise KeyboardInterrupt
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.zip", b"old")]


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.zip").mkdir()
    with pytest.raises(OSError) as caught:
        write_zip(tmp_path / "a.zip", FILES, mark="m")
    assert caught.value.filename == str(tmp_path / "a.zip")
    assert parts(tmp_path) == []


def test_a_protected_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "dist"
    folder.mkdir()
    if os.name == "nt" or os.geteuid() == 0:  # root writes everywhere: let the system say what it says to others
        monkeypatch.setattr(
            Path, "open", lambda self, mode: (_ for _ in ()).throw(PermissionError(13, "no", str(self)))
        )
    else:
        folder.chmod(0o555)
    with pytest.raises(PermissionError) as caught:
        write_zip(folder / "a.zip", FILES, mark="m")
    assert caught.value.filename == str(folder / "a.zip")


def test_a_file_that_somebody_holds_open_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses to replace a file that another program reads, for as long as it reads."""
    refusals = 3
    replace = Path.replace

    def held(self: Path, target: Path) -> Path:
        nonlocal refusals
        refusals -= 1
        if refusals >= 0:
            raise PermissionError(13, "held", str(self), None, str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(part.time, "sleep", lambda _seconds: None)
    write_zip(tmp_path / "a.zip", FILES, mark="m")
    assert whole(tmp_path / "a.zip")
    refusals = 10**6
    with pytest.raises(PermissionError) as caught:
        write_zip(tmp_path / "a.zip", {"index.html": b""}, mark="m")
    assert caught.value.filename == str(tmp_path / "a.zip")
    assert whole(tmp_path / "a.zip")


@pytest.mark.parametrize("sweeper", ["holds it", "took it"])
def test_a_part_that_another_writer_sweeps_is_made_again(
    sweeper: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between making a part and holding it, it looks like one of a killed writer."""
    hold, seen = part.hold, []

    def late(file: Any) -> bool | None:
        seen.append(Path(file.name))
        if len(seen) > 1:
            return hold(file)
        if sweeper == "holds it":
            return False
        seen[0].unlink()
        return True

    monkeypatch.setattr(part, "hold", late)
    write_zip(tmp_path / "a.zip", FILES, mark="m")
    assert len(set(seen)) == 2
    assert whole(tmp_path / "a.zip")
    seen[0].unlink(missing_ok=True)
    assert parts(tmp_path) == []
