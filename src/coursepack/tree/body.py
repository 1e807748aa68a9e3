"""Divides the body of a Markdown page into prose and block fences, and takes HTML comments out of the prose.

Fences are those of CommonMark 0.31 (4.5). One inside a list or a quotation belongs to that list or quotation, and so
to the prose; so does a fence whose info string is not in braces, which is code.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from coursepack import registry
from coursepack.source import Diagnostic, Severity, SourceFile
from coursepack.tree import conflict
from coursepack.tree.comment import code_spans, hole
from coursepack.tree.enclosing import end_of_list_item, list_item_indent
from coursepack.tree.node import Mark
from coursepack.tree.prose import Prose, gather
from coursepack.tree.say import fault, shown

_SIGN = re.compile(r"```+|~~~+|<!--")  # eight times as fast as with `{3,}, which keeps the engine from looking ahead
_REST_OF_LINE = re.compile(r"[^\r\n]*")
_LINE_END = re.compile(r"\r\n|\r|\n|\Z")
_TYPE = re.compile(r"[ \t]*\{[ \t]*([A-Za-z0-9_-]+)[ \t]*\}[ \t]*")
_BLOCKS = frozenset(registry.names("blocks")) - {"text", "code"}
"""Types of blocks that are not names of languages, too."""


@dataclass(frozen=True, slots=True)
class Fence:
    """A block: where it stands from its opening to its closing line, its type, and where its YAML stands."""

    at: Mark
    type: str
    type_at: Mark
    body: Mark


def split(file: SourceFile, start: int) -> tuple[list[Fence | Prose], list[Diagnostic]]:
    """The pieces of a page's body, which starts at the offset `start`, in order, and what is wrong with them."""
    splitter = _Splitter(file, start)
    splitter.run()
    return splitter.pieces, splitter.problems + conflict.in_prose(file, start)


class _Splitter:
    def __init__(self, file: SourceFile, start: int) -> None:
        self.file = file
        self.text = file.text
        self.pieces: list[Fence | Prose] = []
        self.problems: list[Diagnostic] = []
        self._at = start  # how far everything is read
        self._kept: list[Mark] = []  # what belongs to the prose that is being collected
        self._kept_from = start
        self._free_from = start  # nothing in front of this can hold a list that goes on
        self._item = (0, 0)  # the list item that was last met: how far it is indented, and where it ends
        self._code: tuple[int, list[Mark]] = (-1, [])  # the line that was last looked at for code, and its code
        self._comments_close = True

    def run(self) -> None:
        while (sign := _SIGN.search(self.text, self._at)) is not None:
            self._at = sign.end()
            if sign[0] == "<!--":
                self._comment(sign.start())
            else:
                self._fence(sign)
        self._flush(len(self.text), len(self.text))

    def _comment(self, start: int) -> None:
        if not self._comments_close or self._is_text(start):
            return
        found = hole(self.text, start, self._kept_from)
        if found is None:
            self._comments_close = False
            helps = "write `-->` where it ends; for the four characters as text, put them in backticks"
            message = "a comment opens here and is never closed"
            self.problems.append(
                fault("unclosed-comment", message, self.file, (start, start + 4), "opened here", helps)
            )
            return
        self._kept.append((self._kept_from, found[0]))
        self._kept_from = self._at = found[1]

    def _is_text(self, start: int) -> bool:
        """Whether a `<!--` is text: behind a backslash, or in code between backticks on its line."""
        if start and self.text[start - 1] == "\\":
            return True
        line = self.file.position(start)[0]
        if self._code[0] != line:
            starts = self.file.line_starts
            end = starts[line] if line < len(starts) else len(self.text)
            self._code = (line, code_spans(self.text, starts[line - 1], end))
        spans = self._code[1]
        place = bisect_right(spans, (start, len(self.text))) - 1
        return place >= 0 and start < spans[place][1]

    def _fence(self, sign: re.Match[str]) -> None:
        line = start = sign.start()
        while line > 0 and start - line < 3 and self.text[line - 1] == " ":
            line -= 1
        if line > 0 and self.text[line - 1] not in "\r\n":
            return
        mark = sign[0]
        rest = _REST_OF_LINE.match(self.text, sign.end())
        info = rest[0] if rest else ""
        if mark[0] == "`" and "`" in info:
            return
        item, end = self._enclosing(line, start - line)
        closing = _closing(mark[0], len(mark), item + 3).search(self.text, sign.end() + len(info), end)
        if closing is not None:
            self._at = closing.end()
            if not item:
                self._free_from = self._at
                if info.lstrip().startswith("{") and not info.lstrip().startswith(("{.", "{#")):
                    self._block(sign, info, line, closing)
                elif info.strip() in _BLOCKS:
                    self._no_braces(sign, info.strip())
        else:
            self._at = end
            if not item:
                self._unclosed(mark, info, start)

    def _enclosing(self, line: int, indent: int) -> Mark:
        """How far the list item's content is indented that a line belongs to, 0 for none, and where that ends."""
        content, end = self._item
        if line < end and indent >= content:
            return self._item
        if indent:
            number = self.file.position(line)[0]
            content = list_item_indent(self.file, number, indent, self.file.position(self._free_from)[0])
            if content:
                self._item = (content, end_of_list_item(self.file, number, content))
                return self._item
        return 0, len(self.text)

    def _block(self, sign: re.Match[str], info: str, line: int, closing: re.Match[str]) -> None:
        matched = _TYPE.fullmatch(info)
        if matched is None:
            message = f"{shown(info.strip())} is no type of a block"
            helps = "a fence has nothing but the type in its braces, as in `{callout}`; everything else stands below it"
            at = (sign.end(), sign.end() + len(info.rstrip()))
            self.problems.append(fault("fence-type", message, self.file, at, "behind the fence", helps))
        else:
            self._flush(line, closing.end())
            newline = _LINE_END.match(self.text, sign.end() + len(info))
            start = newline.end() if newline else closing.start(1)
            type_at = (sign.end() + matched.start(1), sign.end() + matched.end(1))
            self.pieces.append(Fence((sign.start(), closing.end()), matched[1], type_at, (start, closing.start(1))))

    def _no_braces(self, sign: re.Match[str], name: str) -> None:
        """A fence that is most likely a block, and is code as it stands."""
        start = self.text.index(name, sign.end())
        message = f"{shown(name)} is the language of code here, and not a block"
        helps = f"put it in braces: `{{{name}}}`"
        at = (start, start + len(name))
        self.problems.append(fault("fence-type", message, self.file, at, "no braces", helps, severity=Severity.WARNING))

    def _unclosed(self, mark: str, info: str, start: int) -> None:
        message = f"the fence {shown(info.strip())} opens here and is never closed"
        helps = f"write a line of {len(mark)} {'backticks' if mark[0] == '`' else 'tildes'} where it ends"
        if not info.strip():
            message = "a fence opens here and is never closed"
            helps = "does it end a fence that one inside of it closed already? then give the outer one more backticks"
        at = (start, start + len(mark))
        self.problems.append(fault("unclosed-fence", message, self.file, at, "opened here", helps))

    def _flush(self, end: int, go_on: int) -> None:
        """Make a piece of the prose that was collected up to `end`, and collect from `go_on`."""
        prose, found = gather(self.file, [*self._kept, (self._kept_from, end)])
        self._kept, self._kept_from = [], go_on
        self.problems += found
        if prose is not None:
            self.pieces.append(prose)


@lru_cache(maxsize=64)
def _closing(char: str, length: int, indent: int) -> re.Pattern[str]:
    """The line that closes a fence: the same sign, at least as long, indented by no more, with nothing behind it."""
    return re.compile(rf"[\r\n]([ ]{{0,{indent}}}{re.escape(char) * length}{char}*[ \t]*)(?=[\r\n]|\Z)")
