"""Titles as an LMS shows them: one line of plain text, no longer than a manifest may hold."""

import re

from coursepack.render.prose import plain_text

TITLE_LIMIT = 200
"""The XSD of SCORM 1.2 (imscp_rootv1p1p2, titleType) allows 200 characters; Moodle's database takes 255."""

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What is no Char of XML 1.0 (production 2). Reading refuses most of it long before."""


def title(markdown: str, limit: int = TITLE_LIMIT) -> str:
    """The words of a Markdown title, cut at a word where they are too long. Raises ValueError for what XML forbids."""
    text = " ".join(plain_text(markdown).split())
    odd = _NOT_IN_XML.search(text)
    if odd:
        raise ValueError(f"U+{ord(odd[0]):04X} cannot stand in a manifest")
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    at_word = cut.rpartition(" ")[0]
    return f"{(at_word if len(at_word) > limit // 2 else cut).rstrip()}…"
