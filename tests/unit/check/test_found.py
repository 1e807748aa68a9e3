"""What is found in a text: links, pictures, headings, HTML; the same as the whole parser finds, and in linear time."""

from __future__ import annotations

import random
from urllib.parse import unquote

import pytest

from coursepack.check.found import look
from coursepack.model.prose import finder

TEXTS = {
    "plain": "A sentence, and 3 < 4.",
    "links": "A [link](https://a.org/) and ![a picture](b.png) and [one with *words*](page:p#q).",
    "escapes": r"\[no](link) and [yes](a\(b\).png) and [e](&#106;avascript:x)",
    "code": "`[no](link)` and\n\n    [no](code)\n\n```\n[no](fence)\n# no\n```\n\n~~~\n# no\n~~~\n\n[yes](link)",
    "list": "- item\n\n  [yes](a)\n\n  - deeper\n\n        [no](code)\n\n    [yes](b)\n",
    "reference": "A [text][one], [one] and ![two].\n\n[one]: https://a.org/\n[two]: b.png\n",
    "autolink": "<https://a.org/> and <me@a.org>",
    "headings": "# One\n\nTwo\n===\n\n## Three ##\n\nFour\n----\n\n#no\n\n- a\n---\n\n| a |\n| - |\n\n   ### Five",
    "first": "## First\n[a](b)",
    "lines": "# One\r\n\r\n[a](b)\r\n\r\nTwo\r\n---\r\n",
    "fences": "````\n```\n# no\n````\n# yes\n```a`b\n# yes\n",
    "open": "# yes\n\n```\n# no\n[no](a)\n",
    "comment": "<!-- [no](a)\n\n[no](b) --> [yes](c)\n\n[yes](d)",
    "html": "A <b>word</b>, <your name>, `<i>`, &lt;u&gt; and <script src=x>",
    "quote": "> # no heading of the page\n>\n> [yes](a)\n",
    "table": "| [a](b) | c |\n| --- | --- |\n| d | ![e](f) |\n",
    "nested": "[![a](b)](c)",
}


def by_the_parser(text: str) -> list[tuple[str, bool]]:
    """All links and pictures, by parsing the whole text."""
    return [
        (unquote(str(child.attrs.get("href") or child.attrs.get("src") or "")), child.type == "image")
        for token in finder().parse(text, {})
        for child in token.children or ()
        if child.type in ("link_open", "image")
    ]


@pytest.mark.parametrize("name", TEXTS)
def test_links_are_those_of_the_whole_parser(name: str) -> None:
    text = TEXTS[name]
    assert [(one.address, one.picture) for one in look(text).links] == by_the_parser(text)


LINES = (
    *("", "", "", "text", "a [b](c) d", "![e](f)", "<https://g.org/>", "> [h](i)", "> ```", "- [j](k)", "- ```"),
    *("```", "~~~", "````", "    [l](m)", "  [n](o)", "1. p", "   [q](r)", "\t[s](t)", "[u]: v", "[w][u]", "[u]"),
    *("[^1]: [x](y)", "    ```", "| [z](a) |", "| - |", "`[b](c)`", "`", "# [d](e)", "---", "***", ": [f](g)"),
    *("<!-- [h](i) -->", "\\[j](k)", "[l](m", "n)", "[o](<p q> 'r')", "<b>[s](t)</b>", "      [u](v)", "- - [w](x)"),
    *("- item", "  more", "[a\nb](c)", "[a]: <b\nc>", "[^2]: x\n\n    [y](z)", "a[^2]", "\\```", "text ``` text"),
    *("<!--", "-->", "~~~ `", "[^1]", "  ```"),
)


@pytest.mark.parametrize("seed", range(40))
def test_links_are_those_of_the_whole_parser_in_any_text(seed: int) -> None:
    """A link that is overlooked here would meet a file that nobody looked at when pages are drawn."""
    chance = random.Random(seed)
    for _ in range(60):
        text = "\n".join(chance.choice(LINES) for _ in range(chance.randint(1, 14)))
        assert sorted((one.address, one.picture) for one in look(text).links) == sorted(by_the_parser(text)), repr(text)


@pytest.mark.parametrize("name", TEXTS)
def test_every_find_stands_where_it_says(name: str) -> None:
    text = TEXTS[name].replace("\r\n", " \n")
    found = look(TEXTS[name])
    for one in (*found.links, *found.headings, *found.html):
        assert text[one.at : one.at + len(one.part)] == one.part


def test_headings() -> None:
    found = [(one.rank, one.words) for one in look(TEXTS["headings"]).headings]
    assert found == [(1, "One"), (1, "Two"), (2, "Three"), (2, "Four"), (3, "Five")]


@pytest.mark.parametrize(
    ("name", "words"),
    [("code", []), ("fences", ["yes", "yes"]), ("open", ["yes"]), ("first", ["First"]), ("lines", ["One", "Two"])],
)
def test_headings_beside_code(name: str, words: list[str]) -> None:
    assert [one.words for one in look(TEXTS[name]).headings] == words


def test_html_is_told_from_code_entities_and_words_in_angles() -> None:
    assert [one.name for one in look(TEXTS["html"]).html] == ["b", "b", "script"]


def test_labels_are_words_without_marks() -> None:
    assert [one.label for one in look("[one *two* `three`](a) ![four **five**](b) [![six](c)](d)").links] == [
        "one two three",
        "four five",
        "six",
        "six",
    ]


def test_two_links_to_one_place_are_two_places() -> None:
    links = look("[a](x) and [b](x)").links
    assert [one.at for one in links] == [4, 15]


@pytest.mark.parametrize(
    "piece",
    [
        "`",
        "[",
        "[a](b ",
        "![a",
        "<b ",
        "<!--",
        "[a][b]",
        "[a]: b\n",
        "# a\n",
        "a\n-\n",
        "```\n",
        "- [a](b)\n\n",
        "](",
        "&",
    ],
)
def test_b54_the_work_grows_with_the_length(piece: str) -> None:
    """Counted in steps of the interpreter, not by a clock: ten times the text may take thirty times the steps."""
    import sys

    def steps(text: str) -> int:
        count = 0

        def tick(*_: object) -> object:
            nonlocal count
            count += 1
            return tick

        sys.settrace(tick)
        try:
            look(text)
        finally:
            sys.settrace(None)
        return count

    look(piece)
    small, large = steps(piece * 60), steps(piece * 600)
    assert large <= 30 * small + 3000
