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
    if marked and (_MARKED.search(text) or _defines(text)):
        return _look_closer(lines)
    headings = _parse(lines[1:])[0] if _unsure(lines) else outline(lines)[0]
    return Found(headings=tuple(headings)) if headings else NOTHING


def _defines(text: str) -> bool:
    """Whether an address stands elsewhere than its link: `[name]: address`."""
    return "]:" in text and bool(_DEFINITION.search(text))


def _unsure(lines: str) -> bool:
    """Whether a glance can misread it: comments, and fences of code that are indented or stand in a list."""
    return "<!--" in lines or any(lines.count(fence) != lines.count(f"\n{fence}") for fence in ("```", "~~~"))


def _look_closer(lines: str) -> Found:
    """Parses the paragraphs that hold a link or HTML; the whole text where a paragraph alone might be misread."""
    headings, fences = outline(lines)
    paragraphs = [one for one in paragraphs_of(lines[1:], fences) if _MARKED.search(one.text)]
    far = "[^" in lines or _defines(lines)
    alone = not (far or _unsure(lines) or any(one.text[0] in " \t" for one in paragraphs))
    links: list[Link] = []
    html: list[Html] = []
    for paragraph in paragraphs if alone else [Paragraph(lines[1:], 0)]:
        found = _parse(paragraph.text, paragraph.at)
        links += found[1]
        html += found[2]
        headings = headings if alone else found[0]
    return Found(tuple(links), tuple(headings), tuple(html))


@cache
def _finder() -> MarkdownIt:
    made = finder()
    made.core.ruler.disable("text_join")  # so that `&lt;b&gt;`, which is meant to be shown, is told from `<b>`
    return made


def _parse(text: str, offset: int = 0) -> tuple[list[Heading], list[Link], list[Html]]:
    """What stands in a text or in one of its paragraphs. Headings inside of lists and quotations are not the page's."""
    search = Search(text)
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    headings: list[Heading] = []
    links: list[Link] = []
    html: list[Html] = []
    tokens = _finder().parse(text, {})
    for index, token in enumerate(tokens):
        at = starts[token.map[0]] if token.map else 0
        if token.type == "heading_open" and token.level == 0:
            line = text[at : starts[token.map[0] + 1] - 1] if token.map else ""
            part = line.strip()
            place = offset + at + len(line) - len(line.lstrip())
            headings.append(Heading(int(token.tag[1]), tokens[index + 1].content, part, place))
        elif token.type == "inline" and token.children:
            search.skip_to(at)
            _inline(token.children, search, offset, links, html)
    return headings, links, html


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
