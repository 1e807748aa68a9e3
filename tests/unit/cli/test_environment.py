"""What the machine around a build may be or do: rows B78 to B85 of the bad inputs, from end to end.

The archive's own tests try each write and each rename; these try the whole command.
"""

from __future__ import annotations

import errno
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from coursepack.compile import compile_course

NAME = "tea-1.0.0-scorm12.zip"
LINE = 'line: "AAAAAA"'

posix = pytest.mark.skipif(os.name == "nt", reason="speaks of what only POSIX has")


@pytest.fixture
def here(tea, monkeypatch, coursepack):
    """Beside a course that was built once: its lock is there, and its package."""
    monkeypatch.chdir(tea.parent)
    assert coursepack("build", "tea").code == 0
    return tea.parent


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def build(here: Path, *args: str, environment: dict[str, str] | None = None, cwd: Path | None = None, **rest: object):
    """A build in a process of its own."""
    command = [sys.executable, "-m", "coursepack", "build", *args]
    variables = {**os.environ, **(environment or {})}
    return subprocess.Popen(  # type: ignore[call-overload]
        command, cwd=cwd or here, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **rest
    )


# B78


@posix
def test_killed_at_any_moment_the_old_output_is_whole_or_the_new_one(here):
    package, page = here / "dist" / NAME, here / "tea" / "modules" / "water.md"
    began = time.perf_counter()
    assert build(here, "tea", "--locked").wait() == 0
    whole = time.perf_counter() - began
    moments = random.Random(78)
    for count in range(12):
        with page.open("a", encoding="utf-8") as text:
            text.write(f"\nA sentence more, number {count}.\n")
        process = build(here, "tea", "--locked")
        time.sleep(whole * moments.uniform(0.4, 1.1))
        process.kill()
        process.communicate()
        with zipfile.ZipFile(package) as read:
            assert read.testzip() is None
    assert build(here, "tea", "--locked").wait() == 0
    assert [path.name for path in (here / "dist").iterdir()] == [NAME], "what killed builds left is swept away"
    assert build(here, "tea", "--locked", "-o", "other").wait() == 0
    assert digest(package) == digest(here / "other" / NAME)


@posix
def test_killed_while_the_lock_is_written_no_line_of_it_is_torn(here):
    lock, module = here / "tea" / "course.lock", here / "tea" / "modules" / "brewing.yaml"
    moments = random.Random(7)
    for count in range(6):
        with module.open("a", encoding="utf-8") as text:
            text.write(f"  - {{id: more-{count}, title: More, blocks: [{{text: More words to read.}}]}}\n")
        process = build(here, "tea")
        time.sleep(moments.uniform(0.2, 0.9))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        said = lock.read_text("utf-8")
        assert said.startswith("#")
        assert said.endswith("}\n")
    assert build(here, "tea").wait() == 0
    assert build(here, "tea", "--locked").wait() == 0


# B80


class Faults:
    """Makes the n-th write, flush to the disk or rename of this process end in an OSError."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
        self.code, self.left, self.count = code, -1, 0
        open_, replace, fsync = Path.open, Path.replace, os.fsync

        def opened(path: Path, mode: str = "r", *args: object, **rest: object) -> object:
            file = open_(path, mode, *args, **rest)  # type: ignore[call-overload]
            return Watched(file, self) if any(char in mode for char in "wxa+") else file

        def replaced(path: Path, target: Path) -> Path:
            self.step()
            return replace(path, target)

        def synced(descriptor: int) -> None:
            self.step()
            fsync(descriptor)

        monkeypatch.setattr(Path, "open", opened)
        monkeypatch.setattr(Path, "replace", replaced)
        monkeypatch.setattr(os, "fsync", synced)

    def step(self) -> None:
        self.count += 1
        if self.left == 0:
            raise OSError(self.code, os.strerror(self.code))
        self.left -= 1


class Watched:
    """A file whose writes are counted, and fail when their time has come."""

    def __init__(self, file: object, faults: Faults) -> None:
        self._file, self._faults = file, faults

    def write(self, data: bytes) -> int:
        self._faults.step()
        return self._file.write(data)  # type: ignore[attr-defined]

    def __getattr__(self, name: str) -> object:
        return getattr(self._file, name)

    def __enter__(self) -> Watched:
        return self

    def __exit__(self, *args: object) -> None:
        self._file.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
def test_a_disk_that_fails_at_the_nth_write_leaves_the_old_output(here, monkeypatch, code):
    page, dist, lock = here / "tea" / "modules" / "water.md", here / "dist", here / "tea" / "course.lock"
    compile_course(Path("tea"), ["scorm12"], dist, folder=True)
    page.write_text(page.read_text("utf-8").replace("id: water", "id: hot-water"), "utf-8")
    before, numbers = files(dist), lock.read_bytes()
    faults = Faults(monkeypatch, code)
    spare = here / "spare"
    shutil.copytree("tea", spare / "tea")
    compile_course(spare / "tea", ["scorm12"], spare / "out", folder=True)
    steps = faults.count
    assert steps > 30, "the faults are not where the writes are"
    every = range(steps) if code == errno.ENOSPC else range(0, steps, 7)
    for nth in every:
        faults.left = nth
        compiled = compile_course(Path("tea"), ["scorm12"], dist, folder=True)
        faults.left = -1
        if compiled.artifacts:
            pytest.fail(f"step {nth} of {steps} failed, and nobody noticed", False)
        assert [diagnostic.name for diagnostic in compiled.diagnostics if diagnostic.severity == "error"] == [
            "cannot-write"
        ]
        for name, data in files(dist).items():
            if name == NAME:
                with zipfile.ZipFile(dist / name) as read:
                    assert read.testzip() is None
            else:
                assert before[name] == data
        assert files(dist).keys() == before.keys()
        if lock.read_bytes() != numbers:
            lock.write_bytes(numbers)
    assert compile_course(Path("tea"), ["scorm12"], dist, folder=True).artifacts


# B81


@pytest.mark.parametrize(("code", "words"), [(errno.EACCES, "protected"), (errno.EROFS, "takes no changes")])
def test_a_folder_that_takes_nothing_is_told_in_one_finding(here, coursepack, monkeypatch, code, words):
    """Root may write everywhere, so the refusal is played."""
    open_ = Path.open

    def refused(path: Path, mode: str = "r", *args: object, **rest: object) -> object:
        if path.parent.name == "dist" and mode != "rb":
            raise OSError(code, os.strerror(code), str(path))
        return open_(path, mode, *args, **rest)  # type: ignore[call-overload]

    before = files(here / "dist")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refused)
        ran = coursepack("build", "tea", "--format", "line")
    assert ran.code == 1
    assert ran.err.count("error[") == 1
    assert f"error[cannot-write]: `dist/{NAME}` cannot be written: " in ran.err
    assert words in ran.err
    assert files(here / "dist") == before


# B82


def test_two_builds_at_once_leave_one_whole(here):
    (here / "dist" / NAME).unlink()
    for _ in range(3):
        both = [build(here, "tea", "--locked", "--folder") for _ in range(2)]
        codes = [process.wait() for process in both]
        told = [process.stderr.read().decode() for process in both]
        assert 0 in codes, told
        assert all(code == 0 or "cannot-write" in words for code, words in zip(codes, told, strict=True)), told
        with zipfile.ZipFile(here / "dist" / NAME) as package:
            packed = {name: package.read(name) for name in package.namelist()}
        assert files(here / "dist" / NAME.removesuffix(".zip")) == packed
        assert not [path for path in (here / "dist").iterdir() if path.name.startswith(".")]


# B83

WORLDS = {
    "a time zone": {"TZ": "Pacific/Kiritimati"},
    "another": {"TZ": "America/St_Johns", "PYTHONHASHSEED": "1"},
    "no locale": {"LC_ALL": "C", "PYTHONHASHSEED": "2", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "a Turkish locale": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "3"},
    "no home": {"HOME": "", "USER": "", "LOGNAME": "", "TMPDIR": "."},
    "one processor": {"PYTHON_CPU_COUNT": "1", "PYTHONHASHSEED": "4"},
}


@pytest.mark.parametrize("world", WORLDS)
def test_the_same_bytes_in_every_world(here, world):
    ours = digest(here / "dist" / NAME)
    process = build(here, "tea", "--locked", "-o", "other", environment=WORLDS[world])
    assert process.wait() == 0, process.stderr.read()
    assert digest(here / "other" / NAME) == ours


@posix
@pytest.mark.parametrize("mask", [0o000, 0o077])
def test_the_same_bytes_under_every_umask(here, mask):
    ours = digest(here / "dist" / NAME)
    assert build(here, "tea", "--locked", "-o", "other", umask=mask).wait() == 0
    assert digest(here / "other" / NAME) == ours


def test_the_same_bytes_from_another_folder_and_another_place(here, tmp_path):
    ours = digest(here / "dist" / NAME)
    assert build(here, str(here / "tea"), "--locked", "-o", str(here / "other"), cwd=Path("/")).wait() == 0
    assert digest(here / "other" / NAME) == ours
    moved = tmp_path / "ä place" / "of its own"
    shutil.copytree(here / "tea", moved)
    assert build(moved, "--locked").wait() == 0
    assert digest(moved / "dist" / NAME) == ours


def test_the_same_bytes_in_every_order_of_the_disk(here, monkeypatch):
    ours = digest(here / "dist" / NAME)
    for name in ("a.png", "z.png", "m.png"):
        shutil.copy(here / "tea" / "assets" / "pot.png", here / "tea" / "assets" / name)
    listdir, scandir = os.listdir, os.scandir

    class Reversed:
        def __init__(self, path: str) -> None:
            with scandir(path) as found:
                self._entries = iter(sorted(found, key=lambda entry: entry.name, reverse=True))

        def __enter__(self) -> Reversed:
            return self

        def __exit__(self, *args: object) -> None:
            pass

        def __iter__(self) -> Reversed:
            return self

        def __next__(self) -> os.DirEntry[str]:
            return next(self._entries)

        def close(self) -> None:
            pass

    monkeypatch.setattr(os, "scandir", Reversed)
    monkeypatch.setattr(os, "listdir", lambda path=".": sorted(listdir(path), reverse=True))
    built = compile_course(Path("tea"), ["scorm12"], here / "other")
    assert built.artifacts, built.diagnostics
    assert digest(here / "other" / NAME) == ours


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_the_same_pages_with_other_line_ends(here, newline):
    """B24: what an author's editor or git's autocrlf puts at the end of a line never reaches the learner."""
    ours = digest(here / "dist" / NAME)
    for path in (here / "tea").rglob("*"):
        if path.suffix in (".yaml", ".md", ".lock"):
            path.write_bytes(path.read_bytes().replace(b"\n", newline.encode()))
    process = build(here, "tea", "--locked", "-o", "other")
    assert process.wait() == 0, process.stderr.read()
    assert digest(here / "other" / NAME) == ours


# B85


@pytest.mark.parametrize("now", [0.0, 86399.0, 4102444800.0 + 12345])
def test_a_clock_that_is_wrong_changes_nothing(here, monkeypatch, now):
    ours = digest(here / "dist" / NAME)
    monkeypatch.setattr(time, "time", lambda: now)
    monkeypatch.setattr(time, "time_ns", lambda: int(now * 1e9))
    assert compile_course(Path("tea"), ["scorm12"], here / "other").artifacts
    assert digest(here / "other" / NAME) == ours


@pytest.mark.parametrize("epoch", ["0", "1700000000", "99999999999", "nonsense", ""])
def test_any_source_date_epoch_builds(here, epoch):
    process = build(here, "tea", "--locked", "-o", "other", environment={"SOURCE_DATE_EPOCH": epoch})
    assert process.wait() in (0, 1)
    assert b"fault of its own" not in process.stderr.read()


@posix
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_a_build_with_closed_streams_builds(here, closed):
    shutil.rmtree(here / "dist")
    command = f'"{sys.executable}" -m coursepack build tea --locked --json {closed}'
    assert subprocess.run(["bash", "-c", command], cwd=here, capture_output=True, check=False).returncode == 0
    assert (here / "dist" / NAME).is_file()
