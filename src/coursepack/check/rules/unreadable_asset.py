"""A file that is used cannot be read.

## What it finds

A used path that is no ordinary file, such as a folder or a pipe, and a file that you may not open.

## Why it matters

The package would lack it.

## Example

```yaml
# file assets/states.png holds a folder
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
from coursepack.check.view import View
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    for path, use in view.assets_used.items():
        if view.sizes[path] < 0 or not os.access(view.loaded.folder / path, os.R_OK):
            helps = ("put an ordinary file there that you may open",)
            yield Finding(use.route, f"`{path}` cannot be read", "no file to read", helps, part=use.part, nth=use.nth)


RULE = Rule(Severity.ERROR, _check)
