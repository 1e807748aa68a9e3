"""Titles for an LMS: plain, on one line, short enough."""

import pytest

from coursepack.manifest.title import TITLE_LIMIT, title


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("Sequence models", "Sequence models"),
        ("*Sequence* **models** for `RNN`", "Sequence models for RNN"),
        ("[A link](https://example.org) in it", "A link in it"),
        ("Tom & Jerry: 1 < 2", "Tom & Jerry: 1 < 2"),
        ("  two\n lines ", "two lines"),
        ("Zeit – für 🎓", "Zeit – für 🎓"),
    ],
)
def test_markup_goes_and_words_stay(markdown: str, plain: str) -> None:
    assert title(markdown) == plain


def test_a_long_title_is_cut_at_a_word() -> None:
    assert TITLE_LIMIT == 200
    made = title("learning " * 40)
    assert len(made) <= TITLE_LIMIT
    assert made.endswith("learning…")
    assert title("x" * 300) == "x" * (TITLE_LIMIT - 1) + "…"
    assert title("y" * TITLE_LIMIT) == "y" * TITLE_LIMIT


@pytest.mark.parametrize("char", ["\x01", "\x1b", "\ufffe", "\ud800"])
def test_what_xml_forbids_is_refused(char: str) -> None:
    with pytest.raises(ValueError):
        title(f"a{char}b")
