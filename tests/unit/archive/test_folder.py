"""The unpacked course: a folder that is replaced whole, and only where it holds a package."""

from __future__ import annotations

from pathlib import Path

import pytest

from coursepack.archive import folder
from coursepack.archive.error import ArchiveError
from coursepack.archive.folder import write_folder
from coursepack.render.site import Content

FILES: dict[str, Content] = {"imsmanifest.xml": b"<m/>", "index.html": b"new", "assets/a.png": b"x"}


def tree(path: Path) -> dict[str, bytes]:
    return {file.relative_to(path).as_posix(): file.read_bytes() for file in path.rglob("*") if file.is_file()}


def test_it_holds_the_files_and_nothing_of_an_older_build(tmp_path: Path) -> None:
    write_folder(tmp_path / "course", {"imsmanifest.xml": b"", "old.html": b"old"})
    write_folder(tmp_path / "course", FILES)
    assert tree(tmp_path) == {f"course/{name}": content for name, content in FILES.items()}


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "course").mkdir()
    write_folder(tmp_path / "course", FILES)
    assert tree(tmp_path / "course") == FILES


@pytest.mark.parametrize("name", ["course/notes.txt", "course"])
def test_what_is_not_ours_stays(name: str, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_bytes(b"mine")
    with pytest.raises(ArchiveError, match="holds no package"):
        write_folder(tmp_path / "course", FILES)
    assert tree(tmp_path) == {name: b"mine"}


def test_an_error_leaves_the_old_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_folder(tmp_path / "course", FILES)
    before = tree(tmp_path)
    with pytest.raises(OSError):
        write_folder(tmp_path / "course", {**FILES, "assets/b.png": tmp_path / "gone.png"})
    assert tree(tmp_path) == before
    rename, count = folder.rename, 0

    def second_fails(part: Path, path: Path) -> None:
        nonlocal count
        count += 1
        if count == 2:
            raise OSError(5, "defect")
        rename(part, path)

    monkeypatch.setattr(folder, "rename", second_fails)
    with pytest.raises(OSError, match="defect"):
        write_folder(tmp_path / "course", {"imsmanifest.xml": b"other"})
    assert tree(tmp_path) == before
