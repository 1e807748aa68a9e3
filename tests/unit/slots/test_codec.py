"""The proof is right: no state that the player's own codec writes is longer than the bill, and all are read again.

Python counts, JavaScript encodes; here they meet. Courses, answers and edits are searched by hypothesis.
"""

from __future__ import annotations

import json
import random
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, target
from hypothesis import strategies as st

from coursepack.check.checked import CheckedCourse
from coursepack.model.course import Course
from coursepack.model.state import Shape
from coursepack.render.course_data import course_data
from coursepack.render.survey import survey
from coursepack.slots import grammar
from coursepack.slots.bill import bill
from coursepack.slots.extend import joined
from coursepack.slots.lock import Lock
from coursepack.slots.things import things
from coursepack.tree.loaded import LoadedCourse

CODEC = Path(__file__).with_name("codec.mjs")
LIMIT = 4096
DEAR = "\U000e0100"
"""A character that takes six: its code point is beyond 2^18."""


class Codec:
    """The player's codec in a process of Node."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            ["node", CODEC], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def __call__(self, operation: str, **request: Any) -> Any:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps({"operation": operation, **request}) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def close(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


@pytest.fixture(scope="module")
def codec() -> Iterator[Codec]:
    made = Codec()
    yield made
    made.close()


searched = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def described(lock: Lock, limit: int = 10**6) -> dict[str, Any]:
    """What `course.js` says of a lock."""
    return {
        "line": lock.line,
        "shapes": {str(slot): shape for slot, shape in lock.shapes.items()},
        "was": {str(old): new for old, new in lock.was.items()},
        "next": {"slot": lock.next_slot, "flag": lock.next_flag},
        "limit": limit,
    }


def most(shape: str) -> list[Any]:
    """The values that need the most room."""
    return [
        DEAR * (size // 6) + "x" * (size % 6) if kind == "x" else 2**size - 1
        for kind, size in ((field[0], int(field[1:])) for field in shape.split())
    ]


def values_of(shape: str) -> st.SearchStrategy[list[Any]]:
    """Values that fit a shape, most often at its edges."""

    def field(kind: str, size: int) -> st.SearchStrategy[Any]:
        if kind != "x":
            return st.sampled_from([0, 1, 2**size - 1, 2 ** (size - 1)]) | st.integers(0, 2**size - 1)
        words = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\r"), max_size=size // 6)
        return words | st.text("ab .-_ä", max_size=size // 2) | st.just("x" * size)

    return st.tuples(*(field(part[0], int(part[1:])) for part in shape.split())).map(list)


shapes = st.lists(
    st.builds(lambda kind, size: f"{kind}{size}", st.sampled_from("um"), st.integers(1, 36)), max_size=4
).flatmap(
    lambda fields: st.builds(
        lambda text: " ".join([*fields, *([f"x{text}"] if text else [])]),
        st.sampled_from([0, 1, 31, 32, 120, 2000]) if fields else st.sampled_from([1, 120]),
    )
)


def bound(lock: Lock) -> int:
    """The bill of a lock, from the parts that the bill of a course is made of."""
    records = {grammar.COURSE_SLOT: grammar.COURSE_SHAPE, **lock.shapes}
    return (
        grammar.HEADER
        + grammar.flags(lock.next_flag)
        + sum(grammar.record(slot, Shape(shape).worst_characters) for slot, shape in records.items())
    )


def locked(slots: dict[int, str], flags: int) -> Lock:
    from coursepack.slots.lock import Entry

    entries = [Entry(f"q{number}", "choice", number, shape) for number, shape in slots.items()]
    return Lock(
        "AbC-_9", {entry.name: entry for entry in [*entries, *(Entry(f"p{n}", "page", n) for n in range(flags))]}
    )


@searched
@given(st.data())
def test_no_state_is_longer_than_its_bound(codec: Codec, data: st.DataObject) -> None:
    numbers = st.integers(1, 40) | st.integers(1, 99_999)
    lock = locked(data.draw(st.dictionaries(numbers, shapes, max_size=6)), data.draw(st.integers(0, 80)))
    course = described(lock)
    flags = data.draw(st.lists(st.integers(0, lock.next_flag - 1)) if lock.next_flag else st.just([]))
    given_values = [
        [slot, data.draw(values_of(shape))] for slot, shape in [(0, grammar.COURSE_SHAPE), *lock.shapes.items()]
    ]
    played = codec("play", course=course, text="", flags=flags, values=given_values)
    text = played["text"]
    for (_, chosen), result in zip(given_values, played["results"], strict=True):
        assert result == "kept" or (result == "refused" and isinstance(chosen[-1], str))
    target(len(text) - bound(lock))
    assert len(text) <= bound(lock)
    assert set(text) <= set(grammar.ALPHABET)
    seen = codec("look", course=course, text=text)
    assert seen["found"] == "whole"
    assert seen["flags"] == sorted(set(flags))
    kept = {str(slot) for (slot, _), result in zip(given_values, played["results"], strict=True) if result == "kept"}
    for slot, chosen in given_values:
        assert seen["values"][str(slot)] == (chosen if str(slot) in kept else None)


@searched
@given(st.data())
def test_the_bound_is_reached(codec: Codec, data: st.DataObject) -> None:
    """So that it is a bound and no guess: the fullest state is exactly as long."""
    numbers = st.integers(1, 40) | st.integers(1, 99_999)
    lock = locked(data.draw(st.dictionaries(numbers, shapes, max_size=6)), data.draw(st.integers(0, 80)))
    full = [[slot, most(shape)] for slot, shape in [(0, grammar.COURSE_SHAPE), *lock.shapes.items()]]
    played = codec("play", course=described(lock), text="", flags=list(range(lock.next_flag)), values=full)
    assert set(played["results"]) == {"kept"}
    assert len(played["text"]) == bound(lock)


def some_course(make: SimpleNamespace, chance: random.Random) -> Course:
    """A course of any shape."""
    made: list[Any] = []
    count = 0
    for page in range(chance.randint(1, 12)):
        blocks: list[Any] = []
        for _ in range(chance.randint(0, 3)):
            count += 1
            kind = chance.choice([make.choice, make.several])
            questions = [
                kind(f"q{count}-{at}", *(str(option) for option in range(chance.randint(2, 36))))
                for at in range(chance.randint(1, 12))
            ]
            blocks.append(
                chance.choice(
                    [
                        lambda n=count, q=questions: make.quiz(f"quiz-{n}", *q),
                        lambda n=count, q=questions: make.flow(q[0], id=f"flow-{n}", scored=True),
                        lambda n=count, q=questions: make.flow(q[0]),
                        lambda n=count: make.reflection(f"words-{n}", one=chance.randint(20, 300), two=120),
                    ]
                )()
            )
        made.append(make.page(f"page-{page}", *blocks))
    return make.course(*made)


@pytest.mark.parametrize("seed", range(25))
def test_the_bill_of_a_course_is_what_its_fullest_state_takes(codec: Codec, make: SimpleNamespace, seed: int) -> None:
    course = some_course(make, random.Random(seed))
    lock = make.lock(course)
    made = bill(course, lock)
    full = [[slot, most(shape)] for slot, shape in [(0, grammar.COURSE_SHAPE), *lock.shapes.items()]]
    played = codec("play", course=described(lock), text="", flags=list(range(lock.next_flag)), values=full)
    assert set(played["results"]) == {"kept"}
    assert len(played["text"]) == made.total == bound(lock)
    assert made.total == made.fixed + made.flags + sum(item.characters for item in made.items)
    assert sum(page.characters for page in made.pages) == sum(item.characters for item in made.items)
    for listed in (made.items, made.pages):
        assert [item.characters for item in listed] == sorted((item.characters for item in listed), reverse=True)


def test_300_questions_with_attempts_fit(codec: Codec, make: SimpleNamespace) -> None:
    questions = [make.choice(f"question-{number}", "one", "two", "three", "four") for number in range(300)]
    pages = [make.page(f"page-{number}") for number in range(60)]
    course = make.course(*pages, make.page("check", make.quiz("quiz", *questions, attempts=3)))
    lock = make.lock(course)
    made = bill(course, lock)
    assert made.total <= LIMIT
    full = [[slot, most(shape)] for slot, shape in [(0, grammar.COURSE_SHAPE), *lock.shapes.items()]]
    flags = list(range(lock.next_flag))
    played = codec("play", course=described(lock, LIMIT), text="", flags=flags, values=full)
    assert len(played["text"]) == made.total
    assert codec("look", course=described(lock, LIMIT), text=played["text"])["flags"] == flags


@searched
@given(st.data())
def test_a_shape_that_grew_step_by_step_reads_every_older_payload(codec: Codec, data: st.DataObject) -> None:
    wanted = data.draw(shapes)
    history = [wanted]
    for _ in range(3):
        wanted = data.draw(changed(wanted))
        both = joined(history[-1], wanted)
        if both is None:
            break
        history.append(both)
    for old in history:
        chosen = most(old)
        read = codec("reshape", old=old, now=history[-1], values=chosen)["values"]
        assert read[: len(chosen)] == chosen
        assert set(read[len(chosen) :]) <= {0, ""}


def changed(shape: str) -> st.SearchStrategy[str]:
    """The shape with another end."""
    *first, last = shape.split()
    end = st.just(last) | st.integers(1, 36).map(lambda size: last[0] + str(size))
    if last[0] == "x":
        return end.map(lambda field: " ".join([*first, field]))
    more = st.lists(st.sampled_from(["u3", "m7", "u14"]), max_size=2)
    text = st.sampled_from([[], ["x40"]])
    return st.tuples(end, more, text).map(lambda parts: " ".join([*first, parts[0], *parts[1], *parts[2]]))


class Edits:
    """A course as its author sees it: pages that hold questions, each with an id and a meaning."""

    def __init__(self, chance: random.Random, make: SimpleNamespace) -> None:
        self.chance, self.make, self.count = chance, make, 0
        self.pages: list[list[Any]] = []
        for _ in range(chance.randint(1, 4)):
            self.add_page()
        for _ in range(chance.randint(1, 8)):
            self.add()

    def name(self) -> str:
        self.count += 1
        return f"id-{self.count}"

    def add_page(self) -> None:
        self.pages.append([self.name(), []])

    def add(self) -> None:
        at = self.chance.choice(self.pages)[1]
        at.insert(self.chance.randint(0, len(at)), [self.name(), self.name(), self.chance.randint(2, 6)])

    def move(self) -> None:
        self.chance.shuffle(self.pages)
        for page in self.pages:
            self.chance.shuffle(page[1])
        if len(self.pages) > 1 and self.pages[0][1]:
            self.pages[1][1].append(self.pages[0][1].pop())

    def remove(self) -> None:
        page = self.chance.choice(self.pages)
        if page[1]:
            page[1].pop(self.chance.randrange(len(page[1])))
        elif len(self.pages) > 1:
            self.pages.remove(page)

    def rename(self) -> None:
        page = self.chance.choice(self.pages)
        self.chance.choice([page, *page[1]])[0] = self.name()

    def mean(self) -> None:
        questions = [question for page in self.pages for question in page[1]]
        if questions:
            self.chance.choice(questions)[1] = self.name()

    def edit(self) -> None:
        self.chance.choice([self.add_page, self.add, self.add, self.move, self.remove, self.rename, self.mean])()

    def course(self) -> Course:
        made = self.make
        return made.course(
            *(
                made.page(
                    name,
                    *(
                        made.flow(made.several(id_, *(f"{n}" for n in range(options)), stem=stem))
                        for id_, stem, options in questions
                    ),
                )
                for name, questions in self.pages
            )
        )

    def meanings(self) -> dict[str, str]:
        return {question[0]: question[1] for page in self.pages for question in page[1]}


@pytest.mark.parametrize("seed", range(120))
def test_progress_outlives_edits(codec: Codec, make: SimpleNamespace, seed: int) -> None:
    """Answers follow their ids, what asks something else opens again, and an older package does no harm."""
    chance = random.Random(seed)
    edits = Edits(chance, make)
    lock = first_lock = make.lock(edits.course())
    first = described(lock)
    text = ""
    answers: dict[str, tuple[str, list[int]]] = {}
    seen: set[str] = set()
    for _ in range(4):
        course, meanings = edits.course(), edits.meanings()
        given_values = []
        for thing in things(course):
            if thing.slot is None:
                if chance.random() < 0.5:
                    seen.add(thing.name)
            elif chance.random() < 0.6:
                entry = lock.entries[thing.name]
                values = [chance.randrange(2 ** int(field[1:])) for field in entry.shape.split()]
                answers[thing.name] = (meanings[thing.name], values)
                given_values.append([entry.number, values])
        pages = {thing.name for thing in things(course) if thing.slot is None}
        flags = [lock.number(name) for name in seen & pages]
        text = codec("play", course=described(lock), text=text, flags=flags, values=given_values)["text"]

        older = codec("play", course=first, text=text, flags=[], values=[])
        assert older["found"] == "whole"
        assert older["text"] == text
        assert codec("look", course=first, text=text)["found"] == "whole"

        for _ in range(chance.randint(1, 5)):
            edits.edit()
        lock = make.lock(edits.course(), lock)
        shown = codec("look", course=described(lock), text=text)
        meanings = edits.meanings()
        for thing in things(edits.course()):
            number = lock.number(thing.name)
            if thing.slot is None:
                assert (number in shown["flags"]) == (thing.name in seen), thing.name
                continue
            known = answers.get(thing.name)
            found = shown["values"][str(number)]
            assert found == (known[1] if known and known[0] == meanings[thing.name] else None), thing.name
            assert (number in shown["reopened"]) == bool(known and known[0] != meanings[thing.name]), thing.name
    assert lock.line == first_lock.line


def test_what_went_stays_only_while_there_is_room(codec: Codec, make: SimpleNamespace) -> None:
    """The bill counts what the course has; the player drops the rest when it has to, and nothing else."""
    both = make.course(make.page("a", make.reflection("old", words=120), make.reflection("new", words=120)))
    one = make.course(make.page("a", make.reflection("new", words=120)))
    first = make.lock(both)
    second = make.lock(one, first)
    text = codec("play", course=described(first), text="", flags=[0], values=[[1, ["x" * 120]], [2, ["y" * 60]]])[
        "text"
    ]
    roomy, tight = described(second), described(second, bill(one, second).total)
    full = {"flags": [0], "values": [[2, ["z" * 120]], [0, most(grammar.COURSE_SHAPE)]]}
    kept = codec("play", course=roomy, text=text, **full)["text"]
    assert codec("look", course=described(first), text=kept)["values"]["1"] == ["x" * 120]
    dropped = codec("play", course=tight, text=text, **full)["text"]
    assert len(dropped) == tight["limit"]
    assert codec("look", course=described(first), text=dropped)["values"] == {
        "0": most(grammar.COURSE_SHAPE),
        "1": None,
        "2": ["z" * 120],
    }


def test_course_js_says_of_the_lock_what_these_tests_say(make: SimpleNamespace) -> None:
    """So that what is shown above of the codec holds for the packages that are built."""
    old = make.lock(make.course(make.page("a", make.flow(make.choice("x")), make.reflection("gone", words=120))))
    course = make.course(make.page("a", make.flow(make.choice("x", stem="Another?"))))
    lock = make.lock(course, old)
    checked = CheckedCourse(course, lock, {}, LoadedCourse(Path(), None, (), None, (), ()))
    data = course_data(checked, "0" * 12, LIMIT, survey(course), {})
    assert lock.was
    assert {key: data[key] for key in described(lock, LIMIT)} == described(lock, LIMIT)
