"""Reads a file's content in pieces, and notices a file that changes while the package is made."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from hashlib import sha256

from coursepack.archive.error import ArchiveError
from coursepack.render.site import Content

PIECE = 1 << 20

_PROMISE = re.compile(r"-([0-9a-f]{8})\.[a-z0-9]+")
"""The end of a name that tells the first digits of its content's SHA-256, as the names of assets do."""


def size_of(content: Content) -> int:
    """How many bytes a content has. Raises OSError."""
    return len(content) if isinstance(content, bytes) else content.stat().st_size


def pieces(name: str, content: Content, size: int) -> Iterator[bytes]:
    """The bytes of a content of `size` bytes, at most a mebibyte at a time.

    Raises OSError where the file cannot be read, and `ArchiveError` where it was written meanwhile, or does not hold
    what its name in the package promises.
    """
    if isinstance(content, bytes):
        yield content
        return
    count, digest = 0, sha256()
    with content.open("rb", buffering=0) as file:
        before = _look(os.fstat(file.fileno()))
        while piece := file.read(PIECE):
            count += len(piece)
            digest.update(piece)
            yield piece
        same = before == _look(os.fstat(file.fileno())) == _look(content.stat()) and count == before[0] == size
    promise = _PROMISE.search(name)
    if not same or (promise and promise.end() == len(name) and not digest.hexdigest().startswith(promise[1])):
        raise ArchiveError(f"`{content.name}` changed while the package was made", "build again")


def _look(status: os.stat_result) -> tuple[int, int]:
    return status.st_size, status.st_mtime_ns
