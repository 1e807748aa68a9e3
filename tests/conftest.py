"""The one snapshot mechanism of all tests: `snapshot(path, text)` compares, `pytest --accept` writes.

Line ends are part of what is compared, so a snapshot is read and written as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path

import pytest

ACCEPT = "--accept"
DIFF_LINES = 200


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(ACCEPT, action="store_true", help="write what the tests see now into the expected files")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether expected files are to be written instead of compared."""
    return bool(request.config.getoption(ACCEPT))


@pytest.fixture
def snapshot(accept: bool) -> Callable[[Path, str | bytes], None]:
    """Compare a text (or bytes) with the file at a path; with `--accept`, write it there.

    A file that is not there is a failure, never a pass, so a snapshot cannot vanish unseen.
    """

    def compare(path: Path, actual: str | bytes) -> None:
        data = actual.encode("utf-8") if isinstance(actual, str) else actual
        known = path.read_bytes() if path.is_file() else None
        if data == known:
            return
        if accept:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            return
        if known is None:
            pytest.fail(f"{path} does not exist; look at the result, then run pytest {ACCEPT}\n{_shown(data)}", False)
        pytest.fail(f"{path} differs; if the new text is right, run pytest {ACCEPT}\n{_diff(known, data)}", False)

    return compare


def _shown(data: bytes) -> str:
    return "".join(data.decode("utf-8", "backslashreplace").splitlines(keepends=True)[:DIFF_LINES])


def _diff(known: bytes, actual: bytes) -> str:
    """A unified diff in which line ends other than a plain newline can be seen."""
    sides = [data.decode("utf-8", "backslashreplace").replace("\r", "␍").split("\n") for data in (known, actual)]
    lines = list(unified_diff(*sides, "expected", "now", lineterm=""))
    more = [f"… {len(lines) - DIFF_LINES} more lines"] if len(lines) > DIFF_LINES else []
    return "\n".join([*lines[:DIFF_LINES], *more])
