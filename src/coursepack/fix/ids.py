"""Finds an id that nobody else has, now or in the course's past."""

from __future__ import annotations

import re
from collections.abc import Mapping

from coursepack.model.slug import LENGTH

_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|index)")
"""Names that Windows keeps for devices, and the first page of a package."""


class Ids:
    """The ids that are taken, and those of the course's past with the kind of thing that had them.

    Something of the same kind may have an id of the past again: it is most likely the same thing, which lost its id,
    and its learners' progress comes back with it. Anything else may not.
    """

    def __init__(self, taken: set[str], past: Mapping[str, str] | None = None) -> None:
        self._taken = taken
        self._past = past or {}

    def new(self, kind: str, *wanted: str) -> str:
        """The first of the wanted ids that is one; with a number behind it where it is taken."""
        name = next(one for one in wanted if one)
        candidate, number = name, 2
        while not self._is_free(candidate, kind):
            ending = f"-{number}"
            candidate = name[: LENGTH - len(ending)].rstrip("-") + ending
            number += 1
        self._taken.add(candidate)
        return candidate

    def _is_free(self, name: str, kind: str) -> bool:
        return name not in self._taken and self._past.get(name, kind) == kind and not _RESERVED.fullmatch(name)
