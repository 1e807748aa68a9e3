"""Listings: a frame that scrolls by itself, with its language named for screen readers."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from coursepack.render.highlight import highlight, highlight_lines, language_title

if TYPE_CHECKING:
    from coursepack.render.words import Words


def code_frame(code: str, language: str | None, words: Words) -> str:
    """A listing in running text. The frame takes the focus, so that it scrolls by keyboard (WCAG 2.2, 2.1.1)."""
    frame = f'<pre class="listing" role="region" tabindex="0" aria-label="{escape(code_name(language, words))}">'
    return f"{frame}<code>{highlight(code, language)}</code></pre>"


def code_name(language: str | None, words: Words) -> str:
    """What a screen reader calls a listing: "Code in Python"."""
    return words("page.code_in", language=language_title(language)) if language else words("page.code")


def code_listing(code: str, language: str | None, marked: Collection[int] = ()) -> Markup:
    """The lines of a listing, each in an element of its own, so that some can be marked. `marked` counts from 1."""
    lines = [
        f'<span class="row{" marked" if number in marked else ""}">{line}\n</span>'
        for number, line in enumerate(highlight_lines(code, language), 1)
    ]
    return Markup("".join(lines))
