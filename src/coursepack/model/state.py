"""What a thing keeps between visits: the shape of its slot, from which the worst case is proven.

The codec itself exists once, in `templates/player/suspend.js`; this file only declares and counts.
A shape is written as fields divided by spaces, in this order on the wire:

    u5      an unsigned number of 5 bits
    m4      a set of 4 options, one bit each, in letter order
    x120    text of at most 120 encoded characters; only as the last field

Bits are packed six to a character; a text field starts on a character of its own. New fields and options are
added at the end, so that a payload written by an older version reads as zeros there.
"""

import re
from dataclasses import dataclass
from math import ceil

_FIELD = re.compile(r"([umx])([0-9]{1,4})")
BITS_A_CHARACTER = 6


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of one slot. Raises ValueError for what is not a shape."""

    text: str

    def __post_init__(self) -> None:
        fields = self.text.split()
        if not all(_FIELD.fullmatch(field) for field in fields) or any(field[0] == "x" for field in fields[:-1]):
            raise ValueError(self.text)

    @property
    def worst_characters(self) -> int:
        """The most characters that a payload of this shape can take."""
        bits = characters = 0
        for field in self.text.split():
            if field[0] == "x":
                characters += int(field[1:])
            else:
                bits += int(field[1:])
        return ceil(bits / BITS_A_CHARACTER) + characters
