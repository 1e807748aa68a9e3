"""A link leads to an address that is not encrypted.

## What it finds

A link that starts with `http://` instead of `https://`.

## Why it matters

Others in the same network see what is read there and can change it on the way. Some LMSs do not open such links
from a page that is encrypted itself.

## Example

```yaml
- text: Read [the paper](http://www.nature.com/articles/nature14539).
```

## Instead

```yaml
- text: Read [the paper](https://www.nature.com/articles/nature14539).
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.local import is_local
from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.model.prose import scheme_of
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    for at in view.links:
        if scheme_of(at.link.address) == "http" and not is_local(at.link.address):
            part, nth = at.part
            secure = "https" + at.link.address[len("http") :]
            helps = (f"write `{secure}`, after a look whether it opens",)
            yield Finding(at.route, f"`{at.link.address}` is not encrypted", "not encrypted", helps, part=part, nth=nth)


RULE = Rule(Severity.WARNING, _check)
