"""The accent colour is hard to read.

## What it finds

A `theme: {accent: …}` whose contrast to the light pages is below 4.5 : 1. For dark pages a light tint of it is
computed, so only the light ones count.

## Why it matters

Links and buttons have this colour. Who sees less, or reads in the sun, cannot tell them from the page (WCAG 2.2,
1.4.3). Pages show a darker tint of it instead, which may not be the colour of your house any more.

## Example

```yaml
theme: {accent: "#ffcc00"}
```

## Instead

```yaml
theme: {accent: "#806600"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.contrast import LEAST, PAPER, contrast, darkened, is_colour
from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    accent = view.course.theme.accent
    if accent is not None and is_colour(accent) and contrast(accent, PAPER) < LEAST:
        message = f"the accent colour `{accent}` has a contrast of {contrast(accent, PAPER):.1f} : 1 to the page"
        helps = (f"`{darkened(accent)}` is the nearest tint of it that can be read: {LEAST:g} : 1",)
        yield Finding(("theme", "accent"), message, "hard to read", helps)


RULE = Rule(Severity.WARNING, _check)
