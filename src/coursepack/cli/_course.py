"""Which course is meant: the one at a path, or the nearest one around it."""

from __future__ import annotations

import os
from pathlib import Path

from coursepack.source import Diagnostic, Severity

COURSE_FILE = "course.yaml"
LOOKED_AT = 200
"""How many neighbours are looked into for a course that the author may have meant."""


def find(path: Path) -> Path | Diagnostic:
    """The folder of the course that a path is in, or names, or a diagnostic that says what to do.

    The path may be the folder, its course.yaml, or anything below it.
    """
    if not path.exists():
        return Diagnostic(
            "no-course",
            Severity.ERROR,
            f"there is nothing at `{path}`",
            None,
            help=("give the path of a course's folder, or none to take the one you stand in",),
        )
    start = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow symbolic links away from the course
    for folder in (start, *start.parents):
        if (folder / COURSE_FILE).is_file():
            return _shortest(folder)
    return Diagnostic(
        "no-course",
        Severity.ERROR,
        f"no {COURSE_FILE} in `{start}` or in any folder above it",
        None,
        help=(_next_act(start), "to start a course, see the smallest one there is: coursepack explain no-course"),
    )


def _next_act(start: Path) -> str:
    """What to type when there is no course around, but perhaps some below."""
    below = []
    if start.is_dir():
        children = sorted(start.iterdir())[:LOOKED_AT]
        below = [child.name for child in children if (child / COURSE_FILE).is_file()]
    if not below:
        return "go to the folder of your course, or name it: coursepack build path/to/course"
    named = ", ".join(f"`{name}`" for name in below[:3])
    return f"there is a course in {named}: coursepack build {below[0]}"


def _shortest(folder: Path) -> Path:
    """The folder as one would type it: relative where it lies at or below the folder one stands in."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder
