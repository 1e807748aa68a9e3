"""Characters that no course can hold: control characters, halves of characters, and what XML 1.0 (2.2) forbids.

They are found raw, anywhere in a file, and as escapes in double quotes. Each is told, and then taken out, so that the
rest of the file is read as if it had never been there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from unicodedata import name

from coursepack.source import Diagnostic, Label, SourceFile, Span
from coursepack.tree import guard
from coursepack.tree.node import Mark
from coursepack.tree.say import fault

FORBIDDEN = "[^\\t\\n\\r -~\\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
"""U+FEFF is among them: it is seen by nobody, and turns a key into another one."""

_FORBIDDEN = re.compile(FORBIDDEN)
_ODD = re.compile(FORBIDDEN.replace("\\xa0-", "\\xa0-\u2027\u202a-"))
"""These, and the two separators. One class of characters: an alternative takes four times as long."""
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_SHORT_ESCAPES = {"0": 0, "a": 7, "b": 8, "v": 11, "f": 12, "e": 27, "N": 0x85}
_SEPARATORS = "\u2028\u2029"

NAME = "control-character"
_MOST_ALSO = 4
"""How many further places one message shows."""


class StandIns:
    """Characters that stand for others while a text is parsed, and change no position.

    libyaml takes the line separators U+2028 and U+2029 for line ends; YAML 1.2 (5.4) takes them for text.
    """

    def __init__(self, text: str) -> None:
        free = (chr(code) for code in range(0xE000, 0xF8FF) if chr(code) not in text)
        self._nothing, *separators = (next(free) for _ in range(3))
        self._back = str.maketrans({self._nothing: None} | dict(zip(separators, _SEPARATORS, strict=True)))
        self._there = dict(zip(_SEPARATORS, separators, strict=True))

    def put(self, text: str) -> str:
        """The text with a stand-in for each odd character, of the same length."""
        return _ODD.sub(lambda match: self._there.get(match[0], self._nothing), text)

    def take(self, text: str) -> str:
        """A scalar as its author meant it."""
        return text.translate(self._back)


def odd(text: str) -> bool:
    """Whether a text has a character that must not reach the parser as it is."""
    return _ODD.search(text) is not None


def is_forbidden(text: str) -> bool:
    """Whether a value has a character that no course can hold."""
    return _FORBIDDEN.search(text) is not None


def without_forbidden(text: str) -> str:
    return _FORBIDDEN.sub("", text)


def raw(file: SourceFile, start: int = 0, end: int | None = None) -> Iterator[Diagnostic]:
    """What is said about characters that stand in a file as they are: one message for each different one."""
    end = len(file.text) if end is None else end
    places: dict[str, list[int]] = {}
    for match in _FORBIDDEN.finditer(file.text, start, end):
        at = places.setdefault(match[0], [])
        if len(at) <= _MOST_ALSO:
            at.append(match.start())
    for char, at in places.items():
        count = file.text.count(char, start, end)
        helps = ["delete it, or type the character that was meant; many editors can show what is invisible"]
        if char == "\0" and count > 1:
            helps = ["if this is no text, take it out of the course file; if it is, save it as UTF-8"]
        also = tuple(Label(Span(file, one, one + 1), "here too") for one in at[1 : 1 + _MOST_ALSO])
        times = f", {count} times" if count > 1 else ""
        message = f"{called(ord(char))} stands in the text{times}"
        yield fault(NAME, message, file, (at[0], at[0] + 1), "nobody can see it", *helps, also=also)


def escaped(file: SourceFile, at: Mark) -> Iterator[Diagnostic]:
    """What is said about escapes of such characters in a scalar in double quotes that stands `at` its quotes."""
    for match in islice(_ESCAPE.finditer(file.text, *at), guard.PROBLEMS * 10):
        digits = match[1] or match[2] or match[3]
        code = int(digits, 16) if digits else _SHORT_ESCAPES.get(match[4])
        if code is not None and (code > 0x10FFFF or _FORBIDDEN.match(chr(code))):
            yield fault(
                NAME, f"`{match[0]}` is {called(code)}", file, match.span(), "not a character of a text", help_for(code)
            )


def help_for(code: int) -> str:
    """The next act for an escape that cannot be."""
    if 0xD800 <= code <= 0xDFFF:
        return "write the character itself; halves of one, as JSON has them, are not put together"
    return "delete it; for a backslash that is meant as text, write two, or use single quotes"


def called(code: int) -> str:
    """What a character is called that cannot be shown."""
    if 0xD800 <= code <= 0xDFFF:
        return f"half a character (U+{code:04X})"
    if code > 0x10FFFF:
        return f"no character (U+{code:X})"
    known = {0: "a NUL", 0xFEFF: "an invisible byte order mark", 0x7F: "a DEL"}.get(code)
    if known is None:
        known = "no character" if not name(chr(code), "") and code in (0xFFFE, 0xFFFF) else "a control character"
    return f"{known} (U+{code:04X})"
