"""What a target is. Shared by the files beside it, one a target."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from coursepack.check.checked import CheckedCourse
from coursepack.render.site import Content, Site


@dataclass(frozen=True, slots=True)
class Target:
    """One standard to package for.

    `title` is its name for people. `adapter` is the file below `templates/player/adapters/` that speaks to the LMS.
    `state_limit` is how many characters of resume data it promises to keep. `files` adds what the standard wants to
    the site's files, the manifest first: the order of the result is the order in the zip.
    """

    title: str
    adapter: str
    state_limit: int
    files: Callable[[CheckedCourse, Site], Mapping[str, Content]]
