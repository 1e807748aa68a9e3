"""A lock after a merge: both sides stay, and no number is anybody else's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coursepack.slots.lock import Entry, Lock
from coursepack.slots.read import read_lock
from coursepack.slots.repair import repair
from coursepack.slots.write import line, lock_text
from coursepack.source import SourceFile

HEAD = 'format: 1\nline: "AAAAAA"\nslots:\n'


def mended(text: str, ages: dict[int, int] | None = None) -> Lock:
    result = repair(text, ages)
    assert result is not None
    lock, found = read_lock(SourceFile("course.lock", result))
    assert found == []
    assert lock is not None
    return lock


def slot(name: str, number: int, shape: str = "m2", **fields: object) -> str:
    return line(Entry(name, "choice", number, shape, **fields)) + "\n"


def test_a_whole_lock_stays_as_it_is() -> None:
    text = HEAD + "# a remark\n" + slot("b", 2) + slot("a", 1)
    assert repair(text) == text


def test_both_sides_of_a_conflict_stay_and_ours_keeps_its_number() -> None:
    lock = mended(HEAD + "<<<<<<< HEAD\n" + slot("z", 5) + "=======\n" + slot("a", 5) + ">>>>>>> theirs\n")
    assert {name: entry.number for name, entry in lock.entries.items()} == {"z": 5, "a": 6}


def test_what_both_sides_share_is_older_than_what_they_dispute() -> None:
    text = HEAD + "<<<<<<< HEAD\n" + slot("a", 5) + "=======\n" + slot("b", 5) + ">>>>>>> theirs\n" + slot("z", 5)
    assert {name: entry.number for name, entry in mended(text).entries.items()} == {"a": 6, "b": 7, "z": 5}


def test_the_base_of_a_conflict_is_left_out() -> None:
    lock = mended(
        HEAD
        + "<<<<<<< HEAD\n"
        + slot("a", 5)
        + "||||||| base\n"
        + slot("a", 4)
        + "=======\n"
        + slot("b", 5)
        + ">>>>>>> x\n"
    )
    assert {name: entry.numbers for name, entry in lock.entries.items()} == {"a": (5,), "b": (6,)}


def test_a_clean_merge_that_gave_one_number_twice() -> None:
    lock = mended(HEAD + slot("a", 5) + slot("b", 5) + slot("c", 5) + slot("d", 6))
    assert {name: entry.number for name, entry in lock.entries.items()} == {"a": 5, "b": 7, "c": 8, "d": 6}


def test_the_older_line_keeps_the_number_where_ages_are_known() -> None:
    lock = mended(HEAD + slot("a", 5) + slot("b", 5), {4: 2000, 5: 1000})
    assert {name: entry.number for name, entry in lock.entries.items()} == {"a": 6, "b": 5}


def test_one_thing_changed_on_both_sides_remembers_all_its_numbers() -> None:
    ours = slot("a", 7, was=(2,), options={"x": "a", "y": "b"})
    theirs = slot("a", 8, was=(2, 3), options={"x": "a", "z": "b"})
    lock = mended(HEAD + "<<<<<<< HEAD\n" + ours + "=======\n" + theirs + ">>>>>>> theirs\n")
    assert lock.entries["a"].numbers == (7, 2, 8, 3)
    assert lock.entries["a"].options == {"x": "a", "y": "b", "z": "c"}


def test_what_is_gone_on_one_side_only_is_there() -> None:
    lock = mended(HEAD + "<<<<<<< HEAD\n" + slot("a", 7, gone=True) + "=======\n" + slot("a", 7) + ">>>>>>> theirs\n")
    assert not lock.entries["a"].gone


def test_a_number_that_is_owned_goes_before_one_that_was() -> None:
    lock = mended(HEAD + slot("a", 5, was=(3,)) + slot("b", 3))
    assert {name: entry.numbers for name, entry in lock.entries.items()} == {"a": (5,), "b": (3,)}


def test_a_name_that_is_a_page_here_and_a_question_there() -> None:
    page = "  a: {flag: 4, kind: page}\n"
    lock = mended(HEAD + "<<<<<<< HEAD\n" + page + "=======\n" + slot("a", 4) + ">>>>>>> theirs\n" + slot("b", 4))
    assert lock.entries["a"].is_flag
    assert lock.entries["a/was-choice"].gone
    assert lock.entries["a/was-choice"].number == 5
    assert lock.entries["b"].number == 4


def test_two_locks_of_two_first_builds() -> None:
    text = (
        '<<<<<<< HEAD\nformat: 1\nline: "AAAAAA"\nslots:\n' + slot("a", 1)
        + '=======\nformat: 1\nline: "BBBBBB"\nslots:\n' + slot("b", 1) + ">>>>>>> theirs\n"
    )  # fmt: skip
    lock = mended(text)
    assert lock.line == "AAAAAA"
    assert {name: entry.number for name, entry in lock.entries.items()} == {"a": 1, "b": 2}


def test_what_cannot_be_read_is_left_to_the_author() -> None:
    assert repair("") is None
    assert repair(HEAD + "  a: {slot: x, kind: choice, shape: m2}\n") is None
    assert repair(HEAD + "more: 1\n") is None
    assert repair("format: 2\n" + slot("a", 1)) is None


numbers = st.integers(1, 6)
things = st.dictionaries(st.sampled_from("abcdef"), st.tuples(numbers, st.lists(numbers, max_size=2)), max_size=5)


@given(things, things, things)
def test_every_merge_is_mended(base: dict, ours: dict, theirs: dict) -> None:
    def lines(made: dict) -> str:
        return "".join(slot(name, number, was=tuple(was)) for name, (number, was) in sorted(made.items()))

    text = HEAD + lines(base) + "<<<<<<< HEAD\n" + lines(ours) + "=======\n" + lines(theirs) + ">>>>>>> x\n"
    lock = mended(text)
    assert set(lock.entries) == {*base, *ours, *theirs}
    taken = [number for entry in lock.entries.values() for number in entry.numbers]
    assert len(taken) == len(set(taken))
    named = {number for side in (base, ours, theirs) for number, was in side.values() for number in (number, *was)}
    assert named <= {*taken}
    for name, (number, _) in base.items():
        first = next(iter(sorted(other for other in base if base[other][0] == number)))
        if name == first:
            assert lock.entries[name].number == number
    assert repair(lock_text(lock)) == lock_text(lock)
