"""reflection: the learner's own words, kept with their progress."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Annotated, Any, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from coursepack.model.block import Block, BlockKind, Drawing, Slot
from coursepack.model.fields import Id, Inline, Integer, Prose
from coursepack.model.state import Shape
from coursepack.model.thing import Thing

LENGTH = 120
"""The default budget of an answer, in encoded characters: a sentence or two."""
LENGTH_LIMIT = 2000
"""Half of the 4,096 characters that SCORM 1.2 keeps (RTE 1.2, 3.4.2.2, cmi.suspend_data)."""
PROMPTS_LIMIT = 20
MINUTES_A_PROMPT = 2.0
PART_LENGTH = 8


class Prompt(Thing):
    """Something to think about, with a field for the answer. In its short form it is the text alone."""

    short = "text"
    text: Inline
    """What is asked."""
    id: Id | None = None
    """Keeps the learner's words when the text is changed. Without it, a changed text is a new prompt."""
    max_length: Annotated[Integer, Field(ge=20, le=LENGTH_LIMIT)] = LENGTH
    """How long the answer may be. Letters of English, digits and blanks count one, other characters two to six."""

    @property
    def part(self) -> str:
        """The name of this prompt's slot within the reflection: it does not change when prompts change places."""
        return self.id or sha256(" ".join(self.text.split()).encode()).hexdigest()[:PART_LENGTH]


class Reflection(Block):
    """Prompts that the learner answers in their own words, for themselves."""

    id: Id
    """A short name, unique in the course. It keeps the learner's words through edits."""
    text: Prose | None = None
    """What to do, before the prompts."""
    prompts: tuple[Prompt, ...] = Field(min_length=1, max_length=PROMPTS_LIMIT)
    """The prompts, in order: each a text, or a mapping with `id`, `text` and `max_length`."""

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        parts: set[str] = set()
        for position, prompt in enumerate(self.prompts):
            if prompt.part in parts:
                at = ("prompts", position, "id" if prompt.id else "text")
                help_ = "give one of them another id" if prompt.id else "remove one of them, or give each an id"
                said = "two prompts have the id `{name}`" if prompt.id else "the prompt `{name}` stands here twice"
                about = {"name": prompt.id or str(prompt.text), "help": help_, "at": at}
                raise PydanticCustomError("prompt-twice", said, about)
            parts.add(prompt.part)
        return self


def _rows(prompt: Prompt) -> int:
    return min(8, max(2, round(prompt.max_length / 60)))


def _prepare(block: Reflection, _drawing: Drawing) -> Mapping[str, Any]:
    return {"prompts": [(prompt, prompt.part, _rows(prompt)) for prompt in block.prompts]}


def _slots(block: Reflection) -> tuple[Slot, ...]:
    # The part alone says what was asked: with an id, the learner's words stay when the prompt is reworded.
    return tuple(Slot(Shape(f"x{prompt.max_length}"), part=prompt.part) for prompt in block.prompts)


BLOCK = BlockKind(
    model=Reflection,
    group="do",
    summary="Prompts that the learner answers in their own words; the words are kept with their progress.",
    prepare=_prepare,
    slots=_slots,
    minutes=lambda block: MINUTES_A_PROMPT * len(block.prompts),
)
