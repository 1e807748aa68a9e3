"""Two pages have the same title.

## What it finds

Two pages of a module with the same title, and two pages anywhere that follow each other with the same title.

## Why it matters

In the outline the learner cannot tell them apart, and does not know where to go back to.

## Example

```yaml
pages:
  - {id: states, title: States, blocks: [text: A state is a memory.]}
  - {id: states-2, title: States, blocks: [text: States are passed on.]}
```

## Instead

```yaml
pages:
  - {id: states, title: What a state is, blocks: [text: A state is a memory.]}
  - {id: states-2, title: How states travel, blocks: [text: States are passed on.]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity
from coursepack.tree.node import Route


def _check(view: View) -> Iterator[Finding]:
    first: dict[tuple[Route, str], Route] = {}
    last: tuple[Route, str] = ((), "")
    for at in view.pages:
        title = " ".join(at.page.title.casefold().split())
        before = first.setdefault((at.route[:2], title), at.route)
        if before == at.route and last[1] == title:
            before = last[0]
        if before != at.route:
            message = f"two pages have the title `{at.page.title.strip()[:60]}`"
            also = (((*before, "title"), "this title too"),)
            yield Finding((*at.route, "title"), message, "the same title", ("say how they differ",), also=also)
        last = (at.route, title)


RULE = Rule(Severity.WARNING, _check)
