"""Writes edited files, each whole or not at all."""

from __future__ import annotations

import codecs
import errno
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from coursepack.fix.edit import Edit, rewritten
from coursepack.source import Diagnostic, Severity, SourceFile


class UnwrittenError(Exception):
    """A file that was not written and is as it was; `diagnostic` says so to the author."""

    def __init__(self, file: SourceFile, fact: str, help_: str) -> None:
        super().__init__(f"`{file.shown}` {fact}")
        self.diagnostic = Diagnostic("cannot-write", Severity.ERROR, str(self), None, help=(help_,))


def apply(edits: Iterable[Edit]) -> list[SourceFile]:
    """Write the edits into their files, and return the files that were written.

    Line ends, a byte order mark and the file's mode stay. Raises UnwrittenError for the first file that is not what it
    was when it was read, or that cannot be written; the files before it are written then.
    """
    edits = list(edits)
    paths = {edit.file: Path(os.path.realpath(edit.path)) for edit in edits}  # so that a link stays a link
    for file, text in rewritten(edits).items():
        mark = _mark_of(file, paths[file])
        try:
            _replace(paths[file], mark + text.encode("utf-8"))
        except OSError as error:
            fact = f"cannot be written ({errno.errorcode.get(error.errno or 0, type(error).__name__)})"
            raise UnwrittenError(file, fact, "is it open in another program, protected, or the disk full?") from None
    return list(paths)


def _mark_of(file: SourceFile, path: Path) -> bytes:
    """The byte order mark of a file, empty without one. Raises UnwrittenError where the file is not what was read."""
    try:
        data = path.read_bytes()
    except OSError:
        data = b""
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    if data[len(mark) :] != file.text.encode("utf-8", "surrogatepass"):
        raise UnwrittenError(file, "changed while it was read", "run the command again")
    return mark


def _replace(path: Path, data: bytes) -> None:
    """Put data in the place of a file: written beside it, flushed to the disk, then renamed."""
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        shutil.copymode(path, temporary)
        os.replace(temporary, path)  # noqa: PTH105 - both are texts already
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
