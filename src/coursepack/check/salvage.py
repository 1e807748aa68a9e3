"""What can be saved of a part with errors: the part without what is wrong in it, so that rules still see the rest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from coursepack.tree.node import Route


class _Gone:
    """Stands in place of an entry that is taken out of a list, so that its neighbours keep their indices."""


GONE = _Gone()

_FILLERS = {"id": "unnamed-{}", "title": "Untitled {}"}
"""Keys that a stand-in can fill where they must be there: nothing else about the part depends on them."""


def without(body: Any, wrong: Iterable[Route], missing: Iterable[Route], unique: int) -> Any:
    """A copy of a part's body without what stands at the routes `wrong`, and with a stand-in for each route `missing`.

    What is wrong inside a list takes the key that holds the list with it. Values that hold nothing wrong are not
    copied: nested parts stay the same objects, so that they are known to be read already.
    """
    for route in (*wrong, *(route[:-1] for route in missing if not _can_fill(route))):
        body = _drop(body, _to_a_key(route))
    if isinstance(body, dict):
        names = {str(route[0]) for route in (*wrong, *missing) if _can_fill(route)}
        body = {**body, **{name: _FILLERS[name].format(unique) for name in names}}
    return body


def _can_fill(route: Route) -> bool:
    return len(route) == 1 and route[0] in _FILLERS


def _to_a_key(route: Route) -> Route:
    while route and isinstance(route[-1], int):
        route = route[:-1]
    return route


def _drop(body: Any, route: Route) -> Any:
    if not route:
        return GONE
    step, rest = route[0], route[1:]
    if isinstance(body, dict) and step in body:
        copy = dict(body)
        if rest:
            copy[step] = _drop(body[step], rest)
        else:
            del copy[step]
        return copy
    if isinstance(body, list) and isinstance(step, int) and step < len(body) and rest:
        return [_drop(item, rest) if index == step else item for index, item in enumerate(body)]
    return body
