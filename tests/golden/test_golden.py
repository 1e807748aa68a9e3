"""What comes out of a small fixed course, unpacked and compared file by file: `course/` in, `<target>/` out.

Pages and the manifest stand there as they are, `course.js` with its data indented and the sections of its words,
everything binary as a hash. Scripts and styles that are joined from `templates/` have tests of their own and are only
listed, and the content hash, which depends on them, is written as MARK: so a change of the player does not touch what
is compared here.
"""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from coursepack import registry
from coursepack.compile import Artifact, compile_course

HERE = Path(__file__).parent
JOINED = ("player.js", "blocks.js", "style.css", "blocks.css", "player-license.txt")
TEXT = (".html", ".xml", ".txt", ".svg", ".vtt")
LISTING = "files.txt"

Snapshot = Callable[[Path, str | bytes], None]


def built(target: str, folder: Path) -> Artifact:
    shutil.copytree(HERE / "course", folder / "course")
    compiled = compile_course(folder / "course", [target], folder / "dist")
    errors = [one.message for one in compiled.diagnostics if one.severity == "error"]
    assert errors == []
    assert compiled.lock is None, "course.lock of the golden course is out of date"
    (artifact,) = compiled.artifacts
    return artifact


def unpacked(artifact: Artifact) -> dict[str, str]:
    """Each file of a package as text, and the list of all, in the order of the zip."""
    files: dict[str, str] = {}
    listing = []
    with zipfile.ZipFile(artifact.path) as archive:
        for info in archive.infolist():
            data = archive.read(info)
            how = "stored  " if info.compress_type == zipfile.ZIP_STORED else "deflated"
            if info.filename in JOINED:
                listing.append(f"{how}  {info.filename}  joined from templates")
            elif info.filename == "course.js":
                script = data.decode("utf-8").replace(artifact.mark, "MARK")
                head, _, body = script.partition("=")
                known = json.loads(body.rstrip().removesuffix(";"))
                known["words"] = sorted({key.partition(".")[0] for key in known["words"]})
                files[info.filename] = f"{head}={json.dumps(known, indent=1, ensure_ascii=False)};\n"
                listing.append(f"{how}  {info.filename}")
            elif info.filename.endswith(TEXT):
                files[info.filename] = data.decode("utf-8").replace(artifact.mark, "MARK")
                listing.append(f"{how}  {info.filename}")
            else:
                listing.append(f"{how}  {info.filename}  {len(data)} bytes  sha256 {sha256(data).hexdigest()}")
    files[LISTING] = "\n".join(listing) + "\n"
    return files


@pytest.mark.parametrize("target", registry.names("targets"))
def test_the_package_is_as_it_was(target: str, tmp_path: Path, snapshot: Snapshot, accept: bool) -> None:
    files = unpacked(built(target, tmp_path))
    expected = HERE / target
    left = {path.relative_to(expected).as_posix() for path in expected.rglob("*") if path.is_file()} - set(files)
    if accept:
        for name in left:
            (expected / name).unlink()
        left = set()
    assert left == set(), "no longer in the package"
    for name, text in files.items():
        snapshot(expected / name, text)


def test_the_lock_of_the_course_is_written_as_it_was(tmp_path: Path, snapshot: Snapshot) -> None:
    """From nothing but the random line: the numbers, letters and hashes come out again."""
    shutil.copytree(HERE / "course", tmp_path / "course")
    lock = tmp_path / "course" / "course.lock"
    known = lock.read_text(encoding="utf-8")
    lock.unlink()
    compile_course(tmp_path / "course", ["scorm12"], tmp_path / "dist")
    made = lock.read_text(encoding="utf-8").splitlines()
    line = next(at for at, text in enumerate(made) if text.startswith("line:"))
    made[line] = known.splitlines()[line]
    snapshot(HERE / "course" / "course.lock", "\n".join(made) + "\n")
