"""The shortcut for simple lines gives what the parser gives, or nothing."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from coursepack.model.prose import parser
from coursepack.render.assets import Assets
from coursepack.render.markdown_tokens import Place, TokenWriter
from coursepack.render.prose import Prose
from coursepack.render.simple import simple_line
from coursepack.render.words import Words

PIECES = [
    *("a", "b c", "é", "9", ".", ",", "…", "“", "😀", "½", "*", "**", "***", "_", "`", "``", "<", ">", "&", "&amp;"),
    *("[", "]", "(u)", "!", "\\", "\n", " ", "  ", "\t", "~", "|", "#", "- ", "1. ", ":", '"', "'", "\xa0", "-->"),
    *("*a*", "**a b**", "`x`", "*a b* c", "$x$", "==a==", "--", "...", "(c)", "http://a.b", "www.a.b", "a@b.c"),
]
LINES = st.lists(st.sampled_from(PIECES), max_size=9).map("".join)


def whole_parse(text: str) -> str:
    writer = TokenWriter(Assets({}), Words("en"))
    return writer.write(parser().parseInline(text, {}), Place())


@settings(max_examples=1500, deadline=None)
@given(LINES)
@example("a*b*c*d*")
@example("*a***b**")
@example("**a**b*c*")
@example("`a*b` *c*")
@example("*a* *b")
@example("a \n b")
def test_the_shortcut_agrees_with_the_parser(text):
    text = text.strip()
    made = simple_line(text)
    if made is not None:
        assert made == whole_parse(text)


def test_it_is_taken_where_it_can_be():
    for text in ("Words.", "A *b* and **c d** with `e_f`", "Two\nlines", '"Quoted" & not'.replace("&", "and")):
        assert simple_line(text) is not None


BLOCKS = st.lists(
    st.sampled_from(
        [
            "a b",
            "*c*",
            "- d",
            "  e",
            "1. f",
            "> g",
            "## h",
            "```",
            "    i",
            "| j | k |",
            "|---|:-:|",
            "===",
            "---",
            ": l",
            "",
            "",
        ]
    ),
    max_size=10,
).map("\n".join)


@settings(max_examples=600, deadline=None)
@given(BLOCKS)
def test_lines_that_are_parsed_late_look_as_if_parsed_at_once(text):
    words, assets = Words("en"), Assets({})
    at_once = TokenWriter(assets, words).write(parser().parse(text, {}), Place()).rstrip("\n")
    assert str(Prose(assets, words).prose(text)) == at_once
