"""Builds a course as its author would, with the command line."""

import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path


def build_course(source: Path, place: Path, changes: Iterable[tuple[str, str]] = ()) -> Path:
    """Copies a course to `place`, replaces texts in its course.yaml, builds it, and gives the unpacked package.

    The copy keeps its course.lock: building a changed course in the same place is a new version of it.
    """
    course, out = place / "course", place / "out"
    if not course.exists():
        shutil.copytree(source, course)
    file = course / "course.yaml"
    text = (source / "course.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, f"course.yaml does not hold {old!r}"
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8", newline="")
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", "coursepack", "build", str(course), "--out", str(out), "--folder"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(path for path in out.iterdir() if path.is_dir())
