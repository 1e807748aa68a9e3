"""Which type a block or question is: its class says, by the file that it stands in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from coursepack import registry

if TYPE_CHECKING:
    from coursepack.model.block import BlockKind
    from coursepack.model.question import QuestionKind
    from coursepack.model.thing import Thing


@cache
def _name(model: type[Thing]) -> str:
    return model.__module__.rpartition(".")[2].replace("_", "-")


def kind_name(thing: Thing) -> str:
    """The type of a block or question as an author writes it: `multiple-choice`."""
    return _name(type(thing))


def kind_of(thing: Thing) -> tuple[str, BlockKind | QuestionKind]:
    """The type of a block or question: its name and what is declared about it. Raises KeyError for other things."""
    module = type(thing).__module__
    folder = module.rpartition(".")[0].removeprefix("coursepack.")
    name = kind_name(thing)
    return name, cast("BlockKind | QuestionKind", registry.find(folder, name))
