"""A file that is used cannot be put into a package.

## What it finds

A used path at which there is no ordinary file: a pipe, a link that leads out of the course's folder or round in a
circle; and a file that you may not open.

## Why it matters

The package would lack it, or hold something that was never part of the course.

## Example

```yaml
# file assets/states.png holds a link to /etc/hostname
- image: {src: assets/states.png, alt: Three boxes in a row}
```

## Instead

```yaml
# file assets/states.png holds a PNG picture
- image: {src: assets/states.png, alt: Three boxes in a row}
```
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.seen import Use
from coursepack.check.view import View
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    refused = view.loaded.refused
    for use in {use.resolved: use for use in reversed(view.asset_uses)}.values() if refused else ():
        if use.resolved in refused:
            yield _finding(use, f"`{use.resolved}` {refused[use.resolved]}")
    for path, use in view.assets_used.items():
        if view.sizes[path] < 0 or not os.access(view.loaded.folder / path, os.R_OK):
            yield _finding(use, f"`{path}` cannot be read")


def _finding(use: Use, message: str) -> Finding:
    helps = ("put an ordinary file there that you may open",)
    return Finding(use.route, message, "no file to put into a package", helps, part=use.part, nth=use.nth)


RULE = Rule(Severity.ERROR, _check)
