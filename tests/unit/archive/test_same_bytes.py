"""Equal files make equal bytes, whoever writes them, wherever and whenever."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from coursepack.archive.write import write_zip

PACKAGE = Path(__file__).parent / "package.py"
ENVIRONMENTS = [
    {},
    {"TZ": "Asia/Kathmandu", "PYTHONHASHSEED": "1"},
    {"TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "2"},
    {"LC_ALL": "C", "PYTHONHASHSEED": "3", "UMASK": "077"},
    {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "UMASK": "000"},
    {"SOURCE_DATE_EPOCH": "0", "HOME": "/nonexistent"},
    {"SOURCE_DATE_EPOCH": "315532800", "PYTHONOPTIMIZE": "1"},
]


def source(folder: Path, names: list[str]) -> Path:
    folder.mkdir()
    for index, name in enumerate(names):
        path = folder / name
        path.write_bytes(bytes(range(256)) * 50 * (ord(name[0]) - 96))
        os.utime(path, (index * 1000, 10**9 + index))
        path.chmod(0o600 if index % 2 else 0o755)
    return folder


def written(tmp_path: Path, folder: Path, environment: dict[str, str], name: str) -> str:
    out = tmp_path / name / "course.zip"
    out.parent.mkdir()
    known = {key: value for key, value in os.environ.items() if key not in ("TZ", "SOURCE_DATE_EPOCH")}
    subprocess.run([sys.executable, PACKAGE, out, folder], check=True, env=known | environment, cwd=out.parent)
    return sha256(out.read_bytes()).hexdigest()


def test_no_environment_leaves_a_trace(tmp_path: Path) -> None:
    names = ["a.png", "b.mp4", "c.svg", "d.txt"]
    there = source(tmp_path / "there", names)
    back = source(tmp_path / "back-to-front", names[::-1])
    hashes = {written(tmp_path, there, environment, str(at)) for at, environment in enumerate(ENVIRONMENTS)}
    hashes.add(written(tmp_path, back, {}, "back"))
    assert len(hashes) == 1


def test_the_test_above_can_fail(tmp_path: Path) -> None:
    there = source(tmp_path / "there", ["a.png"])
    one = written(tmp_path, there, {}, "one")
    assert one != written(tmp_path, there, {"SOURCE_DATE_EPOCH": "1000000000"}, "two")


def test_rights_of_the_file_are_the_writer_s_own(tmp_path: Path) -> None:
    """Not those of a temporary file, which nobody else could read."""
    if os.name == "nt":
        pytest.skip("rights of this kind exist on POSIX systems only")
    write_zip(tmp_path / "a.zip", {"index.html": b"x"}, mark="")
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    assert (tmp_path / "a.zip").stat().st_mode == plain.stat().st_mode
