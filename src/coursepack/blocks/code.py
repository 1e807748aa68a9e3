"""Code: a listing with colours, marked lines and a button that copies it."""

import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from coursepack.model.block import Block, BlockKind, Drawing
from coursepack.model.fields import Boolean, Inline, Text

_LINES = re.compile(r"([1-9][0-9]{0,4})(?:\s*-\s*([1-9][0-9]{0,4}))?")


def _marked(value: Any) -> tuple[int, int]:
    match = _LINES.fullmatch(value.strip()) if isinstance(value, str) else None
    first, last = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
    if first > last:
        context = {"help": "write a number, such as `3`, or a first and a last one, such as `3-5`"}
        raise PydanticCustomError("not-lines", "an entry of `mark` takes a line or a run of lines", context)
    return first, last


Lines = Annotated[
    tuple[int, int],
    PlainValidator(_marked),
    WithJsonSchema({"type": ["integer", "string"], "pattern": r"^[1-9][0-9]*(\s*-\s*[1-9][0-9]*)?$"}),
]
"""A line, `3`, or a run of lines, `3-5`, as its first and last number."""


class Code(Block):
    """A listing."""

    short = "code"
    code: Text
    """The code, as a block of text behind a `|`."""
    language: Text | None = None
    """The language, for its colours: `python`, `sql`, `yaml`, `json`, `bash` and many more."""
    mark: tuple[Lines, ...] = ()
    """The lines that matter: a list of numbers and of runs, `[2, 4-6]`."""
    numbers: Boolean = False
    """Whether the lines are numbered."""
    caption: Inline | None = None
    """A line below the listing, such as the name of its file."""


FAULTS = {
    "not-lines": """
        An entry of `mark` is neither the number of a line nor a run of lines.

        Lines count from 1, as an editor counts them:

            - code:
                mark: [2, 4-6]
                code: |
                  …
        """,
}
"""What can be wrong here, for `coursepack explain`."""


def _prepare(code: Code, _drawing: Drawing) -> Mapping[str, Any]:
    return {
        "text": code.code.strip("\n") + "\n",
        "marked": {number for first, last in code.mark for number in range(first, last + 1)},
    }


BLOCK = BlockKind(
    model=Code,
    group="numbers",
    summary="A listing with colours, marked lines and a button that copies it.",
    prepare=_prepare,
)
