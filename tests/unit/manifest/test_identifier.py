"""Identifiers come from the course's id, fit, and tell courses apart."""

import re

from hypothesis import given
from hypothesis import strategies as st

from coursepack.manifest.identifier import LENGTH, identifier
from coursepack.model.fields import ID_LENGTH, ID_PATTERN

ids = st.from_regex(ID_PATTERN, fullmatch=True).filter(lambda text: len(text) <= ID_LENGTH)
ROLES = ("manifest", "course", "item", "sco")


def test_they_never_change() -> None:
    """An LMS keeps learners' progress under them: a change here loses it for every course that is out there."""
    assert [identifier(role, "sequence-models") for role in ROLES] == [
        "manifest-sequence-models",
        "course-sequence-models",
        "item-sequence-models",
        "sco-sequence-models",
    ]
    assert identifier("item", "x" * 59) == "item-" + "x" * 59
    assert identifier("item", "x" * 64) == "item-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-7ce10097"


@given(ids)
def test_each_is_an_xs_id_of_its_own(course_id: str) -> None:
    made = [identifier(role, course_id) for role in ROLES]
    assert len(set(made)) == len(made)
    for name in made:
        assert re.fullmatch(r"[a-z][a-z0-9-]*", name)
        assert len(name) <= LENGTH


@given(ids, ids)
def test_two_courses_never_share_one(one: str, other: str) -> None:
    assert (identifier("item", one) == identifier("item", other)) == (one == other)


def test_long_ids_that_start_alike_stay_apart() -> None:
    start = "a" * 60
    assert identifier("manifest", start + "-one") != identifier("manifest", start + "-two")
