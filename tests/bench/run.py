"""Runs the bench and writes its numbers into README.md beside this file: `make bench`.

    python tests/bench/run.py [builds] [start] [stages] [first-page]

Without a name, all of them. The figures of a part that did not run stay as they were.
"""

import os
import platform
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from shutil import which

from builds import builds, start
from first_page import first_page
from stages import stages

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1] / "course"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def browser() -> str:
    """The Chromium to measure with: COURSEPACK_BROWSER, else the first on the path."""
    found = os.environ.get("COURSEPACK_BROWSER") or next(filter(None, map(which, BROWSERS)), None)
    if not found:
        sys.exit("bench: no Chromium found; install it, or name it in COURSEPACK_BROWSER")
    return found


def sample_page(work: Path) -> str:
    """Builds the sample course and measures its first page."""
    command = [sys.executable, "-m", "coursepack", "build", str(SAMPLE), "--locked", "--out", str(work / "sample")]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return first_page(next((work / "sample").glob("*.zip")), browser(), work)


PARTS: dict[str, Callable[[Path], str]] = {
    "builds": builds,
    "start": start,
    "stages": stages,
    "first-page": sample_page,
}


def record(part: str, table: str) -> None:
    """Puts a table between the marks of its part, under the day and the machine it was measured on."""
    readme = HERE / "README.md"
    day = datetime.now(UTC).date().isoformat()
    where = f"Measured {day}: Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()}."
    text = readme.read_text("utf-8")
    block = f"<!-- {part} -->\n{where}\n\n{table}\n<!-- /{part} -->"
    text, found = re.subn(f"<!-- {part} -->.*?<!-- /{part} -->", lambda _: block, text, flags=re.DOTALL)
    if not found:
        sys.exit(f"bench: README.md has no place for `{part}`")
    readme.write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    asked = sys.argv[1:] or list(PARTS)
    unknown = [name for name in asked if name not in PARTS]
    if unknown:
        sys.exit(f"bench: no part is called {', '.join(unknown)}; there are {', '.join(PARTS)}")
    for part in asked:
        print(f"\n{part}", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            table = PARTS[part](Path(folder))
        print(table, flush=True)
        record(part, table)


if __name__ == "__main__":
    main()
