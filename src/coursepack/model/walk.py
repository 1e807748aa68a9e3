"""Walks through a course by the type of its values, never by the names of its blocks.

The route of each value follows the YAML: field aliases, indices, and the type of a block or question as a key of its
own. A plan a class, made once from its annotations, says which fields can hold anything worth a visit: a course of
1,000 pages is walked in a tenth of a second.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, get_args, get_origin

from coursepack.model.block import Block
from coursepack.model.fields import AssetPath, Markdown
from coursepack.model.kinds import kind_name
from coursepack.model.question import Question
from coursepack.model.thing import Broken, Thing
from coursepack.tree.node import Route


@dataclass(slots=True)
class Visits:
    """Everything worth a visit, each list in the author's order, each thing before what it holds."""

    things: list[tuple[Route, Thing]] = field(default_factory=list)
    texts: list[tuple[Route, Markdown]] = field(default_factory=list)
    assets: list[tuple[Route, AssetPath]] = field(default_factory=list)


def walk(thing: Thing, route: Route = ()) -> Iterator[tuple[Route, Thing]]:
    """The thing itself and everything below it, in the author's order. What is `Broken` is left out."""
    found = Visits()
    if not isinstance(thing, Broken):
        _thing(thing, route, found, _things_only)
    return iter(found.things)


def texts(thing: Thing, route: Route = ()) -> Iterator[tuple[Route, Markdown]]:
    """Every Markdown text of a thing and of everything below it."""
    return iter(visits(thing, route).texts)


def assets(thing: Thing, route: Route = ()) -> Iterator[tuple[Route, AssetPath]]:
    """Every path that a field of a thing, or of anything below it, holds. Paths inside of Markdown do not count."""
    return iter(visits(thing, route).assets)


def visits(thing: Thing, route: Route = ()) -> Visits:
    """Things, texts and paths in one walk."""
    found = Visits()
    if not isinstance(thing, Broken):
        _thing(thing, route, found, _everything)
    return found


def _thing(thing: Thing, route: Route, found: Visits, plan: Any) -> None:
    found.things.append((route, thing))
    values = thing.__dict__
    for name, alias in plan(type(thing)):
        value = values[name]
        if value is not None:
            _value(value, (*route, alias), found, plan)


def _value(value: Any, route: Route, found: Visits, plan: Any) -> None:
    kind = type(value)
    if kind is Markdown:
        found.texts.append((route, value))
    elif kind is tuple:
        for index, item in enumerate(value):
            _value(item, (*route, index), found, plan)
    elif isinstance(value, Thing):
        if isinstance(value, (Block, Question)):
            _thing(value, (*route, kind_name(value)), found, plan)
        elif kind is not Broken:
            _thing(value, route, found, plan)
    elif kind is AssetPath:
        found.assets.append((route, value))
    elif isinstance(value, AnyMapping):
        for key, item in value.items():
            _value(item, (*route, key), found, plan)


@cache
def _everything(model: type[Thing]) -> tuple[tuple[str, str], ...]:
    """The fields of a class that can hold something to visit: name and alias."""
    return _fields(model, (Markdown, AssetPath, Thing))


@cache
def _things_only(model: type[Thing]) -> tuple[tuple[str, str], ...]:
    """The fields of a class that can hold things."""
    return _fields(model, (Thing,))


def _fields(model: type[Thing], wanted: tuple[type, ...]) -> tuple[tuple[str, str], ...]:
    fields = model.model_fields.items()
    return tuple((name, field.alias or name) for name, field in fields if _can_hold(field.annotation, wanted))


def _can_hold(annotation: Any, wanted: tuple[type, ...]) -> bool:
    if annotation is Any:
        return True
    if get_origin(annotation) is not None:
        return any(_can_hold(part, wanted) for part in get_args(annotation))
    return isinstance(annotation, type) and issubclass(annotation, wanted)
