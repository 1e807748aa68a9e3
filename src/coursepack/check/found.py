"""What stands in an author's text: links, pictures, headings, and HTML that will be shown as text.

Most texts hold none of these, which one cheap look tells. Of those that do, only the paragraphs that matter go through
the Markdown parser, since parsing a whole course twice would cost more than everything else in the check. Every look is
linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from coursepack.check.html_names import HTML_NAMES
from coursepack.model.prose import finder

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Link:
    """A link or picture of a text. `address` is as a browser would read it, `label` its text or its alternative text.

    `part` is what to underline: the address where it stands as written, else the line; `at` is its offset in the text.
    """

    address: str
    label: str
    part: str
    at: int
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: rank 1 to 6, its words, and the offset of its line in the text."""

    rank: int
    words: str
    part: str
    at: int


@dataclass(frozen=True, slots=True)
class Html:
    """A piece of HTML that is shown as text: `<iframe`, and its offset."""

    name: str
    part: str
    at: int


@dataclass(frozen=True, slots=True)
class Found:
    """What stands in a text, in its order."""

    links: tuple[Link, ...] = ()
    headings: tuple[Heading, ...] = ()
    html: tuple[Html, ...] = ()

    @property
    def pictures(self) -> tuple[Link, ...]:
        return tuple(link for link in self.links if link.picture)


NOTHING = Found()

_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+([^\r\n]*?))?(?:[ \t]+#+)?[ \t]*(?=[\r\n]|\Z)")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*(?=[\r\n]|\Z)")
_PLAIN_LINE = re.compile(r" {0,3}[^\s#>|`~*+\-=\d]")
_CANDIDATE = re.compile(r"\n[ \t]*(?=#|```|~~~|=+[ \t]*(?:\n|\Z)|-+[ \t]*(?:\n|\Z))")
"""The start of a line that may be a heading, may underline one, or may open or close a fence."""
_BLANK_LINES = re.compile(r"\n[ \t]*(?=\n)")
_MARKED = re.compile(r"\]\(|\]\[|<[A-Za-z/!]")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]^][^\]]*\]:", re.MULTILINE)
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)(?=[\s/>]|$)")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """Lines between blank ones, and where they start in the text."""

    text: str
    at: int


def look(text: str) -> Found:
    """What stands in a text."""
    marked = "[" in text or "<" in text
    if not (marked or "#" in text or "\n=" in text or "\n-" in text):
        return NOTHING
    lines = "\n" + text.replace("\r\n", " \n").replace("\r", "\n")
    headings, fences = _outline(lines)
    if not marked or not (_MARKED.search(text) or _DEFINITION.search(text)):
        return Found(headings=tuple(headings)) if headings else NOTHING
    paragraphs = _paragraphs(lines[1:], fences)
    if "<!--" in text or _DEFINITION.search(text) or any(_indented(paragraph.text) for paragraph in paragraphs):
        paragraphs = [_Paragraph(lines[1:], 0)]
    links: list[Link] = []
    html: list[Html] = []
    for paragraph in paragraphs:
        if _MARKED.search(paragraph.text) or len(paragraphs) == 1:
            _parse(paragraph, links, html)
    return Found(tuple(links), tuple(headings), tuple(html))


def _indented(paragraph: str) -> bool:
    """Whether it might be code, or might belong to a list item above: only the whole text tells."""
    return paragraph.startswith(("    ", "\t")) and bool(_MARKED.search(paragraph))


def _outline(lines: str) -> tuple[list[Heading], list[tuple[int, int]]]:
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


def _paragraphs(text: str, fences: list[tuple[int, int]]) -> list[_Paragraph]:
    """Lines between blank ones, without code between fences."""
    paragraphs: list[_Paragraph] = []
    start = 0
    for opened, closed in [*fences, (len(text), len(text))]:
        at = start
        for piece in _BLANK_LINES.split(text[start:opened]):
            lines = piece.lstrip("\n")
            if lines.strip():
                at = text.index(lines, at)
                paragraphs.append(_Paragraph(lines, at))
                at += len(lines)
        start = closed
    return paragraphs


@cache
def _finder() -> MarkdownIt:
    made = finder()
    made.core.ruler.disable("text_join")  # so that `&lt;b&gt;`, which is meant to be shown, is told from `<b>`
    return made


def _parse(paragraph: _Paragraph, links: list[Link], html: list[Html]) -> None:
    search = _Search(paragraph.text)
    starts = [0]
    for line in paragraph.text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for token in _finder().parse(paragraph.text, {}):
        if token.type == "inline" and token.children:
            search.skip_to(starts[token.map[0]] if token.map else 0)
            _inline(token.children, search, paragraph.at, links, html)


def _inline(children: list[Token], search: _Search, offset: int, links: list[Link], html: list[Html]) -> None:
    for index, token in enumerate(children):
        if token.type in ("link_open", "image"):
            picture = token.type == "image"
            label = _plain(token.children or []) if picture else _plain(_until_close(children, index + 1))
            written = str(token.attrs.get("src" if picture else "href") or "")
            part, at = search.address(written)
            links.append(Link(unquote(written), label, part, offset + at, picture))
        elif token.type == "text" and "<" in token.content:
            for match in _TAG.finditer(token.content):
                if match[1].lower() in HTML_NAMES:
                    part, at = search.words(match[0])
                    html.append(Html(match[1].lower(), part, offset + at))


class _Search:
    """Finds what the parser found in the text again, from front to back: the parser itself keeps no places."""

    _MISSES = 20
    _LINE = 80

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.misses = 0

    def skip_to(self, at: int) -> None:
        self.at = max(self.at, at)

    def words(self, *forms: str) -> tuple[str, int]:
        """The first of the forms that is found, and where; else the line. A text in which much is hidden is searched
        no further, so that the search stays linear.
        """
        if self.misses < self._MISSES:
            for form in forms:
                at = self.text.find(form, self.at)
                if at >= 0:
                    self.at = at + len(form)
                    return form, at
            self.misses += 1
        end = self.text.find("\n", self.at)
        line = self.text[self.at : end if end >= 0 else len(self.text)]
        start = self.at + len(line) - len(line.lstrip())
        return line.strip()[: self._LINE], start

    def address(self, address: str) -> tuple[str, int]:
        """Where an address stands: between the brackets of the next link that leads there, else wherever its text
        stands, as in `<https://…>` and in definitions of references.
        """
        plain = unquote(address)
        at, tries = self.text.find("](", self.at), 0
        while at >= 0 and tries < self._MISSES and self.misses < self._MISSES:
            written = _destination(self.text, at + 2)
            if unquote(unescape(_UNESCAPED.sub(r"\1", written))).strip() == plain.strip():
                self.at = at + 2 + len(written)
                return (written, at + 2) if written else ("]()", at)
            at, tries = self.text.find("](", at + 2), tries + 1
        return self.words(*dict.fromkeys((plain, address))) if address else self.words("]()")


_UNESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LONGEST = 2000
"""Characters of an address that are looked at."""


def _destination(text: str, at: int) -> str:
    """What stands between the brackets of a link, without its title."""
    if text.startswith("<", at):
        end = text.find(">", at, at + _LONGEST)
        return text[at + 1 : end] if end >= 0 else ""
    depth, end = 0, at
    while end < len(text) and end - at < _LONGEST and text[end] not in " \t\n":
        depth += {"(": 1, ")": -1}.get(text[end], 0)
        if depth < 0:
            break
        end += 1
    return text[at:end]


def _until_close(children: list[Token], index: int) -> Iterator[Token]:
    while index < len(children) and children[index].type != "link_close":
        yield children[index]
        index += 1


def _plain(tokens: Any) -> str:
    words: list[str] = []
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            words.append(" ")
        elif token.type == "image":
            words.append(_plain(token.children or []))
        else:
            words.append(token.content)
    return "".join(words)
