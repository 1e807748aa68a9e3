"""How many items a list may have, judged by what the author wrote.

pydantic's own length counts items that passed, so one mistake in a list of two would also be told as a list that is
too short.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, PydanticKnownError, core_schema


@dataclass(frozen=True, slots=True)
class Counted:
    """Stands in `Annotated[tuple[…], Counted(2, 36)]`. `why` says what is behind a limit, as a help line."""

    at_least: int = 0
    at_most: int | None = None
    why: str = ""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        result = handler(schema)
        result["minItems"] = self.at_least
        if self.at_most is not None:
            result["maxItems"] = self.at_most
        return result

    def _check(self, value: Any) -> Any:
        if not isinstance(value, (list, tuple)):
            return value
        count = len(value)
        if count < self.at_least:
            facts = {"field_type": "Tuple", "min_length": self.at_least, "actual_length": count}
            raise PydanticKnownError("too_short", facts)
        if self.at_most is not None and count > self.at_most:
            if self.why:
                facts = {"count": count, "most": self.at_most, "help": self.why}
                raise PydanticCustomError("too-many", "there are {count} entries here; {most} are the most", facts)
            facts = {"field_type": "Tuple", "max_length": self.at_most, "actual_length": count}
            raise PydanticKnownError("too_long", facts)
        return value
