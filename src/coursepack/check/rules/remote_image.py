"""A picture is loaded from the web.

## What it finds

A picture inside a text whose address starts with `http:`, `https:` or `//`.

## Why it matters

The picture is gone as soon as its owner moves it, does not load behind a firewall, and tells its owner who is
learning what. A page loads nothing from outside of its package.

## Example

```yaml
- text: "![A row of boxes](https://example.org/states.png)"
```

## Instead

```yaml
- text: "![A row of boxes](assets/states.png)"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.model.prose import is_safe_address, scheme_of
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    for at in view.pictures:
        address = at.link.address
        scheme = scheme_of(address)
        if is_safe_address(address) and scheme is not None:
            part, nth = at.part
            name = address.partition("?")[0].rpartition("/")[2] or "picture.png"
            helps = (f"save it as `assets/{name}`, if its licence allows, and write that path",)
            yield Finding(
                at.route, f"the picture `{address}` is not a file of the course", "", helps, part=part, nth=nth
            )


RULE = Rule(Severity.ERROR, _check)
