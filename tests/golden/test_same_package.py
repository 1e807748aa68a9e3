"""One course makes one package, byte for byte, whoever builds it, wherever, and in whatever order the disk lists it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

COURSE = Path(__file__).parent / "course"
ENVIRONMENTS = [
    {"PYTHONHASHSEED": "0"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Chatham", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "UTC", "LC_ALL": "tr_TR.UTF-8", "HOME": "/nonexistent", "COLUMNS": "40"},
]


def copied(folder: Path, *, backwards: bool) -> Path:
    """The course, its files made in another order and at another time."""
    files = sorted((path for path in COURSE.rglob("*") if path.is_file()), reverse=backwards)
    for path in files:
        place = folder / path.relative_to(COURSE)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)
        if backwards:
            os.utime(place, (10**9, 10**9))
            place.chmod(0o600)
    return folder


def test_two_builds_are_equal_byte_for_byte(tmp_path: Path) -> None:
    hashes = set()
    for at, environment in enumerate(ENVIRONMENTS):
        course = copied(tmp_path / str(at) / f"course-{at}", backwards=at % 2 == 1)
        here = tmp_path if at else course
        command = [sys.executable, "-m", "coursepack", "build", course, "--out", tmp_path / f"out-{at}"]
        subprocess.run(command, check=True, capture_output=True, env=dict(os.environ) | environment, cwd=here)
        (package,) = (tmp_path / f"out-{at}").glob("*.zip")
        hashes.add(sha256(package.read_bytes()).hexdigest())
    assert len(hashes) == 1
