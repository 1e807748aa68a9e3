"""A block: one thing on a page. `BlockKind` declares everything about one type of block."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from coursepack.model.assessment import Assessment
from coursepack.model.fields import Id, Inline
from coursepack.model.state import Shape
from coursepack.model.thing import Thing

Group = Literal["prose", "numbers", "explore", "do", "assess"]


class Block(Thing):
    """What every block takes in its full form."""

    id: Id | None = None
    """A short name, unique in the course. Needed where the block keeps state."""
    title: Inline | None = None
    """A heading above the block."""
    objectives: tuple[Id, ...] = ()
    """The objectives of the course that this block serves."""


@dataclass(frozen=True, slots=True)
class Slot:
    """State that a block or question asks to keep.

    `part` is empty, or tells several slots of one thing apart (`"problems"` of a reflection's prompts). `asked` is
    what the learner was asked, as one text: when it changes, the thing is opened again. `options` are the names of
    its options in the author's order (ids, else texts): the lock gives each a letter that never moves. `owner` is
    the id that it goes by where the block has none.
    """

    shape: Shape
    asked: str = ""
    part: str = ""
    options: tuple[str, ...] = ()
    owner: str = ""

    def name(self, thing_id: str | None) -> str:
        """The name under which the lock knows it: the thing's id, with `/part` where it owns several."""
        whose = thing_id or self.owner
        return f"{whose}/{self.part}" if self.part else whose


class Drawing(Protocol):
    """What a block may ask for while it is prepared for its template; `coursepack.render` provides it."""

    def words(self, key: str, /, **values: object) -> str:
        """An interface word in the course's language."""

    def prose(self, text: str) -> str:
        """Markdown to safe HTML with paragraphs."""

    def inline(self, text: str) -> str:
        """Markdown of one line to safe HTML."""


@dataclass(frozen=True, slots=True)
class BlockKind:
    """A block type. Its name is its file's; its template is `templates/blocks/<name>/<name>.html.j2`.

    `prepare` computes what the template cannot, and returns it as extra template variables. `slots` says what the
    block keeps. `minutes` estimates how long a learner stays beyond reading its text. `assessment` gives the questions
    that it scores together, or None where this one scores nothing. With `own_title` its template shows the title
    itself, and no heading stands above it.
    """

    model: type[Block]
    group: Group
    summary: str
    prepare: Callable[[Any, Drawing], Mapping[str, Any]] | None = None
    slots: Callable[[Any], tuple[Slot, ...]] | None = None
    minutes: Callable[[Any], float] | None = None
    assessment: Callable[[Any], Assessment | None] | None = None
    own_title: bool = False
