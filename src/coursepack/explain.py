"""The page of each diagnostic: what it finds, why it matters, and what to write instead.

A lint rule's page is its module's docstring. What the rooms find themselves is explained where it is found: in a dict
`FAULTS` from name to page, at the top of any module. Both are found by looking, so nothing keeps a list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from inspect import cleandoc

from coursepack.registry import find, names
from coursepack.resources import PACKAGE

RULES = "check.rules"
_DECLARES = re.compile(r"^FAULTS\b", re.MULTILINE)
_FIRST_HEADING = re.compile(r"[\s*#]*What it finds[\s*.:]*")


@dataclass(frozen=True, slots=True)
class Page:
    """The page of one diagnostic, as Markdown. `severity` is that of a lint rule; other pages have none."""

    name: str
    text: str
    severity: str = ""

    @property
    def summary(self) -> str:
        """Its first paragraph in one line, for a list."""
        body = _FIRST_HEADING.sub("", self.text, count=1) if _FIRST_HEADING.match(self.text) else self.text
        first = re.split(r"\n\s*\n", body.strip(), maxsplit=1)[0]
        return " ".join(first.split())


@cache
def _faults() -> dict[str, str]:
    """The pages of every `FAULTS` there is, by name."""
    pages: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        if _DECLARES.search(path.read_text(encoding="utf-8")):
            module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
            pages |= import_module(f"coursepack.{module}").FAULTS
    return pages


@cache
def all_names() -> tuple[str, ...]:
    """The names of everything that can be explained, sorted."""
    return tuple(sorted({*names(RULES), *_faults()}))


def page(name: str) -> Page:
    """The page of a diagnostic. Raises KeyError for a name that nothing has."""
    if name in names(RULES):
        module = import_module(f"coursepack.{RULES}.{name.replace('-', '_')}")
        return Page(name, cleandoc(module.__doc__ or ""), str(find(RULES, name).severity))
    return Page(name, cleandoc(_faults()[name]))
