"""The Markdown that authors write: one configured parser, and which addresses a link may have.

`check` reads texts with it and `render` draws them, so both agree about what is a heading, a link or a picture. The
dialect is CommonMark with tables, footnotes, definition lists and task lists. Raw HTML is text; an HTML comment
vanishes.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

MAX_NESTING = 20
"""How deep lists, quotations and emphasis may nest; what is deeper stays text."""

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel", "page", "term"})
"""Beginnings of addresses that a link may have. `page:` and `term:` lead to places inside the course."""

_SCHEME = re.compile(r"([^/?#]*?):")


def scheme_of(address: str) -> str | None:
    """What stands before the first colon of an address, in lower case; None for a path or a `#place`.

    Everything that a browser might take for a scheme counts: blanks and control characters, which browsers drop
    (WHATWG URL, 4.4), do not hide it.
    """
    squeezed = "".join(char for char in address if char > " " and char not in "\x7f\xa0\u200b\ufeff")
    match = _SCHEME.match(squeezed)
    return match[1].lower() if match else None


def is_safe_address(address: str) -> bool:
    """Whether a link or picture may have this address. A refused link stays in the page as the text it was."""
    if address.startswith(("//", "\\", "/\\")):
        return False
    scheme = scheme_of(address)
    return scheme is None or scheme in SAFE_SCHEMES


@cache
def parser() -> MarkdownIt:
    """The parser for everything that a learner sees. Shared: to add render rules, take a `new_parser`."""
    return new_parser()


@cache
def finder() -> MarkdownIt:
    """The same parser, but every link and picture comes out, safe or not: for looking at texts, never for showing."""
    found = new_parser()
    found.validateLink = lambda _address: True  # type: ignore[method-assign, assignment]
    return found


def new_parser() -> MarkdownIt:
    """A parser of its own, to which render rules may be added."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin

    from coursepack.model.markdown_rules import comments, task_list

    made = MarkdownIt("commonmark", {"html": False, "linkify": False, "maxNesting": MAX_NESTING})
    made.enable("table")
    made.use(footnote_plugin, inline=False).use(deflist_plugin).use(comments).use(task_list)
    made.validateLink = is_safe_address  # type: ignore[method-assign, assignment]
    return made
