"""Makes a diagnostic about a place in a file; the shape that all of this room's messages share."""

from __future__ import annotations

from coursepack.source import Diagnostic, Label, Severity, SourceFile, Span
from coursepack.tree.node import Mark

SHOWN = 40
"""How many characters of an author's text a headline repeats."""


def fault(
    name: str,
    message: str,
    file: SourceFile,
    at: Mark,
    label: str = "",
    *helps: str,
    also: tuple[Label, ...] = (),
    severity: Severity = Severity.ERROR,
) -> Diagnostic:
    """A diagnostic `name` at the characters `at` of a file."""
    return Diagnostic(name, severity, message, Label(Span(file, *at), label), also, helps)


def shown(text: str, most: int = SHOWN) -> str:
    """An author's text in backticks, on one line, without what cannot be seen, short enough for a headline."""
    words = " ".join("".join(char if char.isprintable() else " " for char in text[: most * 4]).split())
    words = words.replace("`", "'")
    return f"`{words[: most - 1]}…`" if len(words) > most else f"`{words}`"
