"""Turns a stream of YAML events into nodes that know their place; each event is looked at before anything is built.

What YAML has and a course does not (aliases, tags, merge keys, keys that are no text, several documents) is told and
then read as if it were not there, so that one run finds everything. One loop holds it all, since each call in it is
paid 80,000 times for 1 MB.
"""

from __future__ import annotations

from collections.abc import Callable
from sys import intern
from typing import Any

from yaml import YAMLError, events

from coursepack.source import Diagnostic, SourceFile
from coursepack.tree import characters, guard, unwanted
from coursepack.tree.node import Lost, Mapping, Mark, Node, Plain, Sequence

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_DROPPED = object()  # a key whose value is read and not kept
_COMPLEX = object()  # a key that is a list or a mapping, while it is read


class EnoughError(Exception):
    """A text has more mistakes than anybody reads."""


class Build:
    """One tree. `next_event` gives the events; `shift` is where their text starts in `file`.

    `problems` are found on the way. `node` raises what the parser raises; the tree is lost then, the problems are not,
    and `open_bracket` is where the innermost bracket stands that was open.
    """

    def __init__(
        self,
        file: SourceFile,
        next_event: Callable[[], Any],
        shift: int,
        stand_ins: characters.StandIns | None,
    ) -> None:
        self.file = file
        self.problems: list[Diagnostic] = []
        self.open_bracket: int | None = None
        self._next_event = next_event
        self._shift = shift
        self._take = stand_ins.take if stand_ins else None
        self._names = unwanted.Names(file)

    def finish(self) -> None:
        """Say what can be said only when all is read."""
        self.problems += self._names.problems()

    def node(self) -> tuple[Node, Mark]:
        """The root and its place. A root that breaks a limit is `Lost`."""
        text, shift, take, next_event = self.file.text, self._shift, self._take, self._next_event
        scalar, mapping_start, sequence_start = events.ScalarEvent, events.MappingStartEvent, events.SequenceStartEvent
        mapping_end, sequence_end = events.MappingEndEvent, events.SequenceEndEvent
        forbidden, longest = characters.is_forbidden, guard.TEXT_CHARACTERS

        root: Node = None
        root_at = (shift, shift)
        documents = 0
        complex_keys = 0  # within each other; one message is enough
        room = guard.NODES
        last = shift  # where the last thing ended that is not a collection: block collections end there too
        stack: list[tuple[Mapping | Sequence | None, bool, Any, Mark, bool]] = []
        holder: Any = None  # the collection that is being filled
        keyed = False  # whether it is a mapping
        flow = False  # whether it is written in brackets
        key: Any = None  # the key that waits for its value
        key_at: Mark = root_at

        while True:
            try:
                event = next_event()
            except YAMLError:
                self.open_bracket = holder.at[0] if flow else None
                raise
            kind = event.__class__
            value: Node
            if kind is scalar:
                start = event.start_mark.index + shift
                end = event.end_mark.index + shift
                style = event.style
                written = event.value
                if event.tag is not None or event.anchor is not None:
                    self._unwanted(event, start)
                if take is not None:
                    written = take(written)
                if style == '"':
                    if forbidden(written):
                        self.problems += characters.escaped(self.file, (start, end))
                        self._enough(end)
                        written = characters.without_forbidden(written)
                elif style == "|" or style == ">":
                    while end > start and text[end - 1] in " \t\r\n":
                        end -= 1
                last = end
                if keyed and key is None:
                    key, key_at = intern(written), (start, end)  # the same few words, ten thousand times
                    if written in holder or not written or (written == "<<" and not style):
                        self._odd_key(holder, written, key_at)
                        key = _DROPPED
                    continue
                if style:
                    value = written
                else:
                    value = None if written in _NULLS else Plain(written)
                    if text[end : end + 2] == " #":
                        told = list(unwanted.in_comment(self.file, written, end))
                        self.problems += told
                        self._enough(end)
                        if told and value is None:
                            value = Lost()
                if len(written) > longest:
                    self.problems.append(unwanted.too_long(self.file, (start, end), len(written)))
                    self._enough(end)
                    value = Lost()
            elif kind is mapping_start or kind is sequence_start:
                start = event.start_mark.index + shift
                if event.tag is not None or event.anchor is not None:
                    self._unwanted(event, start)
                if keyed and key is None:
                    if not complex_keys:
                        self.problems.append(unwanted.complex_key(self.file, start))
                        self._enough(start)
                    complex_keys += 1
                    key = _COMPLEX
                if len(stack) >= guard.DEPTH:
                    self.problems.append(unwanted.too_deep(self.file, start))
                    return Lost(), root_at
                stack.append((holder, keyed, key, key_at, flow))
                keyed = kind is mapping_start
                holder = (Mapping if keyed else Sequence)(self.file, (start, start))
                flow = bool(event.flow_style)
                key = None
                continue
            elif kind is mapping_end or kind is sequence_end:
                start = holder.at[0]
                end = last
                if flow and event.end_mark.index > event.start_mark.index:
                    last = end = event.end_mark.index + shift
                elif end < start:
                    end = start
                holder.at = (start, end)
                value = holder
                holder, keyed, key, key_at, flow = stack.pop()
                if key is _COMPLEX:
                    complex_keys -= 1
                    key = _DROPPED
                    continue
            elif kind is events.AliasEvent:
                start, end = event.start_mark.index + shift, event.end_mark.index + shift
                self._names.alias(event.anchor, (start, end))
                self._enough(end)
                last = end
                if keyed and key is None:
                    key = _DROPPED
                    continue
                value = Lost()
            elif kind is events.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self.problems.append(unwanted.several_documents(self.file, event.start_mark.index + shift))
                    return root, root_at
                continue
            elif kind is events.StreamEndEvent:
                return root, root_at
            else:
                continue

            room -= 1
            if room < 0:
                self.problems.append(unwanted.too_many(self.file, start))
                return Lost(), root_at
            if keyed:
                if key is not _DROPPED:
                    holder[key] = value
                    holder.keys_at[key] = key_at
                    holder.values_at[key] = (start, end)
                key = None
            elif holder is not None:
                holder.append(value)
                holder.items_at.append((start, end))
            else:
                root, root_at = value, (start, end)

    def _unwanted(self, event: Any, start: int) -> None:
        """An anchor or a tag in front of a value, which is read without it."""
        if event.anchor is not None:
            self._names.anchor(event.anchor, start)
        if event.tag is not None:
            self.problems.append(unwanted.tag(self.file, start))
        self._enough(start)

    def _odd_key(self, holder: Mapping, key: str, at: Mark) -> None:
        if key == "<<":
            self.problems.append(unwanted.merge_key(self.file, at))
        elif not key:
            self.problems.append(unwanted.empty_key(self.file, at))
        else:
            self.problems.append(unwanted.duplicate_key(self.file, key, at, holder.keys_at[key]))
        self._enough(at[0])

    def _enough(self, at: int) -> None:
        if len(self.problems) + len(self._names) > guard.PROBLEMS:
            self.problems.append(unwanted.too_many_problems(self.file, at))
            raise EnoughError
