"""Letters never move: they are what a report of an LMS says of an option."""

import pytest

from coursepack.model.state import Shape
from coursepack.slots.extend import joined, widened
from coursepack.slots.option import LETTERS, NAME_LIMIT, letters, option_key


def test_letters_are_given_in_order_and_stay() -> None:
    first = letters(["mean", "median", "mode"], {})
    assert first == {"mean": "a", "median": "b", "mode": "c"}
    second = letters(["mode", "range", "mean"], first)
    assert second == {"mean": "a", "median": "b", "mode": "c", "range": "d"}


def test_an_option_that_went_keeps_its_letter_until_none_is_left() -> None:
    given: dict[str, str] = {}
    for edit in range(40):
        given = letters(["always", f"reworded {edit}"], given)
        assert len(set(given.values())) == len(given)
        assert given["always"] == "a"
    assert set(given.values()) == set(LETTERS)
    assert given["reworded 34"] == "9"
    assert given["reworded 39"] == "b"


def test_36_options_and_no_more() -> None:
    assert len(letters([str(number) for number in range(36)], {})) == 36
    with pytest.raises(ValueError):
        letters([str(number) for number in range(37)], {})


def test_names_are_short_and_stay_apart() -> None:
    assert option_key("Its  hidden\nstate") == "Its hidden state"
    assert option_key("e\u0301") == "é"
    one, other = option_key("long " * 50), option_key("long " * 50 + "er")
    assert one != other
    assert len(one) <= NAME_LIMIT
    assert option_key("a\u200bb") != option_key("a\u200cb")
    assert option_key("a\u200bb").isprintable()


def test_names_never_change() -> None:
    """They stand in the locks of courses: written otherwise, every long option would get another letter."""
    assert option_key("x" * 60) == "x" * 60
    assert option_key("x" * 61) == "x" * 48 + "… c508e75f"
    assert option_key("wide\u200b gap") == "wide gap… d3d0e03b"


@pytest.mark.parametrize(
    ("old", "new", "both"),
    [
        ("u5 m4", "u5 m4", "u5 m4"),
        ("u5 m4", "u5 m6", "u5 m6"),
        ("u5 m6", "u5 m4", "u5 m6"),
        ("u5 m4", "u5 m4 u3", "u5 m4 u3"),
        ("u5 m6", "u5 m4 u3", "u5 m6 u3"),
        ("u5 m4 u3", "u5 m4", None),
        ("u5 m4 u3", "u5 m6 u3", None),
        ("u5", "u6", "u6"),
        ("u5", "m5", None),
        ("u5 m4", "u6 m4", None),
        ("x120", "x200", "x200"),
        ("x200", "x120", "x120"),
        ("u3", "u3 x120", "u3 x120"),
        ("u3 x120", "u3", None),
        ("u3 x120", "u3 u3 x120", None),
    ],
)
def test_the_shape_that_reads_old_and_new(old: str, new: str, both: str | None) -> None:
    """Whether it does, `test_codec.py` asks the codec itself."""
    assert joined(old, new) == both


def test_a_set_has_room_for_the_letters_it_really_has() -> None:
    given = {"a": "a", "b": "b", "c": "c", "d": "d", "e": "e"}
    assert widened(Shape("u1 m4"), ("a", "b", "c", "e"), given) == "u1 m5"
    assert widened(Shape("u1 m4"), ("d", "c", "b", "a"), given) == "u1 m4"
    assert widened(Shape("u4 x120"), (), given) == "u4 x120"
