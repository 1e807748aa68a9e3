"""Contrast: every pair of colours that the styles put together can be read, whatever accent an author names."""

from hypothesis import given, settings
from hypothesis import strategies as st

from coursepack.render.accent import DARK, LIGHT, accent_tokens, colours
from coursepack.render.colour import (
    CONTRAST_SHAPE,
    CONTRAST_TEXT,
    contrast,
    from_oklch,
    read_hex,
    to_oklch,
    write_hex,
)
from coursepack.render.style import scheme_colours

GROUNDS = ("paper", "surface", "raised")
TONES = ("good", "bad", "warn", "info", "note")

TEXT = {
    *((ink, ground) for ink in ("ink", "ink-soft", "accent", "accent-strong", *TONES) for ground in GROUNDS),
    *(("ink", f"{tone}-soft") for tone in (*TONES, "accent")),
    *(("ink-soft", f"{tone}-soft") for tone in (*TONES, "accent")),
    *((tone, f"{tone}-soft") for tone in (*TONES, "accent")),
    *((f"{tone}-soft", tone) for tone in TONES),
    ("accent-strong", "accent-soft"),
    ("ink", "accent-line"),
    ("accent-ink", "accent"),
    ("accent-ink", "accent-strong"),
    ("paper", "accent"),
    ("deep-ink", "deep"),
    ("deep-soft", "deep"),
    ("deep", "deep-ink"),
    ("deep", "deep-soft"),
    *((f"code-{part}", "code-paper") for part in ("ink", "comment", "keyword", "string", "number", "name")),
    *((f"code-{part}", "code-mark") for part in ("ink", "comment", "keyword", "string", "number", "name")),
    ("good", "code-paper"),
    ("bad", "code-paper"),
}
"""Text and its ground."""

SHAPES = {*(("line-strong", ground) for ground in GROUNDS), *(("accent", ground) for ground in GROUNDS)}
"""The edges of controls and the ring of the focus, and what they stand on."""


def too_close(accent):
    found = []
    for scheme, tokens in scheme_colours(accent).items():
        for pairs, least in ((TEXT, CONTRAST_TEXT), (SHAPES, CONTRAST_SHAPE)):
            for one, other in sorted(pairs):
                ratio = contrast(read_hex(tokens[one]), read_hex(tokens[other]))
                if ratio < least:
                    found.append(f"{scheme}: {one} on {other}: {ratio:.2f}")
    return found


def test_the_colours_of_the_house_can_be_read():
    assert too_close(None) == []


@settings(max_examples=150, deadline=None)
@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_any_accent_becomes_colours_that_can_be_read(channels):
    assert too_close("#{:02x}{:02x}{:02x}".format(*channels)) == []


def test_an_accent_that_can_be_read_stays_as_it_is():
    assert scheme_colours("#3355cc")["light"]["accent"] == "#3355cc"


def test_the_tokens_that_are_written_down_are_those_of_the_default_accent():
    written = scheme_colours(None)
    assert written == scheme_colours(written["light"]["accent"])


def test_both_schemes_have_the_same_tokens():
    light, dark = scheme_colours(None).values()
    assert light.keys() == dark.keys()


def test_a_grey_accent_brings_no_colour_in():
    neutral = colours("".join(f"--{name}: #ffffff;" for name in GROUNDS))
    dark = {name: read_hex("#17171a") for name in GROUNDS}
    for tokens in (accent_tokens("#777777", neutral, LIGHT), accent_tokens("#777777", dark, DARK)):
        for value in tokens.values():
            assert to_oklch(read_hex(value))[1] < 0.01


@settings(max_examples=200, deadline=None)
@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_a_colour_survives_the_way_there_and_back(channels):
    text = "#{:02x}{:02x}{:02x}".format(*channels)
    assert write_hex(from_oklch(*to_oklch(read_hex(text)))) == text
