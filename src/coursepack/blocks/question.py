"""question: one question in the flow of a page, for practice unless it says that it is scored."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from typing import Annotated, Any

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from coursepack import registry
from coursepack.model.assessment import MINUTES_A_QUESTION, RESULT_SHAPE, Assessment
from coursepack.model.block import Block, BlockKind, Drawing, Slot
from coursepack.model.fields import Boolean, Integer
from coursepack.model.question import Question
from coursepack.model.state import Shape
from coursepack.model.thing import QuestionChild
from coursepack.tree.node import Mapping

TRIES_LIMIT = 7
"""A question's slot counts its checks in 3 bits."""

RESULT = "result"
"""The part of a scored question's state that holds its result; the answer itself lies in the question's own slot."""

_HELP = "write one under its type: `choice: …`, with everything of the question indented below it"


class QuestionBlock(Block):
    """A question between other blocks. It is written under its type, beside the block's own keys."""

    spread = "question"
    question: QuestionChild
    """The question, under its type: `choice`, `true-false` and so on."""
    scored: Boolean = False
    """True counts it towards the course's score; without it, it is practice, and nothing is sent to the LMS."""
    attempts: Annotated[Integer, Field(ge=1, le=TRIES_LIMIT)] | None = None
    """How often it may be tried. Without it, a scored question is asked once, and practice as often as one likes."""

    @model_validator(mode="before")
    @classmethod
    def _under_its_type(cls, value: Any) -> Any:
        """The keys that are no key of the block are the question: one, its type.

        A key that is neither stays with the block where a type is there, so that it is named as the mistake.
        """
        if not isinstance(value, dict) or "question" in value:
            return value
        own = {field.alias or name for name, field in cls.model_fields.items()} - {"question"}
        types = [key for key in value if key in registry.names("questions")]
        inner = types or [key for key in value if key not in own]
        if not inner:
            raise PydanticCustomError("no-question", "this `question` block holds no question", {"help": _HELP})
        outer = {key: part for key, part in value.items() if key not in inner}
        return {**outer, "question": _part(value, inner)}

    @property
    def tries(self) -> int | None:
        """How often it may be tried; None for without limit."""
        return self.attempts or (1 if self.scored else None)


def _part(value: dict[str, Any], keys: list[str]) -> dict[str, Any]:
    """Some keys of a mapping, with their places where it has places."""
    if not isinstance(value, Mapping):
        return {key: value[key] for key in keys}
    part = Mapping(value.file, value.at)
    for key in keys:
        part.put(key, value.keys_at[key], value[key], value.values_at[key])
    return part


def _prepare(_block: QuestionBlock, _drawing: Drawing) -> AnyMapping[str, Any]:
    return {"part": RESULT}


def _is_scored(block: QuestionBlock) -> bool:
    """A question with mistakes in it scores nothing while they are told."""
    return block.scored and isinstance(block.question, Question)


def _slots(block: QuestionBlock) -> tuple[Slot, ...]:
    return (Slot(Shape(RESULT_SHAPE), part=RESULT, owner=block.question.id),) if _is_scored(block) else ()


def _assessment(block: QuestionBlock) -> Assessment | None:
    if not _is_scored(block):
        return None
    return Assessment(questions=(block.question,), title=block.title, attempts=block.tries, part=RESULT)


BLOCK = BlockKind(
    model=QuestionBlock,
    group="assess",
    summary="One question in the flow of a page: practice, unless it is scored.",
    prepare=_prepare,
    slots=_slots,
    minutes=lambda _block: MINUTES_A_QUESTION,
    assessment=_assessment,
)
