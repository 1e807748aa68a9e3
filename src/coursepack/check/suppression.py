"""Comments that say which warnings are wanted so: `# coursepack: ignore[rule-name]`, `<!-- coursepack: ignore[…] -->`.

A comment counts for the line that it ends, or alone on a line for the next one, in Markdown for the next paragraph;
`ignore-file` counts for the whole file. It is found in the source's lines, outside of scalars, since the parser gives
no comments. Errors stay errors.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coursepack import registry
from coursepack.check.near import did_you_mean
from coursepack.source import Diagnostic, Label, Severity, SourceFile, Span
from coursepack.tree.loaded import LoadedCourse
from coursepack.tree.node import Mapping, Mark, Sequence

UNUSED, UNKNOWN = "unused-suppression", "unknown-rule"

_COMMENT = re.compile(r"(?:#|<!--)[ \t]*coursepack:[ \t]*(ignore(?:-file)?)(?:[ \t]*\[([^\]\r\n]*)\])?(?:[ \t]*-->)?")
_NAME = re.compile(r"[^\s,]+")


@dataclass(frozen=True, slots=True)
class Suppression:
    """One rule's name in a comment; empty where the comment names none. It counts for the lines from `line` to `last`,
    from 1; 0 for the whole file.
    """

    file: SourceFile
    rule: str
    line: int
    last: int
    span: Span


def suppressions(loaded: LoadedCourse) -> list[Suppression]:
    """All suppressions of a course's files."""
    files = [file for file in loaded.files if _COMMENT.search(file.text)]
    scalars = _scalars(loaded.root) if files and loaded.root is not None else {}
    return [found for file in files for found in _in_file(file, sorted(scalars.get(file, ())))]


def _scalars(root: Mapping) -> dict[SourceFile, list[Mark]]:
    """Where the texts of each file stand."""
    found: dict[SourceFile, list[Mark]] = {}
    stack: list[Mapping | Sequence] = [root]
    while stack:
        node = stack.pop()
        marks = found.setdefault(node.file, [])
        if isinstance(node, Mapping):
            marks += node.keys_at.values()
            inside = [(value, node.values_at[key]) for key, value in node.items()]
        else:
            inside = list(zip(node, node.items_at, strict=True))
        for value, mark in inside:
            if isinstance(value, (Mapping, Sequence)):
                stack.append(value)
            elif value is not None:
                marks.append(mark)
    return found


def _in_file(file: SourceFile, scalars: list[Mark]) -> Iterator[Suppression]:
    starts = [start for start, _ in scalars]
    for match in _COMMENT.finditer(file.text):
        line, column = file.position(match.start())
        before = file.line(line)[: column - 1]
        after = file.text[match.end() : match.end() + 2]
        nearest = bisect_right(starts, match.start()) - 1
        in_text = nearest >= 0 and match.start() < scalars[nearest][1] and not _on_header(file, scalars[nearest], match)
        if match[0].startswith("#") and (in_text or (before and not before[-1].isspace())):
            continue
        alone = not before.strip() and (not after.strip() or after[:1] in "\r\n")
        if match[1] == "ignore-file":
            first = last = 0
        else:
            first = _next_line(file, line) if alone else line
            last = _end_of_paragraph(file, first) if alone and match[0].startswith("<!--") else first
        if not (match[2] or "").strip():
            yield Suppression(file, "", first, last, Span(file, *match.span(1)))
            continue
        for name in _NAME.finditer(match[2]):
            start = match.start(2) + name.start()
            yield Suppression(file, name[0], first, last, Span(file, start, start + len(name[0])))


def _on_header(file: SourceFile, scalar: Mark, match: re.Match[str]) -> bool:
    """Whether a comment stands behind the `|` or `>` that opens a text of several lines, before the text itself."""
    return file.text[scalar[0]] in "|>" and "\n" not in file.text[scalar[0] : match.start()]


def _next_line(file: SourceFile, line: int) -> int:
    """The next line that says something: other comments above it count for it too."""
    last = len(file.line_starts)
    line += 1
    while line < last and (not file.line(line).strip() or file.line(line).lstrip().startswith(("#", "<!--"))):
        line += 1
    return line


def _end_of_paragraph(file: SourceFile, line: int) -> int:
    while line < len(file.line_starts) and file.line(line + 1).strip():
        line += 1
    return line


def suppress(
    diagnostics: Iterable[tuple[Diagnostic, int]], found: list[Suppression], unchecked: frozenset[str]
) -> Iterator[Diagnostic]:
    """The diagnostics that are left, and what is wrong with the suppressions themselves.

    Each diagnostic comes with the line in which the value that it is about starts: a comment there, at the key of a
    text of many lines, counts for the whole text. `unchecked` are rules that did not run: a suppression of one of them
    is not called unused.
    """
    wanted: dict[tuple[SourceFile, str], list[Suppression]] = {}
    for one in found:
        wanted.setdefault((one.file, one.rule), []).append(one)
    used: set[int] = set()
    for diagnostic, value_line in diagnostics:
        match = _match(diagnostic, value_line, wanted)
        if match is None:
            yield diagnostic
            continue
        used.add(id(match))
        if diagnostic.severity is Severity.ERROR:
            note = "a comment cannot ignore an error; only warnings are taken back"
            yield Diagnostic(
                diagnostic.name,
                diagnostic.severity,
                diagnostic.message,
                diagnostic.label,
                (*diagnostic.also, Label(match.span, "not ignored: this is an error")),
                (*diagnostic.help, note),
            )
    known = frozenset(registry.names("check.rules"))
    for one in found:
        if id(one) not in used and one.rule not in unchecked:
            yield _about(one, known)


def _match(
    diagnostic: Diagnostic, value_line: int, wanted: dict[tuple[SourceFile, str], list[Suppression]]
) -> Suppression | None:
    if diagnostic.label is None or not wanted:
        return None
    span = diagnostic.label.span
    several = wanted.get((span.file, diagnostic.name))
    if not several:
        return None
    first, last = span.line, span.end_position[0]
    for one in several:
        if one.line in (0, value_line) or (first <= one.last and one.line <= last):
            return one
    return None


def _about(one: Suppression, known: frozenset[str]) -> Diagnostic:
    if not one.rule:
        message = "this comment names no rule, so it ignores nothing"
        what = f"write `{one.span.text}[rule-name]`, with the name that stands in brackets before the message"
        return Diagnostic(UNKNOWN, Severity.WARNING, message, Label(one.span, "what?"), help=(what,))
    if one.rule not in known:
        message = f"there is no rule `{one.rule}` to ignore"
        helps = did_you_mean(one.rule, known)
        return Diagnostic(UNKNOWN, Severity.WARNING, message, Label(one.span, "not known"), help=helps)
    where = "in this file" if one.line == 0 else "here"
    message = f"nothing {where} is found by `{one.rule}`"
    helps = (f"take `{one.rule}` out of the comment",)
    return Diagnostic(UNUSED, Severity.WARNING, message, Label(one.span, "ignores nothing"), help=helps)
