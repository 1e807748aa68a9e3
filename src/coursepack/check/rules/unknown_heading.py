"""A link leads to a heading that its page does not have.

## What it finds

A link `page:some-page#a-heading`, or `#a-heading` for the same page, where no heading of that page reads so.

## Why it matters

The link works, but the learner arrives at the top of the page and has to search.

## Example

```yaml
- text: |
    ## What a state is

    See [states](#what-a-state-does).
```

## Instead

```yaml
- text: |
    ## What a state is

    See [states](#what-a-state-is).
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursepack.check.near import did_you_mean
from coursepack.check.rule import Finding, Rule
from coursepack.check.seen import LinkAt
from coursepack.check.view import View
from coursepack.source import Severity

_NOT_A_WORD = re.compile(r"[\W_]+")
_PAGE_STEPS = 4
"""A page's route: `modules`, index, `pages`, index."""


def _check(view: View) -> Iterator[Finding]:
    pointed = [at for at in view.links if "#" in at.link.address and at.link.address.startswith(("page:", "#"))]
    if not pointed:
        return
    routes = {at.page.id: at.route for at in view.pages}
    names: dict[object, set[str]] = {}
    for text in view.marked:
        page = names.setdefault(text.route[:_PAGE_STEPS], set())
        page.update(_name(heading.words) for heading in text.found.headings)
    for at in pointed:
        page_id, _, heading = at.link.address.removeprefix("page:").partition("#")
        route = at.route[:_PAGE_STEPS] if at.link.address.startswith("#") else routes.get(page_id)
        known = names.get(route, set())
        if route is not None and _name(heading) and _name(heading) not in known:
            yield _finding(at, heading, known)


def _name(words: str) -> str:
    return _NOT_A_WORD.sub("-", words.lower()).strip("-")


def _finding(at: LinkAt, heading: str, known: set[str]) -> Finding:
    part, nth = at.part
    helps = did_you_mean(_name(heading), known)
    return Finding(at.route, f"no heading of that page reads `{heading}`", "not there", helps, part=part, nth=nth)


RULE = Rule(Severity.WARNING, _check)
