"""Reads `course.lock`, and says where it is not what coursepack wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursepack.slots import faults
from coursepack.slots.line import OddLineError, read_entry
from coursepack.slots.lock import FORMAT, Entry, Lock
from coursepack.source import Diagnostic, Label, Severity, SourceFile, Span
from coursepack.tree.node import Mapping
from coursepack.tree.parse import parse

LINE_ID = re.compile(r"[A-Za-z0-9_-]{6}")
_MARK = re.compile(r"^(<{7}|={7}|>{7})(?=[ \r\n]|$)[^\r\n]*", re.MULTILINE)
_NAME = re.compile(r'^ {2}("(?:[^"\\\r\n]|\\.)*"|[^\s"#:]+): *\{', re.MULTILINE)
_KEYS = ("format", "line", "slots")
_MEND = "run `coursepack fix`; both sides stay, and where they gave away one number, yours keeps it"
_PART = "run `coursepack fix`; the older line keeps the number, the other gets one of its own"
_BACK = "take the line back to what it was in git"


def read_lock(file: SourceFile | None) -> tuple[Lock | None, list[Diagnostic]]:
    """The lock and what is wrong with it. No lock where there is no file or where anything is wrong."""
    if file is None:
        return None, []
    found = list(_conflicts(file)) or list(_names_twice(file))
    if found:
        return None, found
    root, found = parse(file)
    if found:
        return None, found
    if not isinstance(root, Mapping):
        help_ = "take the file back to what it was in git; without it, learners start afresh"
        return None, [_error(faults.LINE, f"`{file.path}` holds no numbers", Span(file, 0, 0), "", help_)]
    found, line, entries = [], "", {}
    try:
        line, slots = _frame(root)
    except OddLineError as odd:
        help_ = "upgrade coursepack" if odd.fault == faults.NEWER else _BACK
        return None, [_error(odd.fault, odd.message, odd.span, odd.label, help_)]
    for name in slots:
        try:
            entries[name] = read_entry(name, slots)
        except OddLineError as odd:
            found.append(_error(faults.LINE, odd.message, odd.span, odd.label, _BACK))
    found += _numbers_twice(slots, entries)
    return (None, found) if found else (Lock(line, dict(sorted(entries.items()))), [])


def _frame(root: Mapping) -> tuple[str, Mapping]:
    for key in _KEYS:
        if key not in root:
            raise OddLineError(f"`course.lock` has no `{key}`", Span(root.file, 0, 0), f"`{key}` is missing")
    written = root["format"]
    if isinstance(written, str) and written.isascii() and written.isdigit() and int(written[:9]) > FORMAT:
        label = f"this coursepack knows format {FORMAT}"
        raise OddLineError(f"`course.lock` is of format {written}", root.value_span("format"), label, faults.NEWER)
    if written != str(FORMAT):
        raise OddLineError(
            "`course.lock` has a format that does not count", root.value_span("format"), f"{FORMAT} is due"
        )
    for key in root:
        if key not in _KEYS:
            raise OddLineError(
                f"`course.lock` has an unknown key `{key}`", root.key_span(key), "not a key of this file"
            )
    line, slots = root["line"], root["slots"]
    if not isinstance(line, str) or not LINE_ID.fullmatch(line):
        raise OddLineError("`course.lock` has lost its line", root.value_span("line"), "6 characters are due")
    if not isinstance(slots, Mapping):
        raise OddLineError("`course.lock` holds no numbers", root.value_span("slots"), "a line for each thing is due")
    return str(line), slots


def _conflicts(file: SourceFile) -> Iterator[Diagnostic]:
    marks = list(_MARK.finditer(file.text))
    for index, mark in enumerate(marks):
        previous = marks[index - 1][1][0] if index else ">"
        if mark[1][0] == "<" or previous == ">":
            end = next((later for later in marks[index + 1 :] if later[1][0] == ">"), None)
            also = (Label(Span(file, *end.span()), "up to here"),) if end else ()
            message = "`course.lock` holds both sides of a git conflict"
            yield _error(faults.CONFLICT, message, Span(file, *mark.span()), "from here", _MEND, *also)


def _names_twice(file: SourceFile) -> Iterator[Diagnostic]:
    first: dict[str, Span] = {}
    for match in _NAME.finditer(file.text):
        name, span = match[1].strip('"'), Span(file, *match.span(1))
        if name in first:
            message = f"`{name}` stands twice in `course.lock`"
            yield _error(
                faults.TWICE, message, span, "stands again here", _PART, Label(first[name], "stands first here")
            )
        first.setdefault(name, span)


def _numbers_twice(slots: Mapping, entries: dict[str, Entry]) -> Iterator[Diagnostic]:
    owners: dict[tuple[bool, int], str] = {}
    for name, entry in entries.items():
        for number in entry.numbers:
            owner = owners.setdefault((entry.is_flag, number), name)
            if owner != name:
                what = "flag" if entry.is_flag else "slot"
                message = f"`{owner}` and `{name}` own the same {what} {number}"
                also = Label(slots.key_span(owner), "owned here too")
                yield _error(faults.TWICE, message, slots.key_span(name), f"owns {what} {number}", _PART, also)


def _error(name: str, message: str, span: Span, label: str, help_: str, *also: Label) -> Diagnostic:
    return Diagnostic(name, Severity.ERROR, message, Label(span, label), also, (help_,))
