"""What YAML has and a course does not: the words for each, with what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from coursepack.source import Diagnostic, Label, Severity, SourceFile, Span
from coursepack.tree import guard
from coursepack.tree.node import Mark
from coursepack.tree.say import SHOWN, fault, shown

_SHOWN_USES = 3
_NUMBER = re.compile(r"#[0-9][^\s]*")
_WORD = re.compile(r"#[^\s#!]+")
_TO_THE_END = re.compile(r"[^\r\n]*")
"""It matches anywhere, be it nothing."""
_TAG = re.compile(r"![^\s,\[\]{}]*")


@dataclass(slots=True)
class Names:
    """Anchors and aliases: `&name` in front of a value and `*name` in place of one. One message for each name.

    None of them is ever followed, so that a few lines cannot unfold into millions.
    """

    file: SourceFile
    anchors: dict[str, Mark] = field(default_factory=dict)
    aliases: dict[str, list[Mark]] = field(default_factory=dict)

    def anchor(self, name: str, start: int) -> None:
        at = self.file.text.find("&", start)
        self.anchors.setdefault(name, (at, at + 1 + len(name)))

    def alias(self, name: str, at: Mark) -> None:
        places = self.aliases.setdefault(name, [])
        if len(places) < _SHOWN_USES:
            places.append(at)

    def __len__(self) -> int:
        return len(self.anchors) + len(self.aliases)

    def problems(self) -> Iterator[Diagnostic]:
        for name, at in self.anchors.items():
            yield self._anchor(name, at, self.aliases.get(name, []))
        for name, places in self.aliases.items():
            if name not in self.anchors:
                message = f"text cannot start with `*` without quotes: `*{name}`"
                helps = (f'put the whole text in quotes: "*{name} …"', "or on a line of its own below `|`")
                yield fault("alias", message, self.file, places[0], "YAML looks for a value of this name", *helps)

    def _anchor(self, name: str, at: Mark, used: list[Mark]) -> Diagnostic:
        also = tuple(Label(Span(self.file, *place), "used here") for place in used)
        if not used:
            message = f"text cannot start with `&` without quotes: `&{name}`"
            helps = f'put the whole text in quotes: "&{name} …"'
        else:
            message = f"`&{name}` names a value so that `*{name}` can repeat it; a course has no such names"
            helps = "write the value again where it is used"
        return fault("alias", message, self.file, at, "named here" if used else "", helps, also=also)


def tag(file: SourceFile, start: int) -> Diagnostic:
    """A tag in front of a value. A text that starts with an exclamation mark looks like one."""
    match = _TAG.search(file.text, start)
    at = match.span() if match else (start, start)
    written = file.text[slice(*at)]
    helps = (
        f'for a text that starts with `!`, put all of it in quotes: "{written} …"'
        if not written.startswith("!!")
        else "leave it out; coursepack knows from the key what kind of value is due"
    )
    message = f"{shown(written)} is a tag to YAML; a course has none"
    return fault("unknown-tag", message, file, at, "a tag", helps)


def merge_key(file: SourceFile, at: Mark) -> Diagnostic:
    message = "`<<` would mix another mapping into this one; a course has no merge keys"
    return fault("merge-key", message, file, at, "a merge key", "write the keys that are meant here")


def empty_key(file: SourceFile, at: Mark) -> Diagnostic:
    colon = file.text.find(":", at[0])
    place = (colon, colon + 1) if at[0] == at[1] and colon >= 0 else at
    return fault("empty-key", "a colon stands here without a key", file, place, "no key", "write `key: value`")


def duplicate_key(file: SourceFile, key: str, at: Mark, first: Mark) -> Diagnostic:
    also = (Label(Span(file, *first), "first used here"),)
    message = f"the key {shown(key)} stands twice in the same mapping"
    helps = "keep one of them; for two entries of a list, start each with `- `"
    return fault("duplicate-key", message, file, at, "used again here", helps, also=also)


def complex_key(file: SourceFile, start: int) -> Diagnostic:
    helps = "a key is a word; put a text that starts with `{` or `[` in quotes"
    return fault("complex-key", "a list or a mapping stands where a key is due", file, (start, start + 1), "", helps)


def in_comment(file: SourceFile, written: str, end: int) -> Iterator[Diagnostic]:
    """A text that seems to go on where a comment starts: `accent: #3355cc`, `title: Lesson #3`. An error where nothing
    stands in front of it, so that the value is lost.
    """
    found = (_NUMBER if written else _WORD).match(file.text, end + 1)
    if found is not None:
        meant = f"{written} {_TO_THE_END.match(file.text, end + 1)[0]}".strip()  # type: ignore[index]
        ends = f"the text ends with {shown(written[-20:])}" if written else "the value is empty"
        message = f"{shown(found[0])} is read as a comment, so {ends}"
        helps = f'put the whole text in quotes: "{meant}"' if len(meant) <= SHOWN else "put the whole text in quotes"
        severity = Severity.WARNING if written else Severity.ERROR
        yield fault("text-in-comment", message, file, found.span(), "a comment", helps, severity=severity)


def several_documents(file: SourceFile, start: int) -> Diagnostic:
    helps = "remove the line `---`; a module or page of its own goes into a file of its own"
    message = "a second document starts here; a file holds one"
    return fault("several-documents", message, file, (start, start + 3), "what follows is not read", helps)


def too_deep(file: SourceFile, start: int) -> Diagnostic:
    message = f"more than {guard.DEPTH} lists and mappings stand within each other"
    helps = "is a bracket missing? a course is about 20 deep at most"
    return fault("too-deep", message, file, (start, start + 1), "the rest is not read", helps)


def too_many(file: SourceFile, start: int) -> Diagnostic:
    message = f"the file has more than {guard.NODES:,} values"
    helps = "give each module a file of its own, and list the files under `modules:` in course.yaml"
    return fault("file-too-large", message, file, (start, start), "the rest is not read", helps)


def too_long(file: SourceFile, at: Mark, length: int) -> Diagnostic:
    message = f"one text has {length:,} characters; {guard.TEXT_CHARACTERS:,} are the most"
    first = min(at[1], at[0] + 1)
    helps = "divide it among several pages; pictures and other data go into files below `assets/`"
    return fault("text-too-long", message, file, (at[0], first), "starts here", helps)


def too_many_problems(file: SourceFile, start: int) -> Diagnostic:
    message = f"the file has more than {guard.PROBLEMS:,} mistakes"
    helps = "mend the ones above first; is this a file of another kind?"
    return fault("too-many-mistakes", message, file, (start, start), "the rest is not read", helps)
