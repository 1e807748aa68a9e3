"""Reads the bytes of a text file, in whatever form they were saved, and says where they are not UTF-8."""

from __future__ import annotations

import errno
import re
import stat
from pathlib import Path

from coursepack.source import Diagnostic, SourceFile
from coursepack.tree import guard
from coursepack.tree.say import fault

NAME = "not-utf-8"
_AS_UTF_8 = "save it as UTF-8; in most editors that is a choice in `Save As`"

_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32-be", "UTF-32"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
)
"""Byte order marks; UTF-32 before UTF-16, whose mark it starts with."""

_WITHOUT_MARK = (
    (re.compile(rb"\x00\x00\x00[^\x00]"), "utf-32-be", "UTF-32"),
    (re.compile(rb"[^\x00]\x00\x00\x00"), "utf-32-le", "UTF-32"),
    (re.compile(rb"(?:\x00[^\x00]){2}|\x00[^\x00]\Z"), "utf-16-be", "UTF-16"),
    (re.compile(rb"(?:[^\x00]\x00){2}|[^\x00]\x00\Z"), "utf-16-le", "UTF-16"),
)
"""How a text that starts with ASCII begins in each (YAML 1.2, 5.2)."""

_WORDS = {
    errno.ENOENT: ("missing-file", "is not there", "was it moved or renamed?"),
    errno.EACCES: ("unreadable-file", "may not be read", "give yourself the right to read it"),
    errno.EPERM: ("unreadable-file", "may not be read", "give yourself the right to read it"),
    errno.EISDIR: ("not-a-file", "is a folder", "name a file in it"),
    errno.EIO: ("unreadable-file", "cannot be read: the disk reports an error", "copy the course to another disk"),
}


class UnreadError(Exception):
    """A file that could not be read at all. `name` is the diagnostic's, `fact` ends a sentence about the file."""

    def __init__(self, name: str, fact: str, help_: str) -> None:
        super().__init__(fact)
        self.name = name
        self.fact = fact
        self.help = help_


def read(disk: Path, path: str, shown: str) -> tuple[SourceFile, list[Diagnostic]]:
    """The text of the file at `disk`, under its name in the course, and what is wrong with how it was saved.

    Raises UnreadError for what is no plain file, too large, or out of reach. Opens nothing before it is known to be a
    plain file: opening a pipe would wait for its other end.
    """
    try:
        found = disk.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UnreadError("not-a-file", f"is {what_is(found.st_mode)}", "put a file of text in its place")
        data = b""
        if found.st_size <= guard.FILE_BYTES:
            with disk.open("rb") as file:
                data = file.read(guard.FILE_BYTES + 1)
    except OSError as error:
        known = _WORDS.get(error.errno or 0)
        raise UnreadError(*(known or _no_words(error))) from None
    size = max(found.st_size, len(data))
    if size > guard.FILE_BYTES:
        fact = f"has {size / 1e6:,.0f} MB; {guard.FILE_BYTES / 1e6:,.0f} MB are the most"
        raise UnreadError("file-too-large", fact, "give each module a file of its own; media go below `assets/`")
    return decode(data, path, shown)


def _no_words(error: OSError) -> tuple[str, str, str]:
    code = errno.errorcode.get(error.errno or 0, type(error).__name__)
    return "unreadable-file", f"cannot be read ({code})", "can another program open it?"


def what_is(mode: int) -> str:
    """What a file of a mode is that is no plain file."""
    kinds = ((stat.S_ISDIR, "a folder"), (stat.S_ISFIFO, "a pipe"), (stat.S_ISSOCK, "a socket"))
    return next((words for test, words in kinds if test(mode)), "a device")


def decode(data: bytes, path: str, shown: str) -> tuple[SourceFile, list[Diagnostic]]:
    """Bytes to text. What is not UTF-8 is told once, and read as well as it can be, so that the rest is checked too."""
    for mark, codec, called in _MARKS:
        if data.startswith(mark):
            return _foreign(data[len(mark) :], codec, called, path, shown)
    for start, codec, called in _WITHOUT_MARK:
        if start.match(data):
            return _foreign(data, codec, called, path, shown)
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return SourceFile(path, data.decode("utf-8"), shown), []
    except UnicodeDecodeError as error:
        file = SourceFile(path, data.decode("utf-8", "replace"), shown)
        at = len(data[: error.start].decode("utf-8"))
        return file, [_odd_byte(file, at, data[error.start])]


def _foreign(data: bytes, codec: str, called: str, path: str, shown: str) -> tuple[SourceFile, list[Diagnostic]]:
    file = SourceFile(path, data.decode(codec, "replace").removeprefix("\ufeff"), shown)
    at = (0, min(1, len(file.text)))
    return file, [fault(NAME, f"the file is saved as {called}", file, at, "the file starts here", _AS_UTF_8)]


def _odd_byte(file: SourceFile, at: int, byte: int) -> Diagnostic:
    letter = bytes([byte]).decode("cp1252", "ignore")
    meant = f"; in Windows-1252 it is `{letter}`" if letter.isprintable() and letter else ""
    message = f"the byte 0x{byte:02X} is not UTF-8{meant}"
    return fault(NAME, message, file, (at, at + 1), "the first one of the file", _AS_UTF_8)
