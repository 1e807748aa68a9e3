"""The shape of a text, found without parsing it: its headings, where code stands, and its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+([^\r\n]*?))?(?:[ \t]+#+)?[ \t]*(?=[\r\n]|\Z)")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*(?=[\r\n]|\Z)")
_PLAIN_LINE = re.compile(r" {0,3}[^\s#>|`~*+\-=\d]")
_CANDIDATE = re.compile(r"\n[ \t]*(?=#|```|~~~|=+[ \t]*(?:\n|\Z)|-+[ \t]*(?:\n|\Z))")
"""The start of a line that may be a heading, may underline one, or may open or close a fence."""
_BLANK_LINES = re.compile(r"\n[ \t]*(?=\n)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: rank 1 to 6, its words, and the offset of its line in the text."""

    rank: int
    words: str
    part: str
    at: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines between blank ones, and where they start in the text."""

    text: str
    at: int


def outline(lines: str) -> tuple[list[Heading], list[tuple[int, int]]]:
    """Headings outside of code, and where code between fences stands. `lines` is a text behind a line end; offsets
    are the text's own.
    """
    headings: list[Heading] = []
    fences: list[tuple[int, int]] = []
    fence, opened = "", 0
    for candidate in _CANDIDATE.finditer(lines):
        at = candidate.start() + 1
        mark = _FENCE.match(lines, at)
        if mark:
            rest = lines[mark.end() : _line_end(lines, at)]
            if fence and mark[1].startswith(fence) and not rest.strip():
                fences.append((opened - 1, mark.end() - 1))
                fence = ""
            elif not fence and not (mark[1][0] == "`" and "`" in rest):
                fence, opened = mark[1], at
        elif not fence:
            headings += _heading(lines, at)
    if fence:
        fences.append((opened - 1, len(lines) - 1))
    return headings, fences


def _line_end(lines: str, at: int) -> int:
    end = lines.find("\n", at)
    return end if end >= 0 else len(lines)


def _heading(lines: str, at: int) -> Iterator[Heading]:
    match = _HEADING.match(lines, at)
    if match:
        yield Heading(len(match[1]), (match[2] or "").strip(), match[0].strip(), match.start(1) - 1)
        return
    before = lines.rfind("\n", 0, at - 1) + 1
    line = lines[before : at - 1] if before else ""
    if _UNDERLINE.match(lines, at) and _PLAIN_LINE.match(line):
        rank = 1 if "=" in lines[at : _line_end(lines, at)] else 2
        yield Heading(rank, line.strip(), line.strip(), before - 1 + len(line) - len(line.lstrip()))


def paragraphs(text: str, fences: list[tuple[int, int]]) -> list[Paragraph]:
    """Lines between blank ones, without code between fences."""
    found: list[Paragraph] = []
    start = 0
    for opened, closed in [*fences, (len(text), len(text))]:
        at = start
        for piece in _BLANK_LINES.split(text[start:opened]):
            lines = piece.lstrip("\n")
            if lines.strip():
                at = text.index(lines, at)
                found.append(Paragraph(lines, at))
                at += len(lines)
        start = closed
    return found
