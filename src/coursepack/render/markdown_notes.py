"""Notes of Markdown: a number in the text, the note below it, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from coursepack.render.environment import icon

if TYPE_CHECKING:
    from markdown_it.token import Token

    from coursepack.render.markdown_tokens import TokenWriter


def _note_names(writer: TokenWriter, token: Token) -> tuple[str, int, int]:
    """Ids of notes: `n` and which text of the page, then the number of the note and of the mention."""
    if not writer.note_prefix:
        writer.place.notes += 1
        writer.note_prefix = f"n{writer.place.notes}-"
    return writer.note_prefix, int(token.meta["id"]) + 1, int(token.meta.get("subId") or 0)


def note_ref(writer: TokenWriter, token: Token) -> str:
    """The raised number in the text."""
    if not writer.links:
        return ""
    prefix, number, mention = _note_names(writer, token)
    again = f"-{mention}" if mention > 0 else ""
    link = f'<a id="{prefix}ref{number}{again}" href="#{prefix}{number}"'
    word = escape(writer.words("page.footnote", number=number))
    return f'<sup class="note-ref">{link} aria-label="{word}">{number}</a></sup>'


def notes_open(writer: TokenWriter, _token: Token) -> str:
    """The start of the notes below a text."""
    return f'<section class="footnotes" aria-label="{escape(writer.words("page.footnotes"))}"><ol>\n'


def note_open(writer: TokenWriter, token: Token) -> str:
    """The start of one note."""
    prefix, number, _ = _note_names(writer, token)
    return f'<li id="{prefix}{number}">'


def note_anchor(writer: TokenWriter, token: Token) -> str:
    """The way back from a note to where it was mentioned."""
    prefix, number, mention = _note_names(writer, token)
    again = f"-{mention}" if mention > 0 else ""
    word = escape(writer.words("page.footnote_back"))
    return f' <a class="note-back" href="#{prefix}ref{number}{again}" aria-label="{word}">{icon("arrow-up")}</a>'
