"""How the shape of a slot may change while old payloads stay readable, and how wide a set of options must be."""

from collections.abc import Mapping

from coursepack.model.state import Shape
from coursepack.slots.option import LETTERS, option_key


def joined(old: str, new: str) -> str | None:
    """The shape by which payloads of both read rightly; None where there is none, and a new slot is due.

    Bits run on without a border, so only the end may change: fields are added behind the last one, and the last one
    may grow. It never shrinks here, since what came behind it would then read bits that were written before. Text is
    always last and so may have any budget; a longer one from before stays readable.
    """
    before, after = old.split(), new.split()
    end = len(before) - 1
    if len(after) < len(before) or before[:end] != after[:end]:
        return None
    was, now = before[end], after[end]
    if was[0] != now[0]:
        return None
    last = now if now[0] == "x" else max(was, now, key=lambda field: int(field[1:]))
    return " ".join([*before[:end], last, *after[end + 1 :]])


def widened(shape: Shape, options: tuple[str, ...], given: Mapping[str, str]) -> str:
    """The shape with room for the letters that its options really have.

    A kind counts its options: `m4`. Where options went, the letters of the rest are higher than their count, and a
    set has one bit for each letter from `a`.
    """
    if not options:
        return shape.text
    bits = max(LETTERS.index(given[option_key(option)]) for option in options) + 1
    fields = (f"m{bits}" if field == f"m{len(options)}" else field for field in shape.text.split())
    return " ".join(fields)
