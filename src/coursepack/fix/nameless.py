"""Finds everything in a course that must have an id and has none, by the models' own words.

A model says whether its `id` must be there, and its annotations say where other models stand inside of it; so a new
block or question needs nothing here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from coursepack import registry
from coursepack.model.course import Course, Module, Page
from coursepack.model.thing import Thing
from coursepack.source import Span
from coursepack.tree.node import Lost, Mapping, Node, Sequence

_MODELS: dict[str, type[Thing]] = {"module": Module, "page": Page}
_FOLDERS = {"block": "blocks", "question": "questions"}
_PART = "x-coursepack-part"
_NAMING = ("title", "stem", "label", "name", "text")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a thing stands: its value, its key (for an entry of a list, the value again), and what holds both."""

    at: Span
    key_at: Span
    holder: Mapping | Sequence


@dataclass(frozen=True, slots=True)
class Nameless:
    """Something without an id. `kind` is its type: "page", "quiz", "choice". `words` are what an id can be made of, and
    `inside` the id or words of what it stands in.

    `node` is its mapping; where it is written in its short form, its value, which then fills the field `short`.
    """

    kind: str
    node: Mapping | Sequence | str
    words: str
    inside: str
    spot: Spot
    short: str = ""


def nameless(root: Mapping) -> Iterator[Nameless]:
    """Everything without an id, in the author's order. What has no model of its own is passed over."""
    start = Span(root.file, *root.at)
    yield from _thing(Course, "course", root, Spot(start, start, root), "")


def _thing(model: type[Thing], kind: str, node: Node, spot: Spot, inside: str) -> Iterator[Nameless]:
    """A thing that is read with a model, and everything inside of it."""
    short = "" if isinstance(node, Mapping) else (model.short or "")
    if isinstance(node, Lost) or node is None or not (isinstance(node, Mapping) or short):
        return
    field = model.model_fields.get("id")
    if field is not None and field.is_required() and (short or _lacks_id(node)):
        yield Nameless(kind, node, _words(node), inside, spot, short)
    inside = _name(node) or inside
    for name, (key, annotation) in _fields(model).items():
        if isinstance(node, Mapping) and key in node:
            yield from _value(annotation, key, node[key], _spot(node, key), inside)
        elif name == short:
            yield from _value(annotation, kind, node, spot, inside)
        elif name == model.spread and isinstance(node, Mapping):
            for part in node:
                yield from _typed("questions", part, node, inside)


def _value(annotation: Any, kind: str, node: Node, spot: Spot, inside: str) -> Iterator[Nameless]:
    """What a field's value holds, as the field's annotation tells."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *metadata = get_args(annotation)
        part = _part(metadata)
        yield from _child(part, node, spot, inside) if part else _value(inner, kind, node, spot, inside)
    elif origin is None:
        if isinstance(annotation, type) and issubclass(annotation, Thing):
            yield from _thing(annotation, kind, node, spot, inside)
    elif issubclass(_class(origin), (tuple, list)):
        if isinstance(node, Sequence):
            for index, item in enumerate(node):
                span = node.item_span(index)
                yield from _value(get_args(annotation)[0], kind, item, Spot(span, span, node), inside)
    elif issubclass(_class(origin), dict):
        if isinstance(node, Mapping):
            for key in node:
                yield from _value(get_args(annotation)[-1], kind, node[key], _spot(node, key), inside)
    else:
        for one in get_args(annotation):
            yield from _value(one, kind, node, spot, inside)


def _child(part: str, node: Node, spot: Spot, inside: str) -> Iterator[Nameless]:
    """A module, a page, a block or a question."""
    if not isinstance(node, Mapping):
        return
    if part in _MODELS:
        yield from _thing(_MODELS[part], part, node, spot, inside)
    elif len(node) == 1:
        yield from _typed(_FOLDERS[part], next(iter(node)), node, inside)


def _typed(folder: str, name: str, node: Mapping, inside: str) -> Iterator[Nameless]:
    if name in registry.names(folder):
        yield from _thing(registry.find(folder, name).model, name, node[name], _spot(node, name), inside)


def _spot(node: Mapping, key: str) -> Spot:
    return Spot(node.value_span(key), node.key_span(key), node)


@cache
def _fields(model: type[Thing]) -> dict[str, tuple[str, Any]]:
    """The fields of a model that may hold other models: the key that an author writes, and the whole annotation."""
    found = {}
    for name, field in model.model_fields.items():
        annotation = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
        if _holds_things(annotation):
            found[name] = (field.alias or name, annotation)
    return found


def _holds_things(annotation: Any) -> bool:
    if get_origin(annotation) is Annotated:
        inner, *metadata = get_args(annotation)
        return bool(_part(metadata)) or _holds_things(inner)
    if isinstance(annotation, type) and get_origin(annotation) is None:
        return issubclass(annotation, Thing)
    return any(_holds_things(one) for one in get_args(annotation))


def _part(metadata: list[Any]) -> str:
    """Which part of a course an annotation marks; see `coursepack.model.thing.child_schema`."""
    schemas = (getattr(one, "json_schema", None) for one in metadata)
    return next((str(one[_PART]) for one in schemas if isinstance(one, dict) and _PART in one), "")


def _class(origin: Any) -> type:
    """The class to compare an annotation's origin with; `collections.abc.Mapping` counts as a dict."""
    if not isinstance(origin, type):
        return object
    return dict if issubclass(dict, origin) and not issubclass(list, origin) else origin


def _lacks_id(node: Node) -> bool:
    return isinstance(node, Mapping) and node.get("id") is None


def _name(node: Node) -> str:
    """What the things inside of a thing are called after."""
    name = node.get("id") if isinstance(node, Mapping) else None
    return name if isinstance(name, str) and name else _words(node)


def _words(node: Node) -> str:
    """The words that name a thing: its title or stem, else the text that is its short form."""
    if isinstance(node, Mapping):
        return next((str(node[key]) for key in _NAMING if isinstance(node.get(key), str) and node[key]), "")
    return str(node) if isinstance(node, str) else ""
