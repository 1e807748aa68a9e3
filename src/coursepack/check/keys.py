"""Which keys a model takes at a place inside of it: for a did-you-mean, and to know what may be left out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from coursepack.tree.node import Route


@cache
def fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields of a model by the key that an author writes."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def models_at(model: type[BaseModel], steps: Route) -> list[type[BaseModel]]:
    """The models that may stand at the end of a way through a model's fields; several where a field is a union."""
    found: list[type[BaseModel]] = [model]
    for position, step in enumerate(steps):
        if isinstance(step, int) and position == 0:
            # The short form of a block: its list stands in place of the mapping.
            short = getattr(model, "short", None)
            found = list(_models(fields(model)[short].annotation)) if short in fields(model) else found
        if isinstance(step, str):
            below = [inner for one in found if step in fields(one) for inner in _models(fields(one)[step].annotation)]
            found = below or [one for one in found if step not in fields(one)]
    return found


def keys_at(model: type[BaseModel], steps: Route) -> list[str]:
    """The keys that are known at a place, in the model's order."""
    return list(dict.fromkeys(key for one in models_at(model, steps) for key in fields(one)))


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)
