"""A link leads to a machine that only its author can reach.

## What it finds

A link to `localhost`, to an address such as `192.168.1.10` or `169.254.169.254`, or to a name without a dot.

## Why it matters

It opened when it was tried, and will open for nobody else; on another machine it may even open something else.

## Example

```yaml
- text: The numbers stand [here](https://localhost:8080/numbers).
```

## Instead

```yaml
- text: The numbers stand [here](https://www.who.int/data).
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.local import host_of, is_local
from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.model.prose import scheme_of
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    for at in view.links:
        if scheme_of(at.link.address) in ("http", "https") and is_local(at.link.address):
            part, nth = at.part
            message = f"`{host_of(at.link.address)}` can be reached from your own network only"
            helps = ("link to an address that every learner can open",)
            yield Finding(at.route, message, "opens for nobody else", helps, part=part, nth=nth)


RULE = Rule(Severity.WARNING, _check)
