"""A course that was found fit to be packaged. Only `check` makes one; `render` takes nothing else."""

from dataclasses import dataclass
from pathlib import Path

from coursepack.model.course import Course
from coursepack.slots.lock import Lock
from coursepack.tree.loaded import LoadedCourse


@dataclass(frozen=True, slots=True)
class CheckedCourse:
    """A course without errors, without its drafts, and with a slot for everything that keeps state.

    `lock` is complete: it has an entry for each stateful thing of the course. `assets` gives, for the resolved path
    of each file that the course uses, where it lies on the disk.
    """

    course: Course
    lock: Lock
    assets: dict[str, Path]
    loaded: LoadedCourse
