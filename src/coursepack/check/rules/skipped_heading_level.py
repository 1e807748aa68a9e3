"""A heading skips a level.

## What it finds

A heading that is more than one rank below the one before it: `####` after `##`. The title of the page stands above
all of them, so a page's first heading is `##`. Texts that follow each other on a page are read as one.

## Why it matters

Who listens to a page goes through it by its headings. A gap in their ranks sounds as if something was left out.

## Example

```yaml
- text: |
    ## States

    #### Hidden states
```

## Instead

```yaml
- text: |
    ## States

    ### Hidden states
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.seen import TextAt, nth
from coursepack.check.view import View
from coursepack.source import Severity

_TITLE = 1
"""The rank of the page's title."""
_FLOW_STEPS = 8
"""The route of a text block's text: modules, 0, pages, 0, blocks, 0, text, text."""


def _check(view: View) -> Iterator[Finding]:
    page, rank = None, _TITLE
    for at in view.marked:
        flows = len(at.route) == _FLOW_STEPS
        if not flows:
            # A text inside of another block starts wherever its block stands: only its own steps count.
            yield from _steps(at, None)
            continue
        if at.route[:4] != page:
            page, rank = at.route[:4], _TITLE
        yield from _steps(at, rank)
        rank = max(2, at.found.headings[-1].rank) if at.found.headings else rank


def _steps(at: TextAt, rank: int | None) -> Iterator[Finding]:
    for heading in at.found.headings:
        if rank is not None and heading.rank > rank + 1:
            part, count = nth(at.text, heading.part, heading.at)
            message = f"the heading `{heading.words}` is of rank {heading.rank}, and the one above it of rank {rank}"
            helps = (f"write it with {'#' * (rank + 1)}",)
            yield Finding(at.route, message, "skips a level", helps, part=part, nth=count)
        rank = max(2, heading.rank)


RULE = Rule(Severity.WARNING, _check)
