"""Which names a file in a package may have, so that it arrives in every LMS, on every disk, under that very name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from coursepack.archive.error import ArchiveError

PATH_LIMIT = 180
"""Windows opens paths of 259 characters; an LMS unpacks below a folder of its own."""
NAME_LIMIT = 100

_NAME = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
"""Names that Windows keeps for devices, whatever follows the dot."""
REFUSED = frozenset("asp aspx cgi htaccess jsp ph3 php php4 php5 phps pl py rb sh shtml".split())  # noqa: SIM905  one line
"""Extensions for which Docebo refuses a package. The check tells an author long before, and of more of them."""


def check_names(names: Iterable[str]) -> None:
    """Raises `ArchiveError` for the first name that would not arrive as it is, or that would meet another one."""
    seen: dict[str, str] = {}
    for name in names:
        reason = _reason(name)
        if reason:
            raise ArchiveError(f"the file `{name}` has a name that {reason}", "give it another name")
        other = seen.setdefault(name.lower(), name)
        if other is not name:
            message = f"the files `{other}` and `{name}` differ in capital letters only"
            raise ArchiveError(message, "rename one of them: on Windows and macOS one would take the other's place")
    for name in seen:
        parents = name.split("/")[:-1]
        for count in range(1, len(parents) + 1):
            if "/".join(parents[:count]) in seen:
                raise ArchiveError(
                    f"`{'/'.join(parents[:count])}` is a file and a folder", "give one of them another name"
                )


def _reason(name: str) -> str:
    if len(name) > PATH_LIMIT:
        return f"is longer than {PATH_LIMIT} characters"
    for part in name.split("/"):
        if not _NAME.fullmatch(part):
            return "not every LMS keeps: letters of English, digits, `.`, `-` and `_` are safe"
        if len(part) > NAME_LIMIT:
            return f"is longer than {NAME_LIMIT} characters"
        if _DEVICES.fullmatch(part):
            return "Windows keeps for a device"
    if name.rpartition(".")[2].lower() in REFUSED or name.lower().endswith("web.config"):
        return "an LMS takes for a program"
    return ""
