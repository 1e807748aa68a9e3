"""A page holds nothing.

## What it finds

A page without blocks.

## Why it matters

The learner opens it and finds a title. Where it is still to be written, `draft: true` keeps it out of the package.

## Example

```yaml
pages:
  - id: introduction
    title: Introduction
```

## Instead

```yaml
pages:
  - id: introduction
    title: Introduction
    blocks:
      - text: Networks with memory read one element after the other.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    for at in view.pages:
        if not at.page.blocks and not view.is_harmed(at.route):
            message = f"the page `{at.page.title.strip()}` holds nothing"
            helps = ("add `blocks:`, or keep it out with `draft: true` until it is written",)
            yield Finding((*at.route, "title"), message, "no blocks", helps)


RULE = Rule(Severity.WARNING, _check)
