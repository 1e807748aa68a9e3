"""A file that is used is empty.

## What it finds

A used file of 0 bytes.

## Why it matters

Most often a download or a copy broke off. The learner sees the sign of a broken picture, or opens an empty
document.

## Example

```yaml
# file assets/states.png holds nothing
- image: {src: assets/states.png, alt: Three boxes in a row}
```

## Instead

```yaml
# file assets/states.png holds a PNG picture
- image: {src: assets/states.png, alt: Three boxes in a row}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    for path, use in view.assets_used.items():
        if view.sizes[path] == 0:
            helps = ("copy the file again from where it came from",)
            yield Finding(use.route, f"the file `{path}` is empty", "0 bytes", helps, part=use.part, nth=use.nth)


RULE = Rule(Severity.WARNING, _check)
