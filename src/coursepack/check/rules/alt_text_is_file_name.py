"""The alternative text of a picture is the name of its file.

## What it finds

Alternative text such as `IMG_2034`, `diagram.png` or `screenshot`, which says nothing about what there is to see.

## Why it matters

A screen reader reads it out. "I M G underscore two zero three four" helps nobody, and costs the listener time.

## Example

```yaml
- text: "![states.png](assets/states.png)"
```

## Instead

```yaml
- text: "![Three boxes in a row; an arrow leads from each to the next](assets/states.png)"
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity

_FILE_NAME = re.compile(r"\S+\.(png|jpe?g|gif|webp|svg|avif|bmp|tiff?)", re.IGNORECASE)
_CAMERA = re.compile(
    r"(img|dsc|dscn|pict?|image|photo|picture|screenshot|untitled|bild|foto)[-_ ]?[0-9]*", re.IGNORECASE
)


def _check(view: View) -> Iterator[Finding]:
    for at in view.pictures:
        if _says_nothing(at.link.label, at.link.address):
            part, nth = at.part
            yield Finding(at.route, *_words(at.link.label), part=part, nth=nth)
    for route, thing in view.having("src", "alt"):
        if thing.alt is not None and _says_nothing(thing.alt, thing.src):
            yield Finding((*route, "alt"), *_words(thing.alt))


def _says_nothing(alt: str, path: str) -> bool:
    alt = alt.strip()
    name = path.rpartition("/")[2]
    stem = name.rpartition(".")[0]
    same = bool(alt) and alt in (name, stem) and " " not in alt
    return same or bool(_FILE_NAME.fullmatch(alt) or _CAMERA.fullmatch(alt))


def _words(alt: str) -> tuple[str, str, tuple[str, ...]]:
    return (
        f"the alternative text `{alt.strip()}` is the name of a file",
        "says nothing about the picture",
        ("say in a sentence what there is to see",),
    )


RULE = Rule(Severity.WARNING, _check)
