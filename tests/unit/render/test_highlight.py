"""Colours never change what a listing says."""

import re
from html import unescape

import pytest

from coursepack.render.highlight import highlight, highlight_lines, language_title

SAMPLES = {
    "python": 'def f(x):\n    """A\n    <doc>."""\n\n    return f"{x} & more"  # done\n',
    "sql": "SELECT a, 'it''s' FROM b -- note\nWHERE c > 3;\n",
    "yaml": "key: [1, two]\n# comment\nother: |\n  text\n",
    "bash": 'for x in *; do echo "$x"; done\n',
    "json": '{"a": [1, 2.5, null], "b": "c"}\n',
    "diff": "-old\n+new\n same\n",
    "html": "<p class='a'>x &amp; y</p>\n",
    "no such language": "a < b && c\n",
    None: "plain <text>\n",
}


def words(markup):
    return unescape(re.sub(r"</?span[^>]*>", "", markup))


@pytest.mark.parametrize("language", SAMPLES, ids=str)
def test_the_words_stay(language):
    code = SAMPLES[language]
    assert words(highlight(code, language)) == code
    assert words(highlight(code.rstrip("\n"), language)) == code.rstrip("\n")
    assert "\n".join(words(line) for line in highlight_lines(code, language)) == code.rstrip("\n")


@pytest.mark.parametrize("language", SAMPLES, ids=str)
def test_each_line_stands_for_itself(language):
    for line in highlight_lines(SAMPLES[language], language):
        assert line.count("<span") == line.count("</span>")


def test_empty_lines_at_the_start_stay():
    assert words(highlight("\n\nx = 1\n", "python")) == "\n\nx = 1\n"


def test_colours():
    assert highlight("x = 1", "python") == 'x = <span class="m">1</span>'
    assert '<span class="c"># a</span>' in highlight("# a", "py")


def test_names_for_people():
    assert language_title("py") == "Python"
    assert language_title("Klingon") == "Klingon"
