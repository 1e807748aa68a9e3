"""What all models share, and the stand-in for a part that has errors."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, cast

from pydantic import BaseModel, ConfigDict, PlainValidator, ValidationInfo, WithJsonSchema, model_validator

from coursepack.model.fields import Reading


class Thing(BaseModel):
    """A frozen part of a course. Unknown keys are mistakes; a field's docstring is what an editor shows for it.

    `short` names the field that a text or a list fills when it stands in place of the mapping. `spread` names the
    field of a nested part that is written beside the other keys, under its type. `also_written` are JSON schemas of
    other forms that a validator of its own reads. The last two are for the schema that editors use.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False)
    short: ClassVar[str | None] = None
    spread: ClassVar[str | None] = None
    also_written: ClassVar[tuple[Mapping[str, Any], ...]] = ()

    @model_validator(mode="before")
    @classmethod
    def _long_form(cls, value: Any) -> Any:
        if cls.short is not None and not isinstance(value, dict):
            return {cls.short: value}
        return value


class Broken(Thing):
    """Stands where a part with errors stood, so that the routes of its neighbours stay right. Rules never see one."""


def _child(kind: str) -> PlainValidator:
    def read(value: Any, info: ValidationInfo) -> Any:
        return cast(Reading, info.context).child(kind, value)

    return PlainValidator(read)


def child_schema(kind: str) -> WithJsonSchema:
    """In the JSON schema a nested part is marked; `coursepack schema` puts the reference to its definition there."""
    return WithJsonSchema({"x-coursepack-part": kind})


ModuleChild = Annotated[Any, _child("module"), child_schema("module")]
PageChild = Annotated[Any, _child("page"), child_schema("page")]
BlockChild = Annotated[Any, _child("block"), child_schema("block")]
QuestionChild = Annotated[Any, _child("question"), child_schema("question")]
