"""A picture has no alternative text.

## What it finds

A picture inside a text whose square brackets are empty, and a picture of a block without `alt` that is not marked
`decorative: true`.

## Why it matters

Who cannot see the picture, or has not loaded it, gets nothing in its place. WCAG 2.2 asks for alternative text
(1.1.1, level A).

## Example

```yaml
- text: |
    The states are passed on:

    ![](assets/states.png)
```

## Instead

```yaml
- text: |
    The states are passed on:

    ![Three boxes in a row; an arrow leads from each to the next](assets/states.png)
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity

_HELP = "say in a sentence what there is to see"


def _check(view: View) -> Iterator[Finding]:
    for at in view.pictures:
        if not at.link.label.strip():
            part, nth = at.part
            message = f"the picture `{at.link.address}` has no alternative text"
            yield Finding(at.route, message, "not told in words", (f"{_HELP}: `![…]`",), part=part, nth=nth)
    for route, thing in view.having("src", "alt"):
        if thing.alt is None and not getattr(thing, "decorative", False):
            helps = (f"add `alt:`, and {_HELP}", "a picture that says nothing takes `decorative: true`")
            message = f"the picture `{thing.src}` has no alternative text"
            yield Finding((*route, "src"), message, "not told in words", helps)


RULE = Rule(Severity.WARNING, _check)
