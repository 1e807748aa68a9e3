"""What a lint rule is, what it may look at, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursepack.source import Severity
from coursepack.tree.node import Route

if TYPE_CHECKING:
    from coursepack.check.view import View


@dataclass(frozen=True, slots=True)
class Finding:
    """A mistake and the route to it; one later step makes it line and column.

    `message`, `label` and `help` are as in `Diagnostic`. `key` points at the key instead of the value. `part` is a
    piece of the text there that the label should underline; without it the whole value is. `nth` is how often that
    piece stands in the text before the one that is meant. `also` are further places, a route and a label each.
    """

    route: Route
    message: str
    label: str = ""
    help: tuple[str, ...] = ()
    key: bool = False
    part: str = ""
    nth: int = 0
    also: tuple[tuple[Route, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One lint rule. Its name is its file's, its module docstring its documentation: What it finds, Why it matters,
    Example, Instead. With `whole` it runs only when no part of the course is broken.
    """

    severity: Severity
    check: Callable[[View], Iterator[Finding]]
    whole: bool = False
