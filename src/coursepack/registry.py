"""Finds the members of a kind by file name: block type `timeline` is `blocks/timeline.py`, holding `BLOCK`.

A member is imported when a course first uses it, so that a start stays fast; nothing else keeps a list. A file whose
name starts with an underscore is shared by its neighbours and is no member.
"""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any

from coursepack.resources import PACKAGE

_CONSTANTS = {
    "blocks": "BLOCK",
    "questions": "QUESTION",
    "check.rules": "RULE",
    "targets": "TARGET",
    "report": "REPORT",
    "cli.commands": "COMMAND",
}


@cache
def names(kind: str) -> tuple[str, ...]:
    """The names of all members of a kind, sorted, as an author writes them: with hyphens.

    `kind` is a folder below this package in dotted form, for example "blocks" or "check.rules".
    """
    folder = PACKAGE.joinpath(*kind.split("."))
    stems = (path.stem for path in folder.glob("*.py") if not path.stem.startswith("_"))
    return tuple(sorted(stem.replace("_", "-") for stem in stems))


@cache
def find(kind: str, name: str) -> Any:
    """The member `name` of a kind: its constant. Raises KeyError when there is no such member."""
    if name not in names(kind):
        raise KeyError(name)
    module = import_module(f"coursepack.{kind}.{name.replace('-', '_')}")
    return getattr(module, _CONSTANTS[kind])


def every(kind: str) -> Iterator[tuple[str, Any]]:
    """All members of a kind with their names. Imports them all: for the schema, the rules and the tests."""
    for name in names(kind):
        yield name, find(kind, name)
