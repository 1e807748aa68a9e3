"""The marks that git leaves in a file where two people changed the same lines."""

from __future__ import annotations

import re

from coursepack.source import Diagnostic, Severity, SourceFile
from coursepack.tree.say import fault

NAME = "conflict-marks"
MESSAGE = "git left the two sides of a conflict here"
LABEL = "a mark of git"
HELP = "keep what is right of the two versions, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`"
MARK = re.compile(r"^(?:<{7}|>{7})(?= \S)", re.MULTILINE)

_BOTH = re.compile(r"^<{7} \S.*?^={7}[ \t\r]*$.*?^>{7} \S", re.MULTILINE | re.DOTALL)


def in_prose(file: SourceFile, start: int) -> list[Diagnostic]:
    """The first conflict in a page's body, which starts at the offset `start`. A page on git may show one as code, so
    this is a warning only.
    """
    found = _BOTH.search(file.text, start) if "\n<<<<<<< " in file.text else None
    if found is None:
        return []
    at = (found.start(), found.start() + 7)
    return [fault(NAME, MESSAGE, file, at, LABEL, HELP, severity=Severity.WARNING)]
