"""Git tells which of two lines is older, and a lock that was merged without a conflict keeps the older one's number."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from coursepack.fix.ages import line_ages
from coursepack.slots.lock import Entry, Lock
from coursepack.slots.read import read_lock
from coursepack.slots.repair import repair
from coursepack.slots.write import lock_text
from coursepack.source import SourceFile


class Repository:
    """A git repository in which every commit is a day older or newer, as a test wants."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self("init", "-q", "-b", "main")

    def __call__(self, *words: str, day: int = 1) -> None:
        date = f"2026-01-{day:02} 12:00:00 +0000"
        known = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        who = {f"GIT_{role}_{what}": "a@b.c" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        environment = {**known, **who, "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
        environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        subprocess.run(["git", *words], cwd=self.folder, env=environment, check=True, capture_output=True)

    def write(self, entries: dict[str, int], day: int) -> None:
        made = {name: Entry(name, "choice", number, "m2") for name, number in entries.items()}
        (self.folder / "course.lock").write_text(lock_text(Lock("AAAAAA", made)), encoding="utf-8")
        self("add", "course.lock")
        self("commit", "-q", "-m", "lock", day=day)


@pytest.mark.parametrize(("ours", "theirs"), [(3, 8), (8, 3)])
def test_the_branch_that_came_first_keeps_the_number(ours: int, theirs: int, tmp_path: Path) -> None:
    """Both branches added a question and gave it number 4; git merges that without a word."""
    git = Repository(tmp_path)
    known = {f"q{number}": number for number in range(1, 4)} | {f"m{number}": number + 10 for number in range(9)}
    git.write(known, day=1)
    git("checkout", "-q", "-b", "other")
    git.write({**known, "a": 99}, day=theirs)
    git("checkout", "-q", "main")
    git.write({**known, "z": 99}, day=ours)
    git("merge", "-q", "other", "-m", "merge", day=20)
    path = tmp_path / "course.lock"
    text = path.read_text(encoding="utf-8")
    assert "<<<<<<<" not in text
    mended = repair(text, line_ages(path))
    assert mended is not None
    lock, _ = read_lock(SourceFile("course.lock", mended))
    assert lock is not None
    assert (lock.entries["z"].number, lock.entries["a"].number) == ((99, 100) if ours < theirs else (100, 99))


def test_a_line_that_is_not_committed_is_the_newest(tmp_path: Path) -> None:
    git = Repository(tmp_path)
    git.write({"a": 1}, day=5)
    path = tmp_path / "course.lock"
    path.write_text(path.read_text(encoding="utf-8") + "  b: {slot: 1, kind: choice, shape: m2}\n", encoding="utf-8")
    ages = line_ages(path)
    assert sorted(ages) == list(range(1, 8))
    assert max(ages, key=lambda line: ages[line]) == 7


def test_without_a_repository_nobody_knows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "course.lock"
    path.write_text("x\n", encoding="utf-8")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert line_ages(path) == {}
    assert line_ages(tmp_path / "gone") == {}
    monkeypatch.setenv("PATH", "")
    assert line_ages(path) == {}
