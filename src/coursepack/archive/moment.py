"""The one time that stands on every file of a package, so that no clock shows in its bytes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from coursepack.archive.error import ArchiveError

Moment = tuple[int, int, int, int, int, int]
"""Year, month, day, hour, minute, second."""

EPOCH = "SOURCE_DATE_EPOCH"
EARLIEST: Moment = (1980, 1, 1, 0, 0, 0)
LATEST: Moment = (2107, 12, 31, 23, 59, 58)
"""What the date fields of a zip can hold (APPNOTE 4.4.6), in steps of two seconds."""


def moment(environment: Mapping[str, str]) -> Moment:
    """1980-01-01, or what SOURCE_DATE_EPOCH says, in UTC, as near as a zip comes to it. Raises `ArchiveError`."""
    written = environment.get(EPOCH, "").strip()
    if not written:
        return EARLIEST
    try:
        seconds = int(written)
    except ValueError:
        message = f"the environment variable {EPOCH} is `{written}`, which is no whole number of seconds"
        raise ArchiveError(message, "unset it, or give the seconds since 1970-01-01 in UTC") from None
    earliest, latest = (datetime(*limit, tzinfo=UTC).timestamp() for limit in (EARLIEST, LATEST))
    clamped = min(max(seconds, int(earliest)), int(latest))
    found = datetime.fromtimestamp(clamped - clamped % 2, tz=UTC)
    return (found.year, found.month, found.day, found.hour, found.minute, found.second)
