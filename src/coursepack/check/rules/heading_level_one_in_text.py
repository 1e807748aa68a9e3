"""A text has a heading of the first rank.

## What it finds

A heading with a single `#`, or underlined with `===`, inside a text.

## Why it matters

The first rank belongs to the page's title, of which a page has one. Text below it starts at `##`; a `#` is shown as
one, so that two ranks look the same.

## Example

```yaml
- text: |
    # States

    A network that remembers has a state.
```

## Instead

```yaml
- text: |
    ## States

    A network that remembers has a state.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.seen import nth
from coursepack.check.view import View
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    for at in view.marked:
        for heading in at.found.headings:
            if heading.rank == 1:
                part, count = nth(at.text, heading.part, heading.at)
                message = f"the heading `{heading.words}` is of the first rank, which is the page title's"
                helps = (f"write `## {heading.words}`",)
                yield Finding(at.route, message, "as high as the page's title", helps, part=part, nth=count)


RULE = Rule(Severity.WARNING, _check)
