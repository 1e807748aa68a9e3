"""The accent colour is not a colour.

## What it finds

A `theme: {accent: …}` that is not written as `#` and six digits from 0–9 and a–f.

## Why it matters

The colour of links and buttons cannot be made from it.

## Example

```yaml
theme: {accent: blue}
```

## Instead

```yaml
theme: {accent: "#3355cc"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.contrast import is_colour
from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    accent = view.course.theme.accent
    if accent is not None and not is_colour(accent):
        digits = accent.lstrip("#")
        short = len(digits) == 3 and is_colour("#" + digits * 2)
        six = "#" + "".join(digit * 2 for digit in digits) if short else "#3355cc"
        helps = (f'write it as `"{six}"`, in quotes: without them `#` starts a comment',)
        yield Finding(("theme", "accent"), f"`{accent}` is not a colour", "`#` and six digits are due", helps)


RULE = Rule(Severity.ERROR, _check)
