"""Numbers are given once: an answer follows its id through every edit, and never turns up elsewhere."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from coursepack.slots.assign import asked_hash, changes
from coursepack.slots.lock import Entry, Lock


def numbers(lock: Lock) -> dict[str, int]:
    return {name: entry.number for name, entry in lock.entries.items() if not entry.gone}


def test_a_first_lock_counts_pages_from_0_and_everything_else_from_1(make: SimpleNamespace) -> None:
    lock = make.lock(make.course(make.page("b", make.flow(make.choice("q"))), make.page("a", make.quiz("z"))))
    assert lock.line == "AAAAAA"
    assert numbers(lock) == {"a": 1, "b": 0, "q": 1, "z": 2}
    assert (lock.next_flag, lock.next_slot) == (2, 3)


def test_what_moves_keeps_its_number(make: SimpleNamespace) -> None:
    one, two, three = (make.choice(name) for name in ("one", "two", "three"))
    old = make.lock(make.course(make.page("a", make.flow(one), make.flow(two)), make.page("b", make.quiz("c", three))))
    new = make.lock(make.course(make.page("b", make.quiz("c", three, two), make.flow(one)), make.page("a")), old)
    assert new == old
    assert list(changes(old, new)) == []


def test_what_goes_keeps_its_number_for_ever(make: SimpleNamespace) -> None:
    first = make.lock(make.course(make.page("a", make.flow(make.choice("x"))), make.page("b")))
    second = make.lock(make.course(make.page("a")), first)
    assert second.entries["x"].gone
    assert second.entries["b"].gone
    third = make.lock(make.course(make.page("a", make.flow(make.choice("y"))), make.page("c")), second)
    assert numbers(third) == {"a": 0, "c": 2, "y": 2}
    fourth = make.lock(make.course(make.page("a", make.flow(make.choice("x"))), make.page("b")), third)
    assert numbers(fourth) == {"a": 0, "b": 1, "x": 1}
    assert fourth.entries["y"].gone


def test_another_id_is_another_thing(make: SimpleNamespace) -> None:
    old = make.lock(make.course(make.page("a", make.flow(make.choice("x")))))
    new = make.lock(make.course(make.page("a", make.flow(make.choice("y")))), old)
    assert new.entries["x"].gone
    assert new.entries["y"].number == 2
    assert new.was == {}


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param({"stem": "Which one?"}, id="stem"),
        pytest.param({"right": 1}, id="key"),
        pytest.param({"options": ("yes", "never")}, id="option"),
        pytest.param({"options": ("yes", "no", "perhaps")}, id="option added"),
    ],
)
def test_what_asks_something_else_opens_again(edit: dict, make: SimpleNamespace) -> None:
    def made(options: tuple[str, ...] = ("yes", "no"), **fields: object) -> object:
        return make.course(make.page("a", make.flow(make.choice("x", *options, **fields)), make.flow(make.choice("y"))))

    old = make.lock(made())
    new = make.lock(made(**edit), old)
    assert numbers(new) == {"a": 0, "x": 3, "y": 2}
    assert new.was == {1: 3}
    assert list(changes(old, new)) == ["x"]
    back = make.lock(made(), new)
    assert numbers(back)["x"] == 4
    assert back.was == {1: 4, 3: 4}


def test_another_type_opens_again(make: SimpleNamespace) -> None:
    old = make.lock(make.course(make.page("a", make.flow(make.choice("x")))))
    new = make.lock(make.course(make.page("a", make.flow(make.several("x")))), old)
    assert new.was == {1: 2}


def test_white_space_and_the_order_of_options_ask_the_same(make: SimpleNamespace) -> None:
    old = make.lock(make.course(make.page("a", make.flow(make.choice("x", "yes", "no", stem="Is it\n  so?")))))
    new = make.lock(
        make.course(make.page("a", make.flow(make.choice("x", "no", "yes", stem=" Is it so?", right=1)))), old
    )
    assert new == old
    assert new.letters("x", ("no", "yes")) == ("b", "a")


def test_what_was_asked_is_told_by_a_hash() -> None:
    assert asked_hash("") == ""
    assert asked_hash("é  a\n") == asked_hash("e\u0301 a") != asked_hash("é b")
    assert len(asked_hash("x")) == 12


def test_what_comes_back_with_another_meaning_opens_again(make: SimpleNamespace) -> None:
    first = make.lock(make.course(make.page("a", make.flow(make.choice("x")))))
    second = make.lock(make.course(make.page("a")), first)
    third = make.lock(make.course(make.page("a", make.flow(make.choice("x", stem="Another?")))), second)
    assert numbers(third)["x"] == 2
    assert third.was == {1: 2}


def test_a_budget_of_text_may_change(make: SimpleNamespace) -> None:
    old = make.lock(make.course(make.page("a", make.reflection("r", pitch=120))))
    new = make.lock(make.course(make.page("a", make.reflection("r", pitch=200))), old)
    assert numbers(new) == {"a": 0, "r/pitch": 1}
    assert new.shapes == {1: "x200"}


def test_an_id_that_changes_from_page_to_question_frees_no_number(make: SimpleNamespace) -> None:
    first = make.lock(make.course(make.page("a"), make.page("x")))
    second = make.lock(make.course(make.page("a", make.flow(make.choice("x")))), first)
    assert second.entries["x"] == Entry("x", "choice", 1, *_rest(second.entries["x"]))
    third = make.lock(make.course(make.page("a"), make.page("x"), make.page("b")), second)
    fourth = make.lock(make.course(make.page("a", make.flow(make.choice("x"))), make.page("b")), third)
    assert {name for name, entry in fourth.entries.items() if entry.gone} == {
        "x/was-choice",
        "x/was-page",
        "x/was-page-1",
    }
    flags = [number for entry in fourth.entries.values() if entry.is_flag for number in entry.numbers]
    slots = [number for entry in fourth.entries.values() if not entry.is_flag for number in entry.numbers]
    assert sorted(flags) == [0, 1, 2, 3]
    assert sorted(slots) == [1, 2]


def _rest(entry: Entry) -> tuple[object, ...]:
    return entry.shape, entry.asked, entry.options


def test_drafts_that_are_not_built_stay_as_they_are(make: SimpleNamespace) -> None:
    draft = make.page("draft", make.flow(make.choice("x")), draft=True)
    whole, built = make.course(make.page("a"), draft), make.course(make.page("a"))
    old = make.lock(whole)
    assert make.lock(built, old, whole=whole) == old
    assert make.lock(built, old).entries["x"].gone
    assert "x" not in make.lock(built, whole=whole).entries


def test_two_of_one_name_are_our_own_mistake(make: SimpleNamespace) -> None:
    with pytest.raises(ValueError, match="x"):
        make.lock(make.course(make.page("a", make.flow(make.choice("x")), make.flow(make.choice("x")))))


def test_without_a_lock_everything_is_a_change(make: SimpleNamespace) -> None:
    lock = make.lock(make.course(make.page("a", make.flow(make.choice("x")))))
    assert list(changes(None, lock)) == ["a", "x"]
    gone = make.lock(make.course(make.page("a")), lock)
    assert list(changes(lock, gone)) == []
