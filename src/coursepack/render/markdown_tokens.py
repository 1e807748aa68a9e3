"""The HTML of each kind of Markdown token. No `style` attribute, no address that leaves the package unmarked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from markupsafe import escape

from coursepack.model.prose import parser
from coursepack.render.addresses import heading_id
from coursepack.render.assets import Assets
from coursepack.render.code import code_frame
from coursepack.render.environment import icon
from coursepack.render.markdown_links import image, link_open
from coursepack.render.markdown_notes import note_anchor, note_open, note_ref, notes_open
from coursepack.render.simple import escaped, simple_line

if TYPE_CHECKING:
    from markdown_it.token import Token

    from coursepack.render.words import Words

DEEPEST_HEADING = 6


@dataclass(slots=True)
class Place:
    """Where a text stands: the page's ids so far, the folder its paths start from, the rank of its first headings."""

    folder: str = ""
    level: int = 2
    headings: dict[str, int] = field(default_factory=dict)
    notes: int = 0


class TokenWriter:
    """Writes a list of tokens as HTML. One serves a whole course; what changes from text to text is the `Place`."""

    def __init__(self, assets: Assets, words: Words) -> None:
        self.assets = assets
        self.words = words
        self.place = Place()
        self.links = True
        self.ends: list[str] = []
        self.heading: Sequence[Token] = ()
        self.note_prefix = ""
        self.env: dict[str, Any] = {}

    def write(self, tokens: Sequence[Token], place: Place, *, links: bool = True) -> str:
        """The tokens as HTML. Without `links`, their text alone stands there."""
        self.place, self.links, self.note_prefix = place, links, ""
        out: list[str] = []
        add, rules = out.append, _RULES
        for index, token in enumerate(tokens):
            kind = token.type
            if kind == "inline":
                line = simple_line(token.content) if token.children == [] else None
                if line is not None:
                    add(line)
                else:
                    self.inline(self._children(token), out)
            elif kind in _PAIRS:
                if not token.hidden:  # a paragraph of a tight list
                    add(_PAIRS[kind])
            else:
                if kind == "heading_open":
                    self.heading = self._children(tokens[index + 1])
                add(rules[kind](self, token))
        return "".join(out)

    def _children(self, token: Token) -> Sequence[Token]:
        """The tokens of a line; parsed now, where the line was left for later."""
        if token.children is None:
            token.children = []
        if not token.children and token.content:
            made = parser()
            made.inline.parse(token.content, made, self.env, token.children)
        return token.children

    def inline(self, tokens: Sequence[Token], out: list[str]) -> None:
        """The tokens of one line of text."""
        for token in tokens:
            kind = token.type
            if kind == "text":
                out.append(escaped(token.content))
            elif kind in _PAIRS:
                out.append(_PAIRS[kind])
            else:
                out.append(_RULES[kind](self, token))


_PAIRS = {
    "paragraph_open": "<p>",
    "paragraph_close": "</p>\n",
    "blockquote_open": "<blockquote>\n",
    "blockquote_close": "</blockquote>\n",
    "bullet_list_close": "</ul>\n",
    "ordered_list_close": "</ol>\n",
    "list_item_close": "</li>\n",
    "hr": "<hr>\n",
    "table_close": "</table></div>\n",
    "thead_open": "<thead>\n",
    "thead_close": "</thead>\n",
    "tbody_open": "<tbody>\n",
    "tbody_close": "</tbody>\n",
    "tr_open": "<tr>",
    "tr_close": "</tr>\n",
    "th_close": "</th>",
    "td_close": "</td>",
    "dl_open": "<dl>\n",
    "dl_close": "</dl>\n",
    "dt_open": "<dt>",
    "dt_close": "</dt>\n",
    "dd_open": "<dd>",
    "dd_close": "</dd>\n",
    "footnote_block_close": "</ol></section>\n",
    "footnote_close": "</li>\n",
    "em_open": "<em>",
    "em_close": "</em>",
    "strong_open": "<strong>",
    "strong_close": "</strong>",
    "s_open": "<s>",
    "s_close": "</s>",
    "softbreak": "\n",
    "hardbreak": "<br>\n",
}
"""What is the same each time."""


def _heading_open(writer: TokenWriter, token: Token) -> str:
    level = min(DEEPEST_HEADING, max(writer.place.level, writer.place.level + int(token.tag[1]) - 2))
    token.meta["level"] = level
    writer.ends.append(f"</h{level}>\n")
    text = "".join(child.content for child in writer.heading if child.type in ("text", "code_inline", "text_special"))
    name = heading_id(text)
    count = writer.place.headings.get(name, 0)
    writer.place.headings[name] = count + 1
    return f'<h{level} id="{escape(name)}{f"-{count + 1}" if count else ""}">'


def _close(writer: TokenWriter, _token: Token) -> str:
    return writer.ends.pop()


def _list_open(_writer: TokenWriter, token: Token) -> str:
    tasks = ' class="tasks" role="list"' if token.attrGet("class") else ""
    start = token.attrGet("start")
    begin = f' start="{int(start)}"' if start is not None else ""
    return f"<{token.tag}{begin}{tasks}>\n"


def _item_open(_writer: TokenWriter, token: Token) -> str:
    return '<li class="task">' if token.attrGet("class") else "<li>"


def _task(writer: TokenWriter, token: Token) -> str:
    done = bool(token.meta.get("done"))
    word = escape(writer.words("page.task_done" if done else "page.task_open"))
    name = "task-mark task-done" if done else "task-mark"
    return f'<span class="{name}" role="img" aria-label="{word}">{icon("check") if done else ""}</span>'


def _table_open(writer: TokenWriter, _token: Token) -> str:
    return f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(writer.words("page.table"))}"><table>\n'


def _cell_open(_writer: TokenWriter, token: Token) -> str:
    side = str(token.attrGet("style") or "").rpartition(":")[2]
    scope = ' scope="col"' if token.tag == "th" else ""
    return f'<{token.tag}{scope} class="{side}">' if side in ("right", "center") else f"<{token.tag}{scope}>"


def _code_inline(_writer: TokenWriter, token: Token) -> str:
    return f"<code>{escape(token.content)}</code>"


def _fence(writer: TokenWriter, token: Token) -> str:
    language = token.info.split()[0] if token.info.strip() else None
    return code_frame(token.content, language, writer.words) + "\n"


def _text(_writer: TokenWriter, token: Token) -> str:
    return str(escape(token.content))


def _nothing(_writer: TokenWriter, _token: Token) -> str:
    return ""


_RULES: dict[str, Callable[[TokenWriter, Token], str]] = {
    "heading_open": _heading_open,
    "heading_close": _close,
    "bullet_list_open": _list_open,
    "ordered_list_open": _list_open,
    "list_item_open": _item_open,
    "task_mark": _task,
    "table_open": _table_open,
    "th_open": _cell_open,
    "td_open": _cell_open,
    "code_inline": _code_inline,
    "code_block": _fence,
    "fence": _fence,
    "text": _text,
    "text_special": _text,
    "html_inline": _text,
    "html_block": _text,
    "link_open": link_open,
    "link_close": _close,
    "image": image,
    "footnote_ref": note_ref,
    "footnote_block_open": notes_open,
    "footnote_open": note_open,
    "footnote_anchor": note_anchor,
    "footnote_reference_open": _nothing,
    "footnote_reference_close": _nothing,
}
"""What depends on the token."""
