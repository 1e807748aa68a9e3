"""Tells the part of a living writer from what a killed one left behind.

While a part grows, its writer holds a lock of the system on it, which ends with the process however that ends. Where
the system has no such locks, Windows refuses to remove a file that is open, which comes to the same.
"""

from __future__ import annotations

import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

PREFIX, SUFFIX = ".coursepack-", ".part"
COMPANIONS = (".new", ".old")
"""Suffixes of folders that belong to a part: an unpacked course that grows, and the one whose place it takes."""


def hold(file: BinaryIO) -> bool | None:
    """Whether an open file is now ours: False where another living process holds it, None where none can be held."""
    if sys.platform == "win32":
        return None
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


def sweep(folder: Path) -> None:
    """Removes what killed writers left in a folder. Whatever stands in the way of that is no reason to fail."""
    with suppress(OSError):
        for part in sorted(folder.glob(f"{PREFIX}*{SUFFIX}")):
            with suppress(OSError):
                if sys.platform == "win32":
                    part.unlink()
                    remove(part)
                    continue
                with part.open("r+b") as file:
                    if hold(file):
                        remove(part)


def remove(part: Path) -> None:
    """Removes a part with the folders that belong to it, as far as that is possible."""
    for companion in COMPANIONS:
        shutil.rmtree(part.with_suffix(companion), ignore_errors=True)
    with suppress(OSError):
        part.unlink()
