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
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from coursepack.check.html_names import HTML_NAMES
from coursepack.check.outline import Heading, Paragraph, outline
from coursepack.check.outline import paragraphs as paragraphs_of
from coursepack.check.refind import Search
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

_MARKED = re.compile(r"\]\(|\]\[|<[A-Za-z/!]")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]^\r\n][^\]\r\n]{0,200}\]:", re.MULTILINE)
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)(?=[\s/>]|$)")


def look(text: str) -> Found:
    """What stands in a text."""
    marked = "[" in text or "<" in text
    if not (marked or "#" in text or "\n=" in text or "\n-" in text):
        return NOTHING
    lines = "\n" + text.replace("\r\n", " \n").replace("\r", "\n")
    headings, fences = outline(lines)
    if not marked or not (_MARKED.search(text) or _DEFINITION.search(text)):
        return Found(headings=tuple(headings)) if headings else NOTHING
    paragraphs = paragraphs_of(lines[1:], fences)
    if "<!--" in text or _DEFINITION.search(text) or any(_indented(paragraph.text) for paragraph in paragraphs):
        paragraphs = [Paragraph(lines[1:], 0)]
    links: list[Link] = []
    html: list[Html] = []
    for paragraph in paragraphs:
        if _MARKED.search(paragraph.text) or len(paragraphs) == 1:
            _parse(paragraph, links, html)
    return Found(tuple(links), tuple(headings), tuple(html))


def _indented(paragraph: str) -> bool:
    """Whether it might be code, or might belong to a list item above: only the whole text tells."""
    return paragraph.startswith(("    ", "\t")) and bool(_MARKED.search(paragraph))


@cache
def _finder() -> MarkdownIt:
    made = finder()
    made.core.ruler.disable("text_join")  # so that `&lt;b&gt;`, which is meant to be shown, is told from `<b>`
    return made


def _parse(paragraph: Paragraph, links: list[Link], html: list[Html]) -> None:
    search = Search(paragraph.text)
    starts = [0]
    for line in paragraph.text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for token in _finder().parse(paragraph.text, {}):
        if token.type == "inline" and token.children:
            search.skip_to(starts[token.map[0]] if token.map else 0)
            _inline(token.children, search, paragraph.at, links, html)


def _inline(children: list[Token], search: Search, offset: int, links: list[Link], html: list[Html]) -> None:
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
