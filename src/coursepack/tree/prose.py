"""The prose of a Markdown page between two fences: from pieces of the file to one text that knows its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coursepack.source import Diagnostic, SourceFile
from coursepack.tree import characters, guard, unwanted
from coursepack.tree.node import Mark

_LEADING_BLANK_LINES = re.compile(r"(?:[ \t]*\n)+")
_BLANK = " \t\r\n"


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown between two fences, without comments, with plain line ends; and where it stands in the file."""

    at: Mark
    text: str


def gather(file: SourceFile, kept: list[Mark]) -> tuple[Prose | None, list[Diagnostic]]:
    """The prose of what was kept of the file, and what is wrong with it; None where nothing is said."""
    written = "".join([file.text[start:end] for start, end in kept])
    if not written or written.isspace():
        return None, []
    problems: list[Diagnostic] = []
    at = _place(file.text, kept)
    if characters.odd(written):
        problems = [one for start, end in kept for one in characters.raw(file, start, end)]
        written = characters.without_forbidden(written)
    if "\r" in written:
        written = written.replace("\r\n", "\n").replace("\r", "\n")
    blank = _LEADING_BLANK_LINES.match(written)
    written = written[blank.end() if blank else 0 :].rstrip(_BLANK)
    if len(written) > guard.TEXT_CHARACTERS:
        return None, [*problems, unwanted.too_long(file, at, len(written))]
    return (Prose(at, written) if written else None), problems


def _place(text: str, kept: list[Mark]) -> Mark:
    """From the start of the first line that says something to the end of the last one."""
    filled = [(start, end) for start, end in kept if text[start:end].strip(_BLANK)]
    if not filled:
        return kept[0]
    start, end = filled[0]
    first = end - len(text[start:end].lstrip(_BLANK))
    while first > start and text[first - 1] in " \t":
        first -= 1
    start, end = filled[-1]
    return first, start + len(text[start:end].rstrip(_BLANK))
