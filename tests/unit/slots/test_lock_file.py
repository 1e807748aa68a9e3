"""course.lock as text: it says what it is, comes back as it was, and every mistake in it has its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursepack.model.fields import ID_PATTERN
from coursepack.slots.faults import FAULTS
from coursepack.slots.lock import Entry, Lock
from coursepack.slots.option import LETTERS, option_key
from coursepack.slots.read import read_lock
from coursepack.slots.write import lock_text
from coursepack.source import SourceFile

ENTRIES = (
    Entry("intro", "page", 0),
    Entry("memory", "choice", 3, "u5 m4", "0123456789ab", {"fixed-size": "a", 'Its "hidden", {state}: #1': "c"}, (1,)),
    Entry("pitch/problem", "reflection", 4, "x120", gone=True),
)
LOCK = Lock("q7Xb-_", {entry.name: entry for entry in ENTRIES})
TEXT = """\
# The numbers under which learners' progress is kept. Commit this file with the course.
# coursepack writes it: build adds lines, and fix mends it after a merge. A number is never given twice.
format: 1
line: "q7Xb-_"
slots:
  intro: {flag: 0, kind: page}
  memory: {slot: 3, kind: choice, shape: u5 m4, asked: "0123456789ab", options: {fixed-size: "a", "Its \\"hidden\\", \
{state}: #1": "c"}, was: [1]}
  pitch/problem: {slot: 4, kind: reflection, shape: x120, gone: true}
"""


def read(text: str) -> tuple[Lock | None, list[tuple[str, str, int]]]:
    lock, found = read_lock(SourceFile("course.lock", text))
    assert (lock is None) == bool(found)
    for diagnostic in found:
        assert diagnostic.label is not None
        assert diagnostic.help
        assert diagnostic.label.span.end <= len(text)
    return lock, [(one.name, one.message, one.label.span.line if one.label else 0) for one in found]


def test_the_text() -> None:
    assert lock_text(LOCK) == TEXT
    assert read(TEXT) == (LOCK, [])


def test_no_file_is_no_lock_and_no_mistake() -> None:
    assert read_lock(None) == (None, [])


def test_a_page_may_have_had_flag_0() -> None:
    lock, found = read(TEXT.replace("flag: 0", "flag: 1, was: [0]"))
    assert found == []
    assert lock is not None
    assert lock.entries["intro"].numbers == (1, 0)


def test_an_empty_lock() -> None:
    empty = Lock("AAAAAA", {})
    assert read(lock_text(empty)) == (empty, [])


def test_line_ends_of_windows() -> None:
    assert read(TEXT.replace("\n", "\r\n")) == (LOCK, [])


names = st.from_regex(ID_PATTERN, fullmatch=True)
options = st.lists(st.text(min_size=1).map(option_key).filter(bool), unique=True, max_size=36)
entries = st.builds(
    lambda name, part, flag, number, texts, was, gone: Entry(
        f"{name}/{part}" if part else name,
        "page" if flag else "choice",
        number,
        "" if flag else "u5 m4",
        "" if flag else "0" * 12,
        {} if flag else dict(zip(texts, LETTERS, strict=False)),
        was,
        gone,
    ),
    names,
    st.none() | names,
    st.booleans(),
    st.integers(1, 99_999),
    options,
    st.lists(st.integers(1, 99_999), max_size=2).map(tuple),
    st.booleans(),
)


@given(st.lists(entries, max_size=4))
def test_every_lock_comes_back(made: list[Entry]) -> None:
    distinct, taken = {}, set()
    for entry in made:
        mine = {(entry.is_flag, number) for number in entry.numbers}
        if entry.name not in distinct and not mine & taken and len(mine) == len(entry.numbers):
            distinct[entry.name] = entry
            taken |= mine
    lock = Lock("AbC-_9", distinct)
    assert read(lock_text(lock)) == (lock, [])


@pytest.mark.parametrize(
    ("old", "new", "message", "line"),
    [
        ("format: 1\n", "", "`course.lock` has no `format`", 1),
        ("format: 1", "format: one", "`course.lock` has a format that does not count", 3),
        ('line: "q7Xb-_"', "line: abc", "`course.lock` has lost its line", 4),
        ("slots:", "slots: {}\nmore:", "`course.lock` has an unknown key `more`", 6),
        ("{flag: 0, kind: page}", "0", "`intro` has no number", 6),
        ("{flag: 0, kind: page}", "{kind: page}", "`intro` has no `slot`", 6),
        ("flag: 0", "flag: -1", "`intro` has no number that counts", 6),
        ("flag: 0", "flag: 1.5", "`intro` has no number that counts", 6),
        ("slot: 3", "slot: 0", "`memory` has no number that counts", 7),
        ("slot: 3", "slot: 3000000", "`memory` has no number that counts", 7),
        ("slot: 3", "number: 3, slot: 3", "`memory` has an unknown key `number`", 7),
        ("shape: u5 m4, ", "", "`memory` has no `shape`", 7),
        ("shape: u5 m4", "shape: u5 q4", "`memory` has a shape that coursepack does not know", 7),
        ("shape: u5 m4", "shape: [u5]", "`memory` has a shape that coursepack does not know", 7),
        ("0123456789ab", "0123", "`memory` has lost what it asked", 7),
        ("kind: choice", "kind: page", "`memory` has a kind that does not fit", 7),
        ('"c"', '"C"', 'the option `Its "hidden", {state}: #1` of `memory` has no letter', 7),
        ('"c"', '"a"', "two options of `memory` have the letter `a`", 7),
        ("was: [1]", "was: 1", "`memory` has lost its older numbers", 7),
        ("was: [1]", "was: [one]", "`memory` has an older number that does not count", 7),
        ("flag: 0", "flag: 1, was: [-1]", "`intro` has an older number that does not count", 6),
        ("was: [1]", "was: [0]", "`memory` has an older number that does not count", 7),
        ("gone: true", "gone: maybe", "`pitch/problem` may be gone or not", 8),
    ],
)
def test_a_line_that_is_not_ours_is_told(old: str, new: str, message: str, line: int) -> None:
    assert old in TEXT
    assert read(TEXT.replace(old, new)) == (None, [("lock-line", message, line)])


def test_all_mistakes_are_told_at_once() -> None:
    _, found = read(TEXT.replace("flag: 0", "flag: x").replace("slot: 4", "slot: x"))
    assert [line for _, _, line in found] == [6, 8]


def test_a_newer_format_asks_for_an_upgrade() -> None:
    _, found = read(TEXT.replace("format: 1", "format: 2"))
    assert found == [("lock-newer", "`course.lock` is of format 2", 3)]
    _, found = read("format: 9\nsomething: else\nline: x\nslots: {}\n")
    assert [name for name, _, _ in found] == ["lock-newer"]


@pytest.mark.parametrize("number", ["slot: 3", "slot: 1"])
def test_a_number_twice_is_told_with_both_places(number: str) -> None:
    lock, found = read_lock(SourceFile("course.lock", TEXT.replace("slot: 4", number)))
    assert lock is None
    (one,) = found
    assert one.name == "lock-number-twice"
    assert one.message == f"`memory` and `pitch/problem` own the same {number.replace(':', '')}"
    assert one.label is not None
    assert (one.label.span.line, [label.span.line for label in one.also]) == (8, [7])


def test_the_help_says_the_next_act() -> None:
    def helps(text: str) -> tuple[str, ...]:
        return read_lock(SourceFile("course.lock", text))[1][0].help

    assert helps(TEXT.replace("format: 1", "format: 2")) == ("upgrade coursepack",)
    assert "in git" in helps(TEXT.replace("format: 1", "format: x"))[0]
    assert "`coursepack fix`" in helps(TEXT.replace("slot: 4", "slot: 3"))[0]
    assert "`coursepack fix`" in helps(TEXT + "<<<<<<< HEAD\n")[0]


def test_a_flag_and_a_slot_of_one_number_do_not_meet() -> None:
    assert read(TEXT.replace("flag: 0", "flag: 3"))[1] == []


def test_a_name_twice_is_told_with_both_places() -> None:
    _, found = read(TEXT + "  memory: {slot: 9, kind: choice, shape: m2}\n")
    assert found == [("lock-number-twice", "`memory` stands twice in `course.lock`", 9)]


def test_git_s_marks_are_told_once_a_conflict() -> None:
    conflict = "<<<<<<< HEAD\n  a: {flag: 7, kind: page}\n=======\n  b: {flag: 7, kind: page}\n>>>>>>> other\n"
    lock, found = read_lock(SourceFile("course.lock", TEXT + conflict + "  c: {flag: 9, kind: page}\n" + conflict))
    assert lock is None
    assert [(one.name, one.label.span.line, one.also[0].span.line) for one in found if one.label] == [
        ("lock-conflict", 9, 13),
        ("lock-conflict", 15, 19),
    ]
    assert read(TEXT + "=======\n")[1] == [("lock-conflict", "`course.lock` holds both sides of a git conflict", 9)]


@pytest.mark.parametrize("text", ["", "# nothing\n", "- a\n", "words\n", "{\n", "a: b\n", "\x00", "a: &a [*a]\n"])
def test_what_is_no_lock_is_told(text: str) -> None:
    assert read(text)[1]


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)), st.text(max_size=3))
def test_no_damage_is_an_exception(start: int, end: int, put: str) -> None:
    read(TEXT[:start] + put + TEXT[max(start, end) :])


def test_every_fault_is_explained() -> None:
    for name, text in FAULTS.items():
        assert name == name.lower()
        assert [part in text for part in ("What it finds.", "Why it matters.", "Instead.")] == [True] * 3
