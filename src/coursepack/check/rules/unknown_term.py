"""A link leads to a glossary that the course does not have.

## What it finds

A `term:` link. Glossaries are not part of the course format yet, so that there is nothing it could open.

## Why it matters

The words stand there without a link, and the learner who would need the meaning does not get it.

## Example

```yaml
- text: A [state](term:state) is passed on.
```

## Instead

```yaml
- text: A *state*, the network's memory, is passed on.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    for at in view.links:
        if at.link.address.lower().startswith("term:"):
            part, nth = at.part
            message = f"`{at.link.label.strip()}` leads to a glossary, and the course has none"
            helps = ("explain the term where it stands first, or link to a page: `page:…`",)
            yield Finding(at.route, message, "shown without a link", helps, part=part, nth=nth)


RULE = Rule(Severity.WARNING, _check)
