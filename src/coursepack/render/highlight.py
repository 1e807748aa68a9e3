"""Source code with its colours: a handful of classes, made with the lexers of Pygments."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from markupsafe import escape

if TYPE_CHECKING:
    from pygments.lexer import Lexer

KEPT = 512
"""How many listings are remembered: a course often shows the same one again."""

_CLASSES = {
    "Comment": "c",
    "Keyword": "k",
    "Operator.Word": "k",
    "Name.Tag": "k",
    "Literal.String": "s",
    "Literal.String.Escape": "m",
    "Literal.String.Interpol": "m",
    "Literal.Number": "m",
    "Literal.Date": "m",
    "Name.Function": "f",
    "Name.Class": "f",
    "Name.Decorator": "f",
    "Name.Builtin": "f",
    "Name.Attribute": "f",
    "Name.Constant": "m",
    "Generic.Deleted": "d",
    "Generic.Inserted": "i",
    "Generic.Heading": "k",
    "Generic.Subheading": "k",
    "Generic.Prompt": "c",
    "Generic.Emph": "e",
    "Generic.Strong": "b",
}
"""Class by kind of token: comment, keyword, string, number or mark, function or name, deleted, inserted, emphasis,
bold. A kind that is not here has the class of the kind above it, or none."""


@lru_cache(KEPT)
def highlight(code: str, language: str | None) -> str:
    """The code as HTML lines without a frame. An unknown or missing language gives plain, escaped text."""
    lexer = _lexer(language.lower()) if language else None
    if lexer is None:
        return str(escape(code))
    text = code if code.endswith("\n") else code + "\n"
    made = "".join(_marked(lexer, text))
    return made if code.endswith("\n") else made.removesuffix("\n")


def highlight_lines(code: str, language: str | None) -> list[str]:
    """The same, line by line: a class that runs over a line's end is closed and opened again."""
    lines = [""]
    for part in _spans(code, language):
        cls, text = part
        for index, piece in enumerate(text.split("\n")):
            if index:
                lines.append("")
            if piece:
                lines[-1] += _span(cls, piece)
    while len(lines) > 1 and not lines[-1]:
        lines.pop()
    return lines


def knows(language: str) -> bool:
    """Whether there are colours for a language."""
    return _lexer(language.lower()) is not None


def language_title(language: str) -> str:
    """A language's name for people: "Python" for `py`; as written where it is unknown."""
    lexer = _lexer(language.lower())
    return str(lexer.name) if lexer is not None else language


def _spans(code: str, language: str | None) -> Iterator[tuple[str, str]]:
    lexer = _lexer(language.lower()) if language else None
    if lexer is None:
        yield "", code
        return
    for kind, text in lexer.get_tokens(code):
        yield _class(kind), text


def _marked(lexer: Lexer, code: str) -> Iterator[str]:
    current, held = "", ""
    for kind, text in lexer.get_tokens(code):
        cls = _class(kind)
        if cls == current or (text.isspace() and "\n" not in text):
            held += text
            continue
        if held:
            yield _span(current, held)
        current, held = cls, text
    if held:
        yield _span(current, held)


def _span(cls: str, text: str) -> str:
    safe = str(escape(text))
    return f'<span class="{cls}">{safe}</span>' if cls else safe


@cache
def _class(kind: Any) -> str:
    while kind.parent is not None:
        cls = _CLASSES.get(".".join(kind))
        if cls is not None:
            return cls
        kind = kind.parent
    return ""


@cache
def _lexer(language: str) -> Lexer | None:
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    if language in ("text", "plain", "none"):
        return None
    try:
        return get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return None
