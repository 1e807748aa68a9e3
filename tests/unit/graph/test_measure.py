"""Text widths and line breaks."""

import pytest

from coursepack.graph.measure import block_width, text_width, wrap


@pytest.mark.parametrize(("narrow", "wide"), [("illi", "mmmm"), ("a", "ä" * 2), ("word", "WORD"), ("漢", "漢字")])
def test_a_wider_text_is_measured_wider(narrow, wide):
    assert text_width(narrow, 15) < text_width(wide, 15)


def test_marks_that_stand_above_a_letter_take_no_room():
    assert text_width("a\u0308", 15) == text_width("ä", 15) == text_width("a", 15)


@pytest.mark.parametrize(
    ("text", "least"),
    # In DejaVu Sans Bold at 15 pixels, the widest font of the stack, as Chromium measures it.
    [("Encoder", 68.4), ("Hidden state", 108.8), ("WWWW", 66.2), ("0123456789", 104.4), ("Größe", 51.0), ("😀", 15.6)],
)
def test_the_widest_system_font_fits(text, least):
    assert text_width(text, 15) >= least


def test_a_short_label_stays_on_one_line():
    assert wrap("Hidden state", 150, 15) == ("Hidden state",)


def test_lines_are_of_nearly_equal_length():
    lines = wrap("Ask the customer for the missing papers", 150, 15)
    assert lines == ("Ask the", "customer for the", "missing papers")
    assert block_width(lines, 15) <= 150


def test_the_author_s_own_breaks_are_kept():
    assert wrap("one\ntwo three", 150, 15) == ("one", "two three")


def test_ideographs_break_anywhere():
    lines = wrap("入力された文章を一語ずつ読み込む処理", 150, 15)
    assert len(lines) == 3
    assert "".join(lines) == "入力された文章を一語ずつ読み込む処理"


def test_a_long_word_stays_whole_for_a_while_and_is_cut_then():
    word = "Donaudampfschifffahrtsgesellschaft"
    assert wrap(word, 200, 15) == (word,)
    cut = wrap("x" * 200, 150, 15)
    assert "".join(cut) == "x" * 200
    assert block_width(cut, 15) <= 300


def test_nothing_is_one_empty_line():
    assert wrap("  ", 150, 15) == ("",)
