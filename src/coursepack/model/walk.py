"""Walks through a course by the type of its values, never by the names of its blocks.

The route of each value follows the YAML: field aliases, indices, and the type of a block or question as a key of its
own. A plan a class, made once from its annotations, says which fields can hold anything worth a visit: a course of
1,000 pages is walked in a tenth of a second.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping
from functools import cache
from typing import Any, get_args, get_origin

from coursepack.model.block import Block
from coursepack.model.fields import AssetPath, Markdown
from coursepack.model.kinds import kind_name
from coursepack.model.question import Question
from coursepack.model.thing import Broken, Thing
from coursepack.tree.node import Route

Visit = tuple[Route, Any]
"""A route and what stands there: a `Thing`, a `Markdown` or an `AssetPath`."""


def walk(thing: Thing, route: Route = ()) -> Iterator[tuple[Route, Thing]]:
    """The thing itself and everything below it, in the author's order. What is `Broken` is left out."""
    return ((at, value) for at, value in visits(thing, route) if isinstance(value, Thing))


def texts(thing: Thing, route: Route = ()) -> Iterator[tuple[Route, Markdown]]:
    """Every Markdown text of a thing and of everything below it."""
    return ((at, value) for at, value in visits(thing, route) if isinstance(value, Markdown))


def assets(thing: Thing, route: Route = ()) -> Iterator[tuple[Route, AssetPath]]:
    """Every path that a field of a thing, or of anything below it, holds. Paths inside of Markdown do not count."""
    return ((at, value) for at, value in visits(thing, route) if isinstance(value, AssetPath))


def visits(thing: Thing, route: Route = ()) -> list[Visit]:
    """All of the above in one list: things, texts and paths, each thing before what it holds."""
    found: list[Visit] = []
    if not isinstance(thing, Broken):
        _thing(thing, route, found)
    return found


def _thing(thing: Thing, route: Route, found: list[Visit]) -> None:
    found.append((route, thing))
    values = thing.__dict__
    for name, alias in _plan(type(thing)):
        value = values[name]
        if value is not None:
            _value(value, (*route, alias), found)


def _value(value: Any, route: Route, found: list[Visit]) -> None:
    if isinstance(value, str):
        if isinstance(value, (Markdown, AssetPath)):
            found.append((route, value))
    elif isinstance(value, (tuple, list)):
        for index, item in enumerate(value):
            _value(item, (*route, index), found)
    elif isinstance(value, Thing):
        if isinstance(value, (Block, Question)):
            _thing(value, (*route, kind_name(value)), found)
        elif not isinstance(value, Broken):
            _thing(value, route, found)
    elif isinstance(value, AnyMapping):
        for key, item in value.items():
            _value(item, (*route, key), found)


@cache
def _plan(model: type[Thing]) -> tuple[tuple[str, str], ...]:
    """The fields of a class that can hold something to visit: name and alias."""
    return tuple(
        (name, field.alias or name) for name, field in model.model_fields.items() if _worth_a_visit(field.annotation)
    )


def _worth_a_visit(annotation: Any) -> bool:
    if annotation is Any:
        return True
    if get_origin(annotation) is not None:
        return any(_worth_a_visit(part) for part in get_args(annotation))
    return isinstance(annotation, type) and issubclass(annotation, (Markdown, AssetPath, Thing))
