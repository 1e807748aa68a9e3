"""The kinds of value that a field can hold. Each says what an author may write there, in our own error types.

Scalars arrive as text (see `coursepack.tree.node`); a number or a truth value is read from *plain* text only, with
the YAML 1.2 core rules, so that what is meant as text is never changed on the way. What a value needs to know about
where it stands, it asks of the validation context, a `Reading`.
"""

from __future__ import annotations

import math
import re
from typing import Annotated, Any, Protocol, cast

from pydantic import BeforeValidator, Field, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from coursepack.tree.node import Plain
from coursepack.tree.path import OddPathError, resolve


class Reading(Protocol):
    """What validation knows while it reads: handed to every validator as `info.context`."""

    @property
    def folder(self) -> str:
        """The folder, relative to the course's, of the file that is being read."""

    def child(self, kind: str, value: Any) -> Any:
        """The model for a nested "module", "page", "block" or "question"; a `Broken` where it has errors."""


_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_TRUE, _FALSE = {"true", "True", "TRUE"}, {"false", "False", "FALSE"}

INTEGER_DIGITS = 15
"""A longer integer is not exact in a browser (2**53 has 16 digits)."""


def _integer(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, Plain)):
        raise PydanticCustomError("not_a_whole_number", "")
    if isinstance(value, int):
        return value
    if not _INTEGER.fullmatch(value) or len(value) > INTEGER_DIGITS:
        raise PydanticCustomError("not_a_whole_number", "")
    return int(value, 0 if value[:2] in ("0o", "0x") else 10)


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float, Plain)):
        raise PydanticCustomError("not_a_number", "")
    if isinstance(value, Plain) and not (_NUMBER.fullmatch(value) and len(value) <= 40):
        raise PydanticCustomError("not_a_number", "")
    number = float(value)
    if not math.isfinite(number):
        raise PydanticCustomError("not_a_number", "")
    return number + 0.0


def _boolean(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, Plain) and value in _TRUE | _FALSE:
        return value in _TRUE
    raise PydanticCustomError("not_true_or_false", "")


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("not_text", "")
    if not value or value.isspace():
        raise PydanticCustomError("empty_text", "")
    return value


Integer = Annotated[int, BeforeValidator(_integer)]
Number = Annotated[float, BeforeValidator(_number)]
Boolean = Annotated[bool, BeforeValidator(_boolean)]
Percent = Annotated[float, BeforeValidator(_number), Field(ge=0, le=100)]
Text = Annotated[str, BeforeValidator(_text)]
"""Plain words without any markup, never empty: a label for a machine, an attribution, alternative text."""


class Markdown(str):
    """An author's Markdown. `folder` is where its relative paths start; `inline` is True where no block may stand."""

    __slots__ = ("folder", "inline")
    folder: str
    inline: bool

    @classmethod
    def of(cls, text: str, *, folder: str = "", inline: bool = False) -> Markdown:
        made = cls(text)
        made.folder = folder
        made.inline = inline
        return made


def _markdown(value: Any, info: ValidationInfo, *, inline: bool) -> Markdown:
    folder = cast(Reading, info.context).folder if info.context else ""
    return Markdown.of(_text(value), folder=folder, inline=inline)


def _prose(value: Any, info: ValidationInfo) -> Markdown:
    return _markdown(value, info, inline=False)


def _inline(value: Any, info: ValidationInfo) -> Markdown:
    return _markdown(value, info, inline=True)


Prose = Annotated[
    Markdown,
    PlainValidator(_prose),
    WithJsonSchema({"type": ["string", "number", "boolean"], "description": "Markdown: paragraphs, lists, emphasis."}),
]
"""Markdown with paragraphs and lists."""

Inline = Annotated[
    Markdown,
    PlainValidator(_inline),
    WithJsonSchema({"type": ["string", "number", "boolean"], "description": "One line of Markdown."}),
]
"""Markdown of one line: emphasis, code and links, but no paragraphs."""

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
ID_LENGTH = 64
"""Far below the 255 characters of a CMIIdentifier (SCORM 1.2 RTE, 3.4.1) and short enough for every file system."""


def _identifier(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch(ID_PATTERN, value) or len(value) > ID_LENGTH:
        raise PydanticCustomError("not_an_id", "")
    return str(value)


Id = Annotated[
    str,
    PlainValidator(_identifier),
    WithJsonSchema({"type": "string", "pattern": ID_PATTERN, "maxLength": ID_LENGTH}),
]
"""A short name in lower-case ASCII that keeps a thing's progress through edits."""


class AssetPath(str):
    """A path to a file of the course, as written; `resolved` is relative to the course's folder."""

    __slots__ = ("resolved",)
    resolved: str

    @classmethod
    def of(cls, written: str, resolved: str) -> AssetPath:
        made = cls(written)
        made.resolved = resolved
        return made


def resolve_path(written: str, folder: str) -> str:
    """A written path, relative to the course's folder: relative to `folder`, or from the top when it starts with "/".

    Raises `PydanticCustomError` of type "path_outside", "path_remote" or "path_form"; see `coursepack.tree.path`.
    """
    try:
        return resolve(written, folder)
    except OddPathError as odd:
        raise PydanticCustomError(odd.code, "") from None


def _asset(value: Any, info: ValidationInfo) -> AssetPath:
    written = _text(value)
    folder = cast(Reading, info.context).folder if info.context else ""
    return AssetPath.of(written, resolve_path(written, folder))


Asset = Annotated[AssetPath, PlainValidator(_asset), WithJsonSchema({"type": "string", "description": "A path."})]
"""A path to a file of the course: relative to the file it is written in, or from the course's folder with a "/"."""

_DURATION = re.compile(r"([0-9]{1,4})\s*(min|h)")


def _duration(value: Any) -> int:
    match = _DURATION.fullmatch(value.strip()) if isinstance(value, str) else None
    if not match:
        raise PydanticCustomError("not_a_duration", "")
    return int(match[1]) * (60 if match[2] == "h" else 1)


Duration = Annotated[
    int,
    PlainValidator(_duration),
    WithJsonSchema({"type": "string", "pattern": r"^[0-9]{1,4}\s*(min|h)$", "examples": ["20 min"]}),
]
"""A duration in minutes, written `20 min` or `2 h`."""
