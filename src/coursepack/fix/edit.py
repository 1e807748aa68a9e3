"""An edit: some characters of a file that are replaced by others, and what that does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from coursepack.source import SourceFile, Span


@dataclass(frozen=True, slots=True)
class Edit:
    """Replaces the characters `start` up to `end` of `file` by `text`; `what` says to the author what that does.

    `key` is the id that is written; empty for other edits. `path` is where the file lies.
    """

    file: SourceFile
    start: int
    end: int
    text: str
    what: str
    key: str = ""
    path: Path = Path()

    @property
    def span(self) -> Span:
        return Span(self.file, self.start, self.end)


def rewritten(edits: Iterable[Edit]) -> dict[SourceFile, str]:
    """The new text of each file that is edited, in the order of the files. Edits of a file never overlap."""
    of_file: dict[SourceFile, list[Edit]] = {}
    for edit in edits:
        of_file.setdefault(edit.file, []).append(edit)
    return {file: _apply(file.text, several) for file, several in of_file.items()}


def _apply(text: str, edits: list[Edit]) -> str:
    pieces, done = [], 0
    for edit in sorted(edits, key=lambda one: (one.start, one.end)):
        if edit.start < done:
            raise ValueError(f"two edits of {edit.file.path} overlap")
        pieces += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*pieces, text[done:]])
