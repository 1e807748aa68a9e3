"""What a check is asked to do."""

from __future__ import annotations

from dataclasses import dataclass

SCORM_12_STATE_LIMIT = 4096
"""Characters of `cmi.suspend_data` that every LMS keeps (SCORM 1.2 RTE, 3.4.4: CMIString4096)."""


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """`select` names the only rules to run, `ignore` those to leave out; both are for warnings, errors always stand.

    `drafts` takes in what is marked `draft: true`. With `locked` a stale `course.lock` is an error; with `writes_lock`
    nothing is said of it, since the caller writes the new one. `state_limit` is how many characters of resume data
    the target keeps, and `state_limit_of` the target's name for the message.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    drafts: bool = False
    locked: bool = False
    writes_lock: bool = False
    state_limit: int = SCORM_12_STATE_LIMIT
    state_limit_of: str = "SCORM 1.2"
