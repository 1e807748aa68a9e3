"""Shows edits as a unified diff, for a look before anything is written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import unified_diff

from coursepack.fix.edit import Edit, rewritten

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


def diff(edits: Iterable[Edit]) -> str:
    """A unified diff that `git apply` takes, with the paths as messages show them. Empty without edits."""
    shown: list[str] = []
    for file, text in rewritten(edits).items():
        before, after = _LINE.findall(file.text), _LINE.findall(text)
        shown += unified_diff(before, after, f"a/{file.shown}", f"b/{file.shown}")
    return "".join(line if line.endswith(("\n", "\r")) else f"{line}\n\\ No newline at end of file\n" for line in shown)
