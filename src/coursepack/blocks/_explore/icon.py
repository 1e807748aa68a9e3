"""The icon of a card: one of ours by its name, or a sign of the author's own, such as an emoji."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache
from typing import Annotated, Any

from pydantic import GetJsonSchemaHandler, PlainValidator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from coursepack.resources import folder

SIGN_LENGTH = 8
"""An emoji of several joined parts takes this many code points."""

_NAME = re.compile(r'^  "([a-z-]+)": \'<', re.MULTILINE)


@cache
def icon_names() -> tuple[str, ...]:
    """The names of all icons of `templates/icons.html.j2`."""
    return tuple(_NAME.findall((folder("templates") / "icons.html.j2").read_text(encoding="utf-8")))


def is_sign(text: str) -> bool:
    """Whether this is a sign that stands for itself, and no name."""
    return len(text) <= SIGN_LENGTH and not any(char.isascii() and char.isalnum() for char in text)


def _icon(value: Any) -> str:
    text = value.strip() if isinstance(value, str) else ""
    if text and (text in icon_names() or is_sign(text)):
        return text
    near = get_close_matches(text.lower(), icon_names(), 1, 0.5)
    listed = "`coursepack explain unknown-icon` lists all icons; an emoji will do too"
    helps = (f"did you mean `{near[0]}`?", listed) if near else (listed,)
    raise PydanticCustomError("unknown-icon", "there is no icon `{name}`", {"name": text, "help": helps})


class _Names:
    def __get_pydantic_json_schema__(
        self, _schema: core_schema.CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [{"enum": list(icon_names())}, {"type": "string", "maxLength": SIGN_LENGTH}]}


Icon = Annotated[str, PlainValidator(_icon), _Names()]
"""The name of an icon, or a sign."""
