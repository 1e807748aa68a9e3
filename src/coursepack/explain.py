"""The page of each diagnostic: what it finds, why it matters, and what to write instead.

A lint rule's page is its module's docstring. What the rooms themselves find stands in their `faults.py`: one dict
`FAULTS` from name to page. Both are found by file name, so nothing keeps a list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from inspect import cleandoc

from coursepack.registry import find, names
from coursepack.resources import PACKAGE


@dataclass(frozen=True, slots=True)
class Page:
    """The page of one diagnostic. `text` is Markdown; `summary` is its first sentence, for a list."""

    name: str
    severity: str
    text: str

    @property
    def summary(self) -> str:
        first = re.split(r"\n\s*\n", self.text, maxsplit=1)[0]
        return " ".join(first.split())


@cache
def _faults() -> dict[str, str]:
    """The pages of all `faults.py`, by name."""
    pages: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("faults.py")):
        module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        pages |= import_module(f"coursepack.{module}").FAULTS
    return pages


@cache
def all_names() -> tuple[str, ...]:
    """The names of everything that can be explained, sorted."""
    return tuple(sorted({*names("check.rules"), *_faults()}))


def page(name: str) -> Page:
    """The page of a diagnostic. Raises KeyError for a name that nothing has."""
    if name in names("check.rules"):
        rule = find("check.rules", name)
        module = import_module(f"coursepack.check.rules.{name.replace('-', '_')}")
        return Page(name, str(rule.severity), cleandoc(module.__doc__ or ""))
    return Page(name, "error", cleandoc(_faults()[name]))
