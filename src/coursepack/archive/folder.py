"""Writes a package unpacked, as a folder that a browser can open."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from coursepack.archive.content import pieces, size_of
from coursepack.archive.error import ArchiveError
from coursepack.archive.names import check_names
from coursepack.archive.part import growing, rename
from coursepack.archive.write import MANIFESTS
from coursepack.render.site import Content


def write_folder(path: Path, files: Mapping[str, Content], *, mark: str = "") -> None:
    """Writes the files into a folder that takes the place of `path` when it is complete.

    Only a folder that holds a package, or nothing, is replaced. Raises `ArchiveError` or OSError, and then `path`
    holds what it held.
    """
    check_names(files)
    if path.is_symlink() or (path.exists() and not _is_ours(path)):
        raise ArchiveError(f"`{path}` is there and holds no package", "move it away, so that the course can go there")
    path.parent.mkdir(parents=True, exist_ok=True)
    with growing(path.parent, mark) as (part, _):
        new, old = part.with_suffix(".new"), part.with_suffix(".old")
        for name, content in files.items():
            place = new / name
            place.parent.mkdir(parents=True, exist_ok=True)
            with place.open("xb") as file:
                for piece in pieces(name, content, size_of(content)):
                    file.write(piece)
        if path.exists():
            rename(path, old)
        try:
            rename(new, path)
        except OSError:
            if old.exists():
                rename(old, path)
            raise


def _is_ours(path: Path) -> bool:
    return path.is_dir() and (any((path / name).is_file() for name in MANIFESTS) or not any(path.iterdir()))
