"""Authors' Markdown as HTML: what a page shows of every text, and the shortcut for texts without any markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from coursepack.model.fields import Markdown
from coursepack.model.prose import parser
from coursepack.render.assets import Assets
from coursepack.render.markdown_tokens import Place, TokenWriter
from coursepack.render.simple import MARKS, simple_line

if TYPE_CHECKING:
    from markdown_it.token import Token

    from coursepack.render.words import Words

_STARTS_PLAIN = re.compile(r"[^\W\d_]")
"""A text of one line that starts with a letter is a paragraph: no block of Markdown begins with one."""
_NEEDS_ALL = re.compile(r"\[\^|\[[ xX]\]")
"""Notes and task lists are known only after the lines were parsed."""


class Prose:
    """Draws texts. `place` is the page that is being drawn: ids of headings and notes are unique in it."""

    def __init__(self, assets: Assets, words: Words) -> None:
        self.place = Place()
        self._writer = TokenWriter(assets, words)
        self._inline: dict[tuple[str, str], Markup] = {}
        self._labels: dict[tuple[str, str], Markup] = {}
        self._plain: dict[str, str] = {}

    def prose(self, text: str, level: int = 2) -> Markup:
        """Markdown with paragraphs. A heading of its first two ranks gets the rank `level`, deeper ones follow."""
        stripped = text.rstrip()
        if "\n" not in stripped and _STARTS_PLAIN.match(stripped):
            line = simple_line(stripped)
            if line is not None:
                return Markup(f"<p>{line}</p>")
        return Markup(self._writer.write(self._tokens(str(text)), self._here(text, level)).rstrip("\n"))

    def _tokens(self, text: str) -> list[Token]:
        """The tokens. Their lines are left for the writer to parse, unless something in the text needs them sooner."""
        made, env = parser(), dict[str, Any]()
        self._writer.env = env
        if _NEEDS_ALL.search(text):
            return made.parse(text, env)
        tokens: list[Token] = []
        made.block.parse(text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd"), made, env, tokens)
        return tokens

    def inline(self, text: str) -> Markup:
        """Markdown of one line."""
        return self._one_line(text, self._inline, links=True)

    def label(self, text: str) -> Markup:
        """Markdown of one line without links, for what stands inside a link, a button or a summary itself."""
        return self._one_line(text, self._labels, links=False)

    def plain(self, text: str) -> str:
        """The words of a text without any markup, on one line."""
        known = self._plain.get(text)
        if known is None:
            known = self._plain[text] = plain_text(text)
        return known

    def _one_line(self, text: str, known: dict[tuple[str, str], Markup], *, links: bool) -> Markup:
        stripped = text.strip()
        if not MARKS.search(stripped):
            return escape(stripped)
        key = (text, getattr(text, "folder", ""))
        made = known.get(key)
        if made is None:
            line = simple_line(stripped)
            if line is None:
                tokens = parser().parseInline(stripped, {})
                line = self._writer.write(tokens, self._here(text, 2), links=links)
            made = known[key] = Markup(line)
        return made

    def _here(self, text: str, level: int) -> Place:
        self.place.folder = text.folder if isinstance(text, Markdown) else ""
        self.place.level = level
        return self.place


def plain_text(text: str) -> str:
    """The words of a Markdown text, without markup, on one line."""
    if not MARKS.search(text):
        return text.strip()
    words: list[str] = []
    for token in parser().parse(str(text), {}):
        for part in token.children or ():
            if part.type in ("text", "code_inline", "text_special"):
                words.append(part.content)
            elif part.type == "image":
                words.append("".join(child.content for child in part.children or ()))
            elif part.type in ("softbreak", "hardbreak"):
                words.append(" ")
        if token.type in ("fence", "code_block"):
            words.append(token.content)
        elif token.type.endswith("_close"):
            words.append(" ")
    return " ".join("".join(words).split())
