"""One line of `course.lock`: from the node that was read to an entry."""

from __future__ import annotations

import re
from typing import NoReturn

from coursepack.model.state import Shape
from coursepack.slots import faults
from coursepack.slots.lock import Entry
from coursepack.slots.option import LETTERS
from coursepack.slots.things import PAGE
from coursepack.source import Span
from coursepack.tree.node import Mapping, Sequence

_NUMBER = re.compile(r"0|[1-9][0-9]{0,5}")
_ASKED = re.compile(r"[0-9a-f]{12}")
_FLAG_KEYS = frozenset({"flag", "kind", "was", "gone"})
_SLOT_KEYS = frozenset({"slot", "kind", "shape", "asked", "options", "was", "gone"})


class OddLineError(Exception):
    """A line that coursepack did not write so: the fact, its place and what the place is. Never leaves this room."""

    def __init__(self, message: str, span: Span, label: str, fault: str = faults.LINE) -> None:
        super().__init__(message)
        self.message, self.span, self.label, self.fault = message, span, label, fault


def read_entry(name: str, slots: Mapping) -> Entry:
    """The entry of a name in the mapping of all. Raises `OddLineError`."""
    node = slots[name]
    if not isinstance(node, Mapping):
        raise OddLineError(
            f"`{name}` has no number", slots.key_span(name), "a mapping like `{slot: 4, kind: choice}` is due"
        )
    flag = "flag" in node
    for key in node:
        if key not in (_FLAG_KEYS if flag else _SLOT_KEYS):
            raise OddLineError(f"`{name}` has an unknown key `{key}`", node.key_span(key), "not a key of this line")
    missing = [key for key in ("flag" if flag else "slot", "kind", *(() if flag else ("shape",))) if key not in node]
    if missing:
        raise OddLineError(f"`{name}` has no `{missing[0]}`", slots.key_span(name), f"`{missing[0]}` is missing")
    kind = node["kind"]
    if not isinstance(kind, str) or not kind or (kind == PAGE) != flag:
        _odd(node, "kind", f"`{name}` has a kind that does not fit", "a page has a flag, everything else a slot")
    return Entry(
        name,
        str(kind),
        _number(name, node, "flag", 0) if flag else _number(name, node, "slot", 1),
        "" if flag else _shape(name, node),
        _asked(name, node),
        _options(name, node),
        _was(name, node, 0 if flag else 1),
        _gone(name, node),
    )


def _odd(node: Mapping, key: str, message: str, label: str) -> NoReturn:
    raise OddLineError(message, node.value_span(key), label)


def _number(name: str, node: Mapping, key: str, least: int) -> int:
    value = node[key]
    if not isinstance(value, str) or not _NUMBER.fullmatch(value) or int(value) < least:
        _odd(node, key, f"`{name}` has no number that counts", f"a whole number from {least} is due")
    return int(value)


def _shape(name: str, node: Mapping) -> str:
    value = node["shape"]
    try:
        return Shape(str(value) if isinstance(value, str) else "?").text
    except ValueError:
        _odd(node, "shape", f"`{name}` has a shape that coursepack does not know", "fields like `u5 m4 x120` are due")


def _asked(name: str, node: Mapping) -> str:
    value = node.get("asked", "")
    if value != "" and not (isinstance(value, str) and _ASKED.fullmatch(value)):
        _odd(node, "asked", f"`{name}` has lost what it asked", "12 digits of a hash are due")
    return str(value)


def _options(name: str, node: Mapping) -> dict[str, str]:
    if "options" not in node:
        return {}
    options = node["options"]
    if not isinstance(options, Mapping):
        _odd(
            node, "options", f"`{name}` has no letters for its options", "a mapping like `{mean: a, median: b}` is due"
        )
    given: dict[str, str] = {}
    for option, letter in options.items():
        if not (isinstance(letter, str) and len(letter) == 1 and letter in LETTERS):
            label = "one of a–z and 0–9 is due"
            raise OddLineError(f"the option `{option}` of `{name}` has no letter", options.value_span(option), label)
        if letter in given.values():
            message = f"two options of `{name}` have the letter `{letter}`"
            raise OddLineError(message, options.value_span(option), "taken by another option")
        given[str(option)] = str(letter)
    return given


def _was(name: str, node: Mapping, least: int) -> tuple[int, ...]:
    if "was" not in node:
        return ()
    was = node["was"]
    if not isinstance(was, Sequence):
        _odd(node, "was", f"`{name}` has lost its older numbers", "a list like `[2, 7]` is due")
    for index, value in enumerate(was):
        if not (isinstance(value, str) and _NUMBER.fullmatch(value) and int(value) >= least):
            message = f"`{name}` has an older number that does not count"
            raise OddLineError(message, was.item_span(index), f"a whole number from {least} is due")
    return tuple(int(value) for value in was)


def _gone(name: str, node: Mapping) -> bool:
    value = node.get("gone", "false")
    if value not in ("true", "false"):
        _odd(node, "gone", f"`{name}` may be gone or not", "`true` or `false` is due")
    return bool(value == "true")
