"""The style sheets of a course: one for every page, and one for those blocks and questions that it uses.

They are two so that the first screen waits for one only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from coursepack.render.accent import DARK, LIGHT, Recipe, accent_tokens, colours
from coursepack.resources import folder

PARTS = ("elements", "layout", "outline", "page", "cover", "prose", "code", "print")
"""The files of `templates/styles/` in the order of the cascade; `tokens` comes before them."""

_RULE = re.compile(r'^:root(\[data-scheme="dark"\])? \{\n(.*?)^\}\n', re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def page_styles(accent: str | None) -> str:
    """The minified style of every page. `accent` is the course's colour as `#rrggbb`."""
    styles = folder("templates") / "styles"
    tokens = token_rules((styles / "tokens.css").read_text(encoding="utf-8"), accent)
    return _small(tokens, *((styles / f"{name}.css").read_text(encoding="utf-8") for name in PARTS))


def block_styles(blocks: Iterable[str], questions: Iterable[str]) -> str:
    """The minified style of the types of blocks and questions in use, by their names."""
    files = [
        path
        for kind, names in (("blocks", blocks), ("questions", questions))
        for path in _style_files(folder("templates") / kind, names)
    ]
    return _small(*(path.read_text(encoding="utf-8") for path in files))


def _small(*parts: str) -> str:
    import rcssmin  # type: ignore[import-untyped]

    return str(rcssmin.cssmin("\n".join(parts))) + "\n"


def _style_files(place: Path, names: Iterable[str]) -> list[Path]:
    """The styles of the types used, by name; those that begin with an underscore belong to the whole kind."""
    wanted = sorted(names)
    shared = sorted(place.glob("_*.css")) if wanted else []
    own = (place / name.replace("-", "_") / f"{name.replace('-', '_')}.css" for name in wanted)
    return shared + [path for path in own if path.is_file()]


def token_rules(css: str, accent: str | None) -> str:
    """The tokens with the course's accent, and the dark ones where they count.

    The dark rule stands once in `tokens.css`. It is wanted twice: when the learner chose dark, and when the choice is
    the system's and the system is dark; on paper never.
    """
    css = _COMMENT.sub("", css)
    light, dark = (match for match in _RULE.finditer(css) if match)
    rest = css[dark.end() :]
    light_rule, dark_rule = light[2], dark[2]
    if accent:
        light_rule = _with_accent(light_rule, accent, LIGHT)
        dark_rule = _with_accent(dark_rule, accent, DARK)
    return (
        f":root{{{light_rule}}}"
        f'@media screen{{:root[data-scheme="dark"]{{{dark_rule}}}}}'
        f'@media screen and (prefers-color-scheme:dark){{:root[data-scheme="auto"]{{{dark_rule}}}}}'
        f"{rest}"
    )


def scheme_colours(accent: str | None) -> Mapping[str, Mapping[str, str]]:
    """Every plain colour token of both schemes as `#rrggbb`, for checks of contrast."""
    text = _COMMENT.sub("", (folder("templates") / "styles" / "tokens.css").read_text(encoding="utf-8"))
    found: dict[str, dict[str, str]] = {}
    for match, name, recipe in zip(_RULE.finditer(text), ("light", "dark"), (LIGHT, DARK), strict=False):
        rule = _with_accent(match[2], accent, recipe) if accent else match[2]
        found[name] = dict(re.findall(r"--([a-z-]+): (#[0-9a-fA-F]{6});", rule))
    return found


def _with_accent(rule: str, accent: str, recipe: Recipe) -> str:
    for name, value in accent_tokens(accent, colours(rule), recipe).items():
        rule = re.sub(rf"--{name}: [^;]+;", f"--{name}: {value};", rule)
    return rule
