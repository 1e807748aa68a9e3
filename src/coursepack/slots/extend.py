"""Which changes of a shape leave old payloads readable, and how wide a set of options must be."""

from collections.abc import Mapping

from coursepack.model.state import Shape
from coursepack.slots.option import LETTERS, option_key


def extends(old: str, new: str) -> bool:
    """Whether a payload that was written by the old shape reads rightly by the new one.

    Bits run on without a border, so only the end may change: fields are added behind the last one or taken from
    there, the last set of options grows or shrinks, and text may have another budget.
    """
    before, after = old.split(), new.split()
    common = min(len(before), len(after))
    if before[:common] == after[:common]:
        return True
    if before[: common - 1] != after[: common - 1]:
        return False
    was, now = before[common - 1], after[common - 1]
    if was[0] != now[0] or was[0] == "u":
        return False
    if was[0] == "x":
        return True
    grows = int(now[1:]) > int(was[1:])
    return common == (len(before) if grows else len(after))


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
