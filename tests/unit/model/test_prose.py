"""The Markdown parser of the house: its dialect, its comments and tasks, and the addresses that a link may have."""

from __future__ import annotations

import pytest

from coursepack.model.prose import is_safe_address, new_parser, parser, scheme_of


def html(text: str) -> str:
    return parser().render(text).strip()


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("# One", "<h1>One</h1>"),
        ("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>"),
        ("a  \nb", "<p>a<br />\nb</p>"),
        ("Term\n: what it is", "<dl>\n<dt>Term</dt>\n<dd>what it is</dd>\n</dl>"),
        ("<b>a</b>", "<p>&lt;b&gt;a&lt;/b&gt;</p>"),
        ("https://example.org", "<p>https://example.org</p>"),
        ("[a](page:start)", '<p><a href="page:start">a</a></p>'),
        ("[a](javascript:x)", "<p>[a](javascript:x)</p>"),
        ("![a](data:image/png;base64,xx)", "<p>![a](data:image/png;base64,xx)</p>"),
    ],
)
def test_the_dialect(text: str, made: str) -> None:
    assert html(text) == made


def test_tables_and_footnotes() -> None:
    assert "<table>" in html("| a |\n| - |\n| b |")
    assert 'class="footnotes"' in html("a[^1]\n\n[^1]: b")


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("a <!-- b --> c", "<p>a  c</p>"),
        ("<!-- a -->\nb", "<p>b</p>"),
        ("<!-- a\n\nb -->\n\nc", "<p>c</p>"),
        ("a\n<!-- b -->\nc", "<p>a</p>\n<p>c</p>"),
        ("<!-- a --> b", "<p> b</p>"),
        ("<!-- open", "<p>&lt;!-- open</p>"),
        ("`<!-- a -->`", "<p><code>&lt;!-- a --&gt;</code></p>"),
        ("- <!-- a -->\n  b", "<ul>\n<li>b</li>\n</ul>"),
        ("<!-->", "<p>&lt;!--&gt;</p>"),
    ],
)
def test_comments_vanish(text: str, made: str) -> None:
    assert html(text) == made


def test_task_lists() -> None:
    made = html("- [x] done\n- [ ] open\n  1. [X] inside\n- plain [ ]")
    assert made.count('class="task"') == 3
    assert made.count('checked=""') == 2
    assert made.count('class="task-list"') == 2
    assert "plain [ ]" in made
    assert "[x]" not in made


def test_only_the_start_of_a_list_item_is_a_task() -> None:
    assert "checkbox" not in html("[x] a\n\n1. a\n\n   [x] b")


@pytest.mark.parametrize(
    ("address", "scheme"),
    [
        ("https://a.org/", "https"),
        ("HTTPS://a.org/", "https"),
        ("a/b.png", None),
        ("a/b:c", None),
        ("?a:b", None),
        ("#a:b", None),
        ("java\tscript:x", "javascript"),
        (" javascript:x", "javascript"),
        ("java\nscript :x", "javascript"),
        ("\x01javascript:x", "javascript"),
        ("java\u200bscript:x", "javascript"),
        ("", None),
    ],
)
def test_schemes(address: str, scheme: str | None) -> None:
    assert scheme_of(address) == scheme


@pytest.mark.parametrize(
    "address", ["https://a.org/", "mailto:a@b.c", "tel:+49", "page:a", "term:a", "a.png", "#a", "/a"]
)
def test_safe_addresses(address: str) -> None:
    assert is_safe_address(address)


@pytest.mark.parametrize(
    "address", ["javascript:x", "data:x", "file:///x", "vbscript:x", "blob:x", "//a.org/x", "\\\\a\\b", "/\\a", "x-y:z"]
)
def test_unsafe_addresses(address: str) -> None:
    assert not is_safe_address(address)


def test_a_new_parser_is_one_s_own() -> None:
    assert new_parser() is not parser()
    assert parser() is parser()


@pytest.mark.parametrize("piece", ["<!--", "<!-- \n", "- [x] a\n", "- [ ] "])
def test_our_own_rules_are_linear(piece: str) -> None:
    """Enough repetitions that a quadratic rule would not end while anybody watches."""
    assert html(piece * 20_000)
