"""What lies in a course's folder: every file under its exact name, and why some entries are none.

Names come from the disk's own list, so that `Intro.md` is never taken for `intro.md`, on no system. Links are looked at
and never followed out of the folder, nor into another folder: what is packaged lies where it seems to lie.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from coursepack.tree.read import what_is

NOT_READ = frozenset({"node_modules", "__pycache__"})
"""Folders of other programs, wherever they lie."""
OUTPUT = "dist"
"""The folder for packages, at the top of a course."""

_MOUNT_POINT = 0xA0000003
"""The reparse tag of a junction, which is Windows' link to a folder (MS-FSCC 2.1.2.1)."""


@dataclass(slots=True)
class Listing:
    """`files` and `folders` are paths relative to the course's folder, with "/". `refused` gives for each entry that
    cannot be used what it is, to end a sentence that starts with its name.
    """

    files: set[str] = field(default_factory=set)
    folders: set[str] = field(default_factory=set)
    refused: dict[str, str] = field(default_factory=dict)


def list_course(folder: Path, skip: Collection[Path] = ()) -> Listing:
    """Everything in a course's folder but hidden entries, `dist` at its top, and the folders to `skip`."""
    listing = Listing()
    root = os.path.realpath(folder)
    left_out = {os.path.realpath(path) for path in skip}
    waiting = [("", os.fspath(folder))]
    while waiting:
        path, disk = waiting.pop()
        for entry in _entries(disk, path, listing):
            name = f"{path}/{entry.name}" if path else entry.name
            if entry.name.startswith(".") or entry.name in NOT_READ or name == OUTPUT:
                continue
            reason = _refusal(entry, root)
            if reason:
                listing.refused[name.encode("utf-8", "replace").decode("utf-8")] = reason
            elif not entry.is_dir(follow_symlinks=False):
                listing.files.add(name)
            elif not left_out or os.path.realpath(entry.path) not in left_out:
                listing.folders.add(name)
                waiting.append((name, entry.path))
    return listing


def _entries(disk: str, path: str, listing: Listing) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(disk) as entries:
            yield from entries
    except OSError:
        listing.refused[path] = "is a folder that may not be read"


def _refusal(entry: os.DirEntry[str], root: str) -> str:
    """Why an entry is no file or folder of the course; empty where it is one."""
    try:
        entry.name.encode("utf-8")
        found = entry.stat(follow_symlinks=False)
        if entry.is_symlink() or getattr(found, "st_reparse_tag", 0) == _MOUNT_POINT:
            return _link(entry.path, root)
    except UnicodeEncodeError:
        return "has a name that is not UTF-8"
    except OSError:
        return "may not be looked at"
    if stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode):
        return ""
    return f"is {what_is(found.st_mode)}"


def _link(path: str, root: str) -> str:
    try:
        target = os.path.realpath(path, strict=True)
        mode = os.stat(target).st_mode  # noqa: PTH116 - the path is a text already
    except OSError:
        return "is a link that leads nowhere"
    if os.path.commonpath([root, target]) != root if _same_drive(root, target) else True:
        return "is a link that leads out of the course's folder"
    if stat.S_ISDIR(mode):
        return "is a link to a folder"
    return "" if stat.S_ISREG(mode) else f"is a link to {what_is(mode)}"


def _same_drive(one: str, other: str) -> bool:
    return os.path.splitdrive(one)[0].lower() == os.path.splitdrive(other)[0].lower()
