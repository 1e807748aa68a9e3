"""The settings of an LMS that decide whether a package works there as its author means it.

Seen in Moodle 4.5; Canvas hands SCORM packages to a player of its own on another host.
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.facts import Facts

_SCORED_STATUS = (
    "Activity completion: require status, and tick Passed only.",
    "  Completed never comes true for a course that is passed or failed.",
)
_UNSCORED_STATUS = ("Activity completion: require status, and tick Completed.",)


def advice(known: Facts) -> Iterator[tuple[str, tuple[str, ...]]]:
    """For each LMS its name and what to do there, line by line."""
    status = _SCORED_STATUS if known.scored else _UNSCORED_STATUS
    attempts = (
        "Attempts: the course counts the tries of its quiz itself. Allow one attempt, or more where",
        "  a learner who failed may start all over. Force new attempt: No.",
    )
    again = ("Attempts: unlimited, so that learners may come back. Force new attempt: No.",)
    yield (
        "In Moodle",
        (
            "Add a SCORM package to your course and drop the zip in as it is.",
            "Appearance: display the package in a new window; it has more room there.",
            *(attempts if known.scored else again),
            *status,
        ),
    )
    yield (
        "In Canvas",
        (
            "Open SCORM in the course's navigation and upload the zip as it is"
            + (", as a graded assignment." if known.scored else "."),
            "Learners start it from there; a link to a page inside of it records nothing.",
        ),
    )
