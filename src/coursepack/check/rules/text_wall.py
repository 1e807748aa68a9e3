"""A page is long, and there is nothing to do on it.

## What it finds

A page of more than 1,200 words without a question, a reflection, a diagram or anything else that a learner opens,
answers or tries out.

## Why it matters

After six minutes of reading most people's thoughts wander. A question in the middle brings them back, and tells
them what they have understood.

## Example

```yaml
- text: |
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.

    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.

    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.

    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.

    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.

    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.

    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.

    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.

    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.

    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.

    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.

    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.

    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.

    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
```

## Instead

```yaml
- text: |
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.
    A network with memory reads one element after the other and keeps what it needs for later.

- reflection: {id: memory, prompts: [Where does your own work need a memory?]}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from coursepack.check.minutes import words_by_page
from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.model.block import BlockKind
from coursepack.model.kinds import kind_of
from coursepack.source import Severity

WORDS = 1200
_PAGE_STEPS = 4
"""A page's route: `modules`, index, `pages`, index."""
_ALIVE = ("explore", "do", "assess")


def _check(view: View) -> Iterator[Finding]:
    alive = {route[:_PAGE_STEPS] for route, block in view.blocks if cast(BlockKind, kind_of(block)[1]).group in _ALIVE}
    words = words_by_page(view)
    for at in view.pages:
        count = words.get(at.route, 0)
        if count > WORDS and at.route not in alive:
            message = f"the page `{at.page.title.strip()[:60]}` has {count:,} words and nothing to do"
            helps = ("add a question or a reflection in the middle, or make two pages of it",)
            yield Finding((*at.route, "title"), message, "a long way to read", helps)


RULE = Rule(Severity.WARNING, _check)
