"""The sizes of the state's grammar, in characters. The codec is `templates/player/suspend.js`; this file only counts.

"1" line(6) attempt(6) body-length(3) body checksum(5)
body   = flags-length(varint) flags(6 a character) record*
record = slot(varint) length(varint) payload
varint = 5 bits a character, low first; the sixth bit says that more follow
"""

from math import ceil

from coursepack.model.state import BITS_A_CHARACTER

LINE_CHARACTERS = 6
HEADER = 1 + LINE_CHARACTERS + 6 + 3 + 5
"""Version, line, attempt, body length and checksum: what every state spends before it says anything."""
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""The digits of base64url: no LMS was seen to change one of these on the way."""

COURSE_SLOT = 0
"""The slot of the course itself; things of the course start at 1, flags of pages at 0."""
COURSE_SHAPE = "u2 u1 u14"
"""Verdict, whether the learner pressed Finish, and the best score in hundredths of a percent."""

_VARINT_BITS = 5


def varint(number: int) -> int:
    """How many characters a varint takes."""
    return max(1, ceil(number.bit_length() / _VARINT_BITS))


def flags(count: int) -> int:
    """How many characters `count` flags take, with their length in front."""
    characters = ceil(count / BITS_A_CHARACTER)
    return varint(characters) + characters


def record(slot: int, payload: int) -> int:
    """How many characters a record takes whose payload has that many."""
    return varint(slot) + varint(payload) + payload
