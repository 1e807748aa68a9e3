"""Link definitions and footnotes of a Markdown page hold for the whole page, though fences divide its prose.

`[label]: address` and `[^label]: text` may stand anywhere on a page. Each piece of its prose that speaks of a label and
does not define it gets the definition, where it shows nothing by itself.
"""

from __future__ import annotations

import re

_DEFINITION = re.compile(
    r"^ {0,3}\[(?P<label>\^?[^\]\[\n]{1,200})\]:[ \t]*\S[^\n]*(?P<more>(?:\n+(?: {4}|\t)[^\n]*)*)", re.MULTILINE
)
_FREE = 64 * 1024
"""Characters that definitions may add beyond a page's own size: one long footnote in a thousand pieces is a bomb."""
_LABEL = re.compile(r"\[(\^?[^\]\[]{1,200})\]")


def shared(texts: list[str]) -> list[str]:
    """The texts of a page's prose, each with the definitions that it needs from the others, below its own text."""
    if len(texts) < 2 or not any("]:" in text for text in texts):
        return texts
    own = [{_key(found["label"]): found[0] for found in _DEFINITION.finditer(text)} for text in texts]
    first: dict[str, str] = {}
    for defined in own:
        first = defined | first
    room = sum(map(len, texts)) + _FREE
    whole = []
    for text, defined in zip(texts, own, strict=True):
        added = _needed(text, defined, first)
        room -= len(added)
        whole.append(text + added if room >= 0 else text)
    return whole


def _needed(text: str, own: dict[str, str], first: dict[str, str]) -> str:
    """The definitions that a text needs, and those that these need, as a footnote may hold a link."""
    needed: dict[str, str] = {}
    waiting = [text]
    while waiting:
        for label in _LABEL.findall(waiting.pop()):
            key = _key(label)
            if key in first and key not in own and key not in needed:
                needed[key] = first[key]
                waiting.append(first[key])
    return "".join(f"\n\n{definition}" for definition in needed.values())


def _key(label: str) -> str:
    """Labels are the same whatever their case and blanks (CommonMark 0.31, 4.7)."""
    return " ".join(label.split()).casefold()
