"""A file is very large.

## What it finds

A used picture of more than 1 MB, or another used file of more than 100 MB.

## Why it matters

Learners wait for it, on a phone for long, and many LMSs refuse packages above a limit that their administrator has
set, often 100 MB.

## Example

```yaml
# file assets/states.png holds 2,000,000 bytes of a PNG picture
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
from coursepack.check.sniff import PICTURES, extension
from coursepack.check.view import View
from coursepack.source import Severity

PICTURE_LIMIT = 1_000_000
"""Bytes. A picture as wide as a page has about a quarter of that as WebP or JPEG."""
FILE_LIMIT = 100_000_000
"""Bytes. Moodle and Canvas are often set to refuse packages above this."""


def _check(view: View) -> Iterator[Finding]:
    for path, use in view.assets_used.items():
        size = view.sizes[path]
        picture = extension(path) in PICTURES
        if size > (PICTURE_LIMIT if picture else FILE_LIMIT):
            helps = (
                "save it as WebP or JPEG, no wider than 1,600 pixels" if picture else "make it smaller, or link to it"
            )
            message = f"`{use.written}` has {size / 1_000_000:,.1f} MB"
            yield Finding(use.route, message, "takes long to load", (helps,), part=use.part, nth=use.nth)


RULE = Rule(Severity.WARNING, _check)
