"""The shortcut for lines that hold nothing but words, plain emphasis and code: most of what authors write.

A full parse of such a line costs ten times as much and gives the same; a test compares both on made-up lines.
"""

from __future__ import annotations

import re

from markupsafe import escape

MARKS = re.compile(r"[\\`*_\[\]<&\n\r\t\x00]|  ")
"""What may mean something in Markdown inside a line. A text without any of it stands for itself."""

_BREAK = re.compile(r"[ \t]\n|\n[ \t]|[\r\x00]")
_INSIDE = r"([^\W_](?:[^*`\\_\[\]<&]*[^\W_])?)"
"""What emphasis holds here: it begins and ends with a letter or digit, so its stars open and close wherever they stand
(CommonMark 0.31, 6.2)."""
_PART = re.compile(
    rf"(?P<words>[^*`\\_\[\]<&]+)|\*\*(?!\*){_INSIDE}\*\*(?!\*)|\*(?!\*){_INSIDE}\*(?!\*)|`(?P<code>[^`\n]+)`(?!`)"
)
_NEEDS_ESCAPE = re.compile("[&<>\"']")


def simple_line(text: str) -> str | None:
    """The HTML of a stripped line or paragraph; None where only the parser knows."""
    if not MARKS.search(text):
        return escaped(text)
    if _BREAK.search(text):
        return None
    out: list[str] = []
    at, end, match = 0, len(text), _PART.match
    while at < end:
        part = match(text, at)
        if part is None:
            return None
        words, strong, emphasis, code = part.groups()
        if words is not None:
            out.append(escaped(words))
        elif strong is not None:
            out.append(f"<strong>{escaped(strong)}</strong>")
        elif emphasis is not None:
            out.append(f"<em>{escaped(emphasis)}</em>")
        elif code[0] == " " or code[-1] == " ":
            return None
        else:
            out.append(f"<code>{escaped(code)}</code>")
        at = part.end()
    return "".join(out)


def escaped(text: str) -> str:
    """The text with what HTML reads as markup written as references."""
    return str(escape(text)) if _NEEDS_ESCAPE.search(text) else text
