"""Did you mean: the name that an author probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST = 64
"""Longer names are nobody's slip of the fingers, and comparing them costs."""

MANY = 200
"""Of more names than this, only those are compared that can be meant at all."""


def near(written: str, names: Iterable[str]) -> str | None:
    """The one of `names` that is nearest to what was written, or None where none is near.

    Case, spaces, underscores and hyphens do not count against a name.
    """
    if len(written) > LONGEST:
        return None
    wanted = _plain(written)
    plain = {_plain(name): name for name in sorted(names, reverse=True)}
    if len(plain) > MANY:
        plain = {name: plain[name] for name in plain if _may_be(wanted, name)}
    found = get_close_matches(wanted, plain, n=1, cutoff=0.7)
    return plain[found[0]] if found else None


def _may_be(written: str, name: str) -> bool:
    """A cheap look: of a slip of the fingers, the first or the last letter and most of the length are left."""
    return abs(len(written) - len(name)) < 4 and (written[:1] == name[:1] or written[-1:] == name[-1:])


def did_you_mean(written: str, names: Iterable[str]) -> tuple[str, ...]:
    """The help line for a name that is not known; empty where nothing is near."""
    found = near(written, names)
    return (f"did you mean `{found}`?",) if found else ()


def _plain(name: str) -> str:
    return name.lower().replace("_", "-").replace(" ", "-")
