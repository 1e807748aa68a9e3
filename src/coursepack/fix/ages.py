"""How old each line of a file is, as git knows it: after a merge, the older of two equal numbers is the one in use."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

WAIT_SECONDS = 10

_LINE = re.compile(r"[0-9a-f]{40,64} [0-9]+ ([0-9]+)( [0-9]+)?")
_TIME = "committer-time "


def line_ages(path: Path) -> dict[int, int]:
    """For each line, counted from 1, when it was committed, in seconds; what is not committed yet is the newest.

    Empty where there is no git, no repository, or the file is not in it: then nobody knows.
    """
    command = ["git", "blame", "--line-porcelain", "--", path.name]
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        told = subprocess.run(  # noqa: S603  fixed words and the name of a file; no shell
            command, cwd=path.parent, env=environment, capture_output=True, timeout=WAIT_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return {}
    ages: dict[int, int] = {}
    line = 0
    for written in told.stdout.decode("utf-8", "replace").split("\n"):
        match = _LINE.fullmatch(written)
        if match:
            line = int(match[1])
        elif written.startswith(_TIME):
            ages[line] = int(written.removeprefix(_TIME))
    return ages
