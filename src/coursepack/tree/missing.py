"""What is said where a folder holds no course: what was found instead, and what to do with it."""

from __future__ import annotations

import os
from pathlib import Path

from coursepack.source import Diagnostic, Severity

_LOOKED_AT = 200
"""How many entries of a folder are looked at for a course that may be meant: the folder may be anything."""


def no_course(folder: Path, course_file: str) -> Diagnostic | None:
    """None where the folder holds a file of exactly that name; else what is wrong."""
    try:
        with os.scandir(folder) as entries:
            names = {entry.name: entry for entry in entries}
    except NotADirectoryError:
        return _say(f"`{_shown(folder)}` is not a course", f"name the folder that holds {course_file}, or that file")
    except FileNotFoundError:
        return _say(f"there is nothing at `{_shown(folder)}`", "give the path of a course's folder")
    except OSError:
        return _say(f"the folder `{_shown(folder)}` may not be read", "give yourself the right to read it")
    if course_file in names:
        return None
    like = sorted(name for name in names if _is_like(name, course_file))
    if like:
        return _say(f"no {course_file} in `{_shown(folder)}`, but `{like[0]}`", f"rename it to {course_file}")
    folders = sorted(name for name in names if not name.startswith("."))[:_LOOKED_AT]
    below = next((name for name in folders if (folder / name / course_file).is_file()), None)
    if below is not None:
        return _say(f"no {course_file} in `{_shown(folder)}`", f"there is one in `{_shown(folder / below)}`")
    return _say(f"no {course_file} in `{_shown(folder)}`", "to start a course, see coursepack explain no-course")


def _is_like(name: str, course_file: str) -> bool:
    """Whether a file was probably meant to be the course file: `Course.yaml`, `course.yml`, `course.yaml.txt`."""
    stem = course_file.partition(".")[0]
    return name.lower() in {course_file, f"{stem}.yml", f"{course_file}.txt", f"{stem}.yml.txt", f"_{course_file}"}


def _say(message: str, help_: str) -> Diagnostic:
    return Diagnostic("no-course", Severity.ERROR, message, None, help=(help_,))


def _shown(folder: Path) -> str:
    return folder.as_posix()
