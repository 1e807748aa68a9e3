"""Table: columns with headings, and rows."""

from typing import Annotated, Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from coursepack.model.block import Block, BlockKind
from coursepack.model.counted import Counted
from coursepack.model.fields import Boolean, Inline, Prose
from coursepack.model.thing import Thing


class Column(Thing):
    """A column of a table."""

    short = "title"
    title: Inline
    """The column's heading."""
    align: Literal["left", "center", "right"] = "left"
    """Where the text of its cells stands. Numbers read best on the right."""


Row = Annotated[tuple[Prose | None, ...], Counted(1)]


class Table(Block):
    """A table."""

    caption: Inline | None = None
    """What the table shows, in a sentence."""
    columns: Annotated[tuple[Column, ...], Counted(1)]
    """The headings, from left to right; one may be a mapping of `title` and `align`."""
    rows: Annotated[tuple[Row, ...], Counted(1)]
    """The rows, each a list with a cell for every column. A cell may be empty."""
    row_headings: Boolean = True
    """Whether the first cell of a row says what the row is about. Screen readers repeat it with every cell."""

    @model_validator(mode="after")
    def _even(self) -> Self:
        width = len(self.columns)
        for number, row in enumerate(self.rows, 1):
            if len(row) != width:
                context = {
                    "number": number,
                    "cells": _count(len(row), "cell"),
                    "columns": _count(width, "column"),
                    "at": ("rows", number - 1),
                    "label": "too short" if len(row) < width else "too long",
                    "help": "an empty cell is written `null`"
                    if len(row) < width
                    else "a cell with a comma takes quotes",
                }
                raise PydanticCustomError(
                    "uneven-row", "row {number} has {cells}, and the table has {columns}", context
                )
        return self


FAULTS = {
    "uneven-row": """
        A row of a table has more or fewer cells than the table has columns.

        Every cell behind the gap would stand below the wrong heading. Write an empty cell as `null`. A cell that holds
        a comma takes quotes, since a comma divides cells:

            - table:
                columns: [City, Sales]
                rows:
                  - [Bern, "1,204"]
                  - [Basel, null]
        """,
}
"""What can be wrong here, for `coursepack explain`."""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


BLOCK = BlockKind(model=Table, group="prose", summary="A table with column headings.")
