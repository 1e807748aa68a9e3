"""Where an id goes in the text: the first line of a mapping, the first place in brackets, or new front matter."""

from __future__ import annotations

import re

from coursepack.fix.edit import Edit
from coursepack.fix.nameless import Nameless
from coursepack.source import SourceFile
from coursepack.tree.node import Mapping, Sequence

_LINE_END = re.compile(r"\r\n|\r|\n")
_STEP = "  "


def insert(thing: Nameless, key: str, what: str) -> Edit:
    """The edit that gives a thing the id `key`."""
    file = thing.node.file if isinstance(thing.node, Mapping) else thing.spot.at.file
    start, end, text = _in_mapping(thing.node, key) if isinstance(thing.node, Mapping) else _long_form(thing, key)
    return Edit(file, start, end, text, what, key)


def line_end(file: SourceFile) -> str:
    """The line end of a file: that of its first line."""
    found = _LINE_END.search(file.text)
    return found[0] if found else "\n"


def _in_mapping(node: Mapping, key: str) -> tuple[int, int, str]:
    """What is replaced, and by what, to put `id` into a mapping."""
    file, text, newline = node.file, node.file.text, line_end(node.file)
    if "id" in node:
        start, end = node.values_at["id"]
        return start, end, key if end > start else f" {key}"
    opening = node.at[0]
    is_page = file.path.lower().endswith(".md") and "blocks" in node
    first = min((at[0] for name, at in node.keys_at.items() if not (is_page and name == "blocks")), default=None)
    if text[opening : opening + 1] == "{" and not (is_page and first is None):
        return (first, first, f"id: {key}, ") if first is not None else (opening + 1, opening + 1, f"id: {key}")
    if first is None:
        matter = "" if opening else f"---{newline}"
        rest = "" if opening else f"---{newline}{newline}"
        return opening, opening, f"{matter}id: {key}{newline}{rest}"
    return first, first, f"id: {key}{newline}{_indentation(file, first)}"


def _indentation(file: SourceFile, offset: int) -> str:
    """What a line starts with to stand in the same column as an offset."""
    line = file.line_starts[file.position(offset)[0] - 1]
    return re.sub(r"[^\t]", " ", file.text[line:offset])


def _long_form(thing: Nameless, key: str) -> tuple[int, int, str]:
    """What is replaced, and by what, to give a thing in its short form its long one, with `id`.

    The value moves two columns in, below the key that it fills.
    """
    at, key_at, holder = thing.spot.at, thing.spot.key_at, thing.spot.holder
    file, newline = at.file, line_end(at.file)
    sign = file.text[holder.at[0] : holder.at[0] + 1]
    if sign in ("{", "["):
        return at.start, at.end, f"{{id: {key}, {thing.short}: {at.text}}}"
    has_a_line_of_its_own = at.start == key_at.start or sign in ("`", "~")
    if has_a_line_of_its_own:
        column = _indentation(file, at.start)
        gap = newline + column + _STEP if isinstance(thing.node, Sequence) and not at.text.startswith("[") else " "
        return at.start, at.end, f"id: {key}{newline}{column}{thing.short}:{gap}{_moved(at.text)}"
    column = _indentation(file, key_at.start) + _STEP
    start = file.text.index(":", key_at.end) + 1
    value = _moved(file.text[start : at.end])
    return start, at.end, f"{newline}{column}id: {key}{newline}{column}{thing.short}:{value}"


def _moved(text: str) -> str:
    """A text whose lines, but for the first and for blank ones, are indented by two more spaces."""
    return re.sub(r"(\r\n|\r|\n)(?![\r\n]|\Z)", rf"\1{_STEP}", text)
