"""Where the fences of a page start and end, and what belongs to its prose, with the place of each."""

from __future__ import annotations

import pytest

from coursepack.source import SourceFile
from coursepack.tree.page import parse_page


def blocks(text: str) -> list[tuple[str, str]]:
    """The type of each block and the text of its place."""
    file = SourceFile("x.md", text)
    page, problems = parse_page(file)
    assert problems == []
    return [(next(iter(block)), page["blocks"].item_span(index).text) for index, block in enumerate(page["blocks"])]


def prose(text: str) -> list[str]:
    page, problems = parse_page(SourceFile("x.md", text))
    assert problems == []
    return [block["text"] for block in page["blocks"]]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("```{x}\na: 1\n```", ["x"]),
        ("```{x}\n```\n```{y}\n```\n", ["x", "y"]),
        ("``` { x } \na: 1\n```   \n", ["x"]),
        ("~~~{x}\na: |\n  ```\n~~~\n", ["x"]),
        ("````{x}\na: |\n ```\n````\n", ["x"]),
        ("```{x}\na: 1\n`````\n", ["x"]),
        ("   ```{x}\n   a: 1\n ```\n", ["x"]),
        ("    ```{x}\n    a: 1\n    ```\n", ["text"]),
        ("```{x}\na: |\n    ```\n```\n", ["x"]),
        ("a ```{x}``` b\n", ["text"]),
        ("```x {y}\n```\n", ["text"]),
        ("```\n```{x}\n```\n", ["text"]),
        ("~~~md\n```{x}\n```\n~~~\n", ["text"]),
        ("> ```{x}\n> ```\n", ["text"]),
        ("- ```{x}\n  ```\n", ["text"]),
        ("- a\n\n  ```{x}\n  ```\n", ["text"]),
        ("1. a\n   - b\n\n   ```{x}\n   ```\n", ["text"]),
        ("1. a\n  ```{x}\n  ```\n", ["text", "x"]),
        ("- a\n\n```{x}\n```\n", ["text", "x"]),
        ("- a\n  ```\n```{x}\n```\n", ["text", "x"]),
        ("- a\n\nb\n\n  ```{x}\n  ```\n", ["text", "x"]),
        ("para\n  ```{x}\n  ```\n", ["text", "x"]),
        ("<!--\n```{x}\n```\n-->\n", []),
        ("<!-- ``` -->\n```{x}\n```\n", ["x"]),
        ("`<!--`\n```{x}\n```\n`-->`", ["text", "x", "text"]),
        ("\\<!--\n```{x}\n```\n", ["text", "x"]),
        ("`` ` <!-- ` ``\n```{x}\n```\n", ["text", "x"]),
        ("<!-->\n```{x}\n```\n", ["x"]),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_types(text, types, line_end):
    assert [name for name, _ in blocks(text.replace("\n", line_end))] == types


def test_places():
    text = "---\nid: p\n---\n\n  One <!-- x -->\n\n<!-- y -->\n\ntwo.  \n\n  ```{x}\n  a: 1\n  ```\n\n\nthree"
    assert blocks(text) == [
        ("text", "  One <!-- x -->\n\n<!-- y -->\n\ntwo."),
        ("x", "```{x}\n  a: 1\n  ```"),
        ("text", "three"),
    ]
    page, _ = parse_page(SourceFile("x.md", text))
    assert page.key_span("id").line == 2
    block = page["blocks"][1]
    assert block.key_span("x").text == "x"
    assert block.value_span("x").text == "a: 1"
    assert block["x"].value_span("a").column == 6


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("one\n<!-- x -->\ntwo", "one\ntwo"),
        ("one\n\n<!-- x -->\n\ntwo", "one\n\n\ntwo"),
        ("one <!-- x --> two", "one  two"),
        ("<!-- x --> one", " one"),
        ("one <!-- x\ny --> two", "one  two"),
        ("one\n  <!-- x -->  \n    code", "one\n    code"),
        ("a `<!-- x -->` b <!-- y -->", "a `<!-- x -->` b"),
        ("<!-- a --><!-- b -->\nc", "c"),
        ("    indented code", "    indented code"),
        ("\n\n \none\n\n", "one"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
    ],
)
def test_comments_vanish(text, read):
    assert prose(text) == [read]


def test_a_page_with_nothing_in_it():
    for text in ("", "\n \n", "<!-- x -->\n", "---\n---\n"):
        page, problems = parse_page(SourceFile("x.md", text))
        assert (page, problems) == ({"blocks": []}, [])


class TestDefinitions:
    """A reference works wherever its definition stands on the page."""

    @staticmethod
    def texts(text: str) -> list[str]:
        page, problems = parse_page(SourceFile("x.md", text))
        assert problems == []
        return [block["text"] for block in page["blocks"] if "text" in block]

    FENCE = "\n\n```{divider}\n```\n\n"

    def test_a_link(self):
        first, second = self.texts(f"See [the  Docs] and [x][docs].{self.FENCE}End.\n\n[the docs]: https://example.org")
        assert first == "See [the  Docs] and [x][docs].\n\n[the docs]: https://example.org"
        assert second == "End.\n\n[the docs]: https://example.org"

    def test_a_footnote_and_what_it_speaks_of(self):
        note = "[^1]: A note\n    that goes on, see [here].\n\n    Another paragraph."
        first, second = self.texts(f"One[^1].{self.FENCE}Two.\n\n{note}\n\n[here]: /x 'title'\nThree.")
        assert first == f"One[^1].\n\n{note}\n\n[here]: /x 'title'"
        assert second.startswith("Two.\n\n[^1]: A note")

    def test_one_s_own_definition_counts(self):
        first, second = self.texts(f"[a]\n\n[a]: /one{self.FENCE}[a]\n\n[a]: /two")
        assert (first, second) == ("[a]\n\n[a]: /one", "[a]\n\n[a]: /two")

    def test_nothing_else_changes(self):
        assert self.texts(f"[a] b{self.FENCE}c [d]: e") == ["[a] b", "c [d]: e"]
        assert self.texts("[a]\n\n[a]: /x") == ["[a]\n\n[a]: /x"]

    def test_a_page_grows_by_no_more_than_its_size(self):
        note = "[^1]: " + "word " * 20_000
        texts = self.texts(self.FENCE.join(["See[^1]."] * 300) + self.FENCE + note)
        assert sum(map(len, texts)) < 3 * len(note) + 100_000
