"""Did you mean: the name that an author probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST = 64
"""Longer names are nobody's slip of the fingers, and comparing them costs."""


def near(written: str, names: Iterable[str]) -> str | None:
    """The one of `names` that is nearest to what was written, or None where none is near.

    Case, spaces, underscores and hyphens do not count against a name.
    """
    if len(written) > LONGEST:
        return None
    plain = {_plain(name): name for name in sorted(names, reverse=True)}
    found = get_close_matches(_plain(written), plain, n=1, cutoff=0.7)
    return plain[found[0]] if found else None


def did_you_mean(written: str, names: Iterable[str]) -> tuple[str, ...]:
    """The help line for a name that is not known; empty where nothing is near."""
    found = near(written, names)
    return (f"did you mean `{found}`?",) if found else ()


def _plain(name: str) -> str:
    return name.lower().replace("_", "-").replace(" ", "-")
