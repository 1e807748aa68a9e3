"""Where packages go, what they are called, and what is said when they cannot be put there."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

from coursepack.archive.error import ArchiveError
from coursepack.archive.part import replacing
from coursepack.model.course import Course
from coursepack.source import Diagnostic, Severity

FOLDER = "dist"
"""The folder for packages. At the top of a course it is never read as a part of it."""

LOCK = "course.lock"

VERSION_LENGTH = 40
_UNSAFE = re.compile(r"[^A-Za-z0-9._+-]+")

_MAKE_ROOM = "what an earlier build wrote is untouched; make room there, or name another folder with --out"
_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EFBIG: "it is larger than this disk takes",
    errno.EACCES: "it is protected, or open in another program",
    errno.EPERM: "it is protected, or open in another program",
    errno.EROFS: "this disk takes no changes",
    errno.EIO: "the disk reports a defect",
    errno.ENAMETOOLONG: "its name is too long for this disk",
    errno.EISDIR: "a folder of that name is in the way",
}


def default_folder(course: Path, here: Path) -> Path:
    """`dist` where one stands; at the top of the course where one stands inside of it."""
    inside = here.resolve().is_relative_to(course.resolve())
    return course / FOLDER if inside else Path(FOLDER)


def package_name(course: Course, target: str) -> str:
    """The name of a package without its ending: `<id>-<version>-<target>`, fit for every file system."""
    version = _UNSAFE.sub("-", course.version).strip(".-")[:VERSION_LENGTH] or "0"
    return f"{course.id}-{version}-{target}"


def problem(folder: Path, course: Path) -> Diagnostic | None:
    """Why packages cannot go to a folder, as far as can be told before anything is written."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        what = "a symbolic link" if folder.is_symlink() else "a file"
        help_text = f"name a folder with --out: it is made if it is not there, as `{FOLDER}` is without --out"
        return _error("output-not-a-folder", f"packages cannot go to `{folder}`: it is {what}", help_text)
    if not folder.exists() and not folder.parent.is_dir():
        fact = f"packages cannot go to `{folder}`: there is no folder `{folder.parent}`"
        return _error("no-output-folder", fact, "make that folder first, or name another with --out")
    inside, top = folder.resolve(), course.resolve()
    if inside.is_relative_to(top) and inside != top / FOLDER:
        fact = f"packages cannot go to `{folder}`: it lies inside of the course"
        return _error("output-in-course", fact, f"name a folder outside of the course, or `{course / FOLDER}`")
    return None


def write_text(path: Path, text: str) -> None:
    """Write a text as UTF-8, whole or not at all. Raises OSError, and then `path` holds what it held."""
    with replacing(path) as file:
        file.write(text.encode("utf-8"))


def refused(error: OSError | ArchiveError, course: Path | None = None) -> Diagnostic:
    """What is said when a package, the lock or another file could not be written, or a file of the course not read."""
    if isinstance(error, ArchiveError):
        return _error("cannot-write", error.message, error.help)
    reason = _REASONS.get(error.errno or 0) or (error.strerror or str(error)).lower()
    if not error.filename:
        return _error("cannot-write", f"the package cannot be written: {reason}", _MAKE_ROOM)
    path = Path(os.fsdecode(error.filename))
    if course is not None and _is_source(path.absolute(), course.absolute()):
        help_text = "see whether the file is there and may be read, then build again"
        return _error("cannot-read", f"`{path}` cannot be read: {reason}", help_text)
    return _error("cannot-write", f"`{path}` cannot be written: {reason}", _MAKE_ROOM)


def _is_source(path: Path, course: Path) -> bool:
    written = path.is_relative_to(course / FOLDER) or path == course / LOCK
    return path.is_relative_to(course) and not written


def _error(name: str, fact: str, help_text: str) -> Diagnostic:
    return Diagnostic(name, Severity.ERROR, fact, None, help=(help_text,))
