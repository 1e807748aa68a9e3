"""A written path, relative to the course's folder: pure text, no disk is asked."""

import re

_DRIVE = re.compile(r"[A-Za-z]:")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")


class OddPathError(ValueError):
    """A path that cannot be one. `code` is "path_outside" where it leaves the course, "path_remote" for an address on
    the web, and "path_form" for what works on one machine only: backslash, drive, `~`, percent code, control character.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def resolve(written: str, folder: str) -> str:
    """The path relative to the course's folder: from `folder`, or from the top when it starts with "/".

    Raises OddPathError.
    """
    if (_SCHEME.match(written) and not _DRIVE.fullmatch(written[:2])) or written.startswith("//"):
        raise OddPathError("path_remote")
    odd = "\\" in written or "%" in written or written.startswith("~") or _DRIVE.match(written)
    if odd or any(ord(char) < 32 or ord(char) == 127 for char in written):
        raise OddPathError("path_form")
    parts = [] if written.startswith("/") or not folder else folder.split("/")
    for part in written.split("/"):
        if part == "..":
            if not parts:
                raise OddPathError("path_outside")
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)
