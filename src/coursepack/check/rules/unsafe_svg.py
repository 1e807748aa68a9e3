"""A drawing holds something that runs or reaches outside.

## What it finds

A used `.svg` file with a script, an event handler (`onload=`), `foreignObject`, an animation that changes an
address, or an address that leads out of the drawing.

## Why it matters

A drawing that is opened by itself can do everything a page can do: act in the learner's name inside the LMS.

## Example

```yaml
# file assets/states.svg holds <svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>
- image: {src: assets/states.svg, alt: Three boxes in a row}
```

## Instead

```yaml
# file assets/states.svg holds <svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>
- image: {src: assets/states.svg, alt: Three boxes in a row}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.sniff import extension
from coursepack.check.svg import flaw
from coursepack.check.view import View
from coursepack.source import Severity

LIMIT = 5_000_000
"""Bytes that are looked at; a drawing that is larger is not looked through, and so is not taken."""


def _check(view: View) -> Iterator[Finding]:
    for path, use in view.assets_used.items():
        if extension(path) != "svg" or view.sizes[path] <= 0:
            continue
        large = view.sizes[path] > LIMIT
        why = f"has more than {LIMIT // 1_000_000} MB" if large else flaw(view.head(path, LIMIT))
        if why:
            helps = ("export it as a plain SVG, or as PNG",)
            message = f"the drawing `{use.written}` {why}"
            yield Finding(use.route, message, "not a plain drawing", helps, part=use.part, nth=use.nth)


RULE = Rule(Severity.ERROR, _check)
