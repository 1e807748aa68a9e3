"""A link or a picture has no address.

## What it finds

`[text]()`, `[text](#)` or `![words]()`: brackets with nothing between them.

## Why it matters

The learner presses a link and nothing happens, or sees the sign of a broken picture.

## Example

```yaml
- text: Read [the paper]().
```

## Instead

```yaml
- text: Read [the paper](https://www.nature.com/articles/nature14539).
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity

_EMPTY = {"", "#", "page:", "term:", "mailto:", "tel:", "http://", "https://"}


def _check(view: View) -> Iterator[Finding]:
    for at in (*view.links, *view.pictures):
        if at.link.address.strip().lower() in _EMPTY:
            what = "picture" if at.link.picture else "link"
            part, nth = at.part
            message = f"the {what} `{at.link.label.strip()}` has no address"
            yield Finding(at.route, message, "leads nowhere", ("write where it leads to",), part=part, nth=nth)


RULE = Rule(Severity.ERROR, _check)
