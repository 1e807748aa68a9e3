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

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.model.prose import scheme_of
from coursepack.source import Severity

_PRIVATE = re.compile(
    r"(127|10|0)(\.\d+){3}|192\.168(\.\d+){2}|169\.254(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}"
    r"|::1|f[cde][0-9a-f:]+|.*\.(local|localhost|internal|lan|home|test)|[^.:]+"
)


def _check(view: View) -> Iterator[Finding]:
    for at in view.links:
        if scheme_of(at.link.address) in ("http", "https"):
            host = _host(at.link.address)
            if host and _PRIVATE.fullmatch(host):
                part, nth = at.part
                message = f"`{host}` can be reached from your own network only"
                helps = ("link to an address that every learner can open",)
                yield Finding(at.route, message, "opens for nobody else", helps, part=part, nth=nth)


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


RULE = Rule(Severity.WARNING, _check)
