"""A file that appears whole or not at all: written beside its place under a name of its own, then renamed."""

from __future__ import annotations

import os
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from coursepack.archive.hold import PREFIX, SUFFIX, hold, remove, sweep

_RENAMES = 20
_RENAME_WAIT_SECONDS = 0.05
"""A virus scanner or an upload may hold the old file for a moment; Windows then refuses to replace it."""


@contextmanager
def replacing(path: Path, mark: str = "") -> Iterator[BinaryIO]:
    """A binary file to write into, that takes the place of `path` when the block ends without an exception.

    `path` then holds the new bytes, flushed to the disk; in every other case it holds what it held. `mark` stands in
    the name of the part. An OSError that names no file of its own, as one of a full disk does, names `path`.
    """
    try:
        with growing(path.parent, mark) as (part, file):
            yield file
            file.flush()
            os.fsync(file.fileno())
            if sys.platform == "win32":
                file.close()
            rename(part, path)
    except OSError as error:
        if error.filename is None or PREFIX in str(error.filename):
            error.filename, error.filename2 = str(path), None
        raise
    _flush_folder(path.parent)


@contextmanager
def growing(folder: Path, mark: str = "") -> Iterator[tuple[Path, BinaryIO]]:
    """A new file of a recognisable name in a folder, held by us, and its path. At the end it is no more there."""
    sweep(folder)
    part, file = _open(folder, mark)
    try:
        with file:
            yield part, file
    finally:
        remove(part)


def rename(part: Path, path: Path) -> None:
    """Gives a part its final name, in place of what has it. Waits a second for whoever holds the old file open."""
    for left in range(_RENAMES, -1, -1):
        try:
            part.replace(path)
        except PermissionError:
            if not left or path.is_dir():
                raise
            time.sleep(_RENAME_WAIT_SECONDS)
        else:
            return


def _open(folder: Path, mark: str) -> tuple[Path, BinaryIO]:
    while True:
        part = folder / f"{PREFIX}{mark}{'-' if mark else ''}{secrets.token_hex(4)}{SUFFIX}"
        try:
            file = part.open("xb")
        except FileExistsError:
            continue
        if hold(file) is not False and _is_there(part, file):
            return part, file
        file.close()


def _is_there(part: Path, file: BinaryIO) -> bool:
    """Whether the part still has its name: between opening and holding, a sweep may have taken it for a dead one."""
    try:
        return os.path.samestat(part.stat(), os.fstat(file.fileno()))
    except OSError:
        return False


def _flush_folder(folder: Path) -> None:
    """Makes the rename itself survive a loss of power, where the system can."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
