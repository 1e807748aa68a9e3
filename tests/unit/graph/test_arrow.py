"""The arrow notation."""

import pytest

from coursepack.graph.arrow import is_name, pairs, read_groups


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a -> b", [("a", "b")]),
        ("a->b", [("a", "b")]),
        ("a -> b -> c", [("a", "b"), ("b", "c")]),
        ("a & b -> c", [("a", "c"), ("b", "c")]),
        ("a & b -> c & d -> e", [("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"), ("c", "e"), ("d", "e")]),
        ("h -> h", [("h", "h")]),
        ("Größe -> x₁", [("Größe", "x₁")]),
        ("a", []),
    ],
)
def test_a_path_is_a_list_of_edges(text, expected):
    groups = read_groups(text)
    assert groups is not None
    assert pairs(groups) == expected


@pytest.mark.parametrize(
    "text", ["", "->", "a ->", "-> b", "a --> b", "a => b", "two words -> b", "a & -> b", "a -> -> b"]
)
def test_what_is_no_path(text):
    assert read_groups(text) is None


@pytest.mark.parametrize("name", ["x1", "low-risk", "v1.2", "Größe", "x₁"])
def test_names(name):
    assert is_name(name)


@pytest.mark.parametrize("name", ["a b", "a-", "", "a:b", "->", "a&b", ".a"])
def test_what_is_no_name(name):
    assert not is_name(name)
