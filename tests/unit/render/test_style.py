"""The style sheets: tokens only, both schemes, nothing lost on the way through the minifier."""

import re

import pytest

from coursepack.registry import names
from coursepack.render.style import block_styles, page_styles
from coursepack.resources import folder

TEMPLATES = folder("templates")
SHEETS = sorted(path for path in TEMPLATES.rglob("*.css"))
TOKENS = TEMPLATES / "styles" / "tokens.css"
BACKDROP = "rgb(20 18 14 / 45%)"

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_COLOUR = re.compile(
    r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\([^)]*\)|(?<![\w-])(?:white|red|green|blue|grey|gray)(?![\w-])"
)


def shown(path):
    return path.relative_to(TEMPLATES).as_posix()


def rules(path):
    return _COMMENT.sub("", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", [path for path in SHEETS if path != TOKENS], ids=shown)
def test_colours_come_from_tokens(path):
    text = re.sub(r"#[\w-]+(?=[^{}]*\{)", "", rules(path))
    assert [found for found in _COLOUR.findall(text) if found != BACKDROP] == []


@pytest.mark.parametrize("path", SHEETS, ids=shown)
def test_what_a_sheet_asks_for_exists(path):
    text = rules(path)
    made = set(re.findall(r"(--[\w-]+)\s*:", rules(TOKENS) + text))
    scripts = "".join(file.read_text(encoding="utf-8") for file in TEMPLATES.rglob("*.js"))
    made |= set(re.findall(r"[\"'`](--[\w-]+)[\"'`]", scripts))
    made |= {"--ground"}
    assert set(re.findall(r"var\((--[\w-]+)", text)) - made == set()


@pytest.mark.parametrize("path", SHEETS, ids=shown)
def test_a_sheet_asks_for_nothing_from_outside(path):
    assert re.findall(r"url\(|@import|@font-face", rules(path)) == []


@pytest.mark.parametrize("path", SHEETS, ids=shown)
def test_sides_follow_the_direction_of_writing(path):
    physical = r"(?<![\w-])(?:margin|padding|border)-(?:left|right)\b|(?<![\w-])(?:left|right):"
    assert re.findall(physical, rules(path)) == []


def test_dark_holds_when_chosen_and_when_the_system_asks_and_never_on_paper():
    sheet = page_styles(None)
    dark = re.findall(
        r'@media screen( and \(prefers-color-scheme:dark\))?\{:root\[data-scheme="(\w+)"\]\{(.*?)\}\}', sheet
    )
    assert [(system != "", scheme) for system, scheme, _ in dark] == [(False, "dark"), (True, "auto")]
    assert dark[0][2] == dark[1][2]
    assert "--paper:#17171a" in dark[0][2]


def test_an_accent_reaches_both_schemes():
    sheet = page_styles("#0a7d5a")
    assert sheet.count("--accent:#0a7d5a") == 1
    assert "#93b2ff" not in sheet


def test_arithmetic_and_queries_survive():
    sheet = page_styles(None) + block_styles(names("blocks"), names("questions"))
    sums = [inside for inside in re.findall(r"calc\(([^;{}]*)\)", sheet) if "+" in inside]
    assert sums
    assert all(re.search(r" \+ ", inside) for inside in sums)
    assert not re.search(r"@media[^{]*\band\(", sheet)
    assert sheet.count("{") == sheet.count("}")


def test_only_what_is_used_is_there():
    sheet = block_styles({"quote"}, set())
    assert ".quote" in sheet
    assert ".callout" not in sheet
    assert ".question" not in sheet
    assert block_styles(set(), set()) == "\n"
