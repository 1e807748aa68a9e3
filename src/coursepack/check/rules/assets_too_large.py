"""All files of the course together are larger than a package may be.

## What it finds

A course whose pictures, recordings and other files hold more than 2 GB together.

## Why it matters

A zip of more than 2 GB is refused, or read wrongly, by most LMSs. It is told before anything is packed, since packing
so much takes minutes.

## Example

```yaml
# file assets/film.mp4 holds 3 GB
blocks:
  - text: "[The film](assets/film.mp4)"
```

## Instead

```yaml
blocks:
  - text: "[The film](https://films.example.org/the-film)"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity

LIMIT = 2_000_000_000
"""Bytes. What zip readers that count with signed 32-bit numbers can take, less the course's own pages."""


def _check(view: View) -> Iterator[Finding]:
    sizes = {path: size for path, size in view.sizes.items() if size > 0}
    total = sum(sizes.values())
    if total <= LIMIT:
        return
    biggest = max(sizes, key=lambda path: (sizes[path], path))
    use = view.assets_used[biggest]
    message = f"the files of the course have {total / 1e9:.1f} GB together; an LMS takes at most {LIMIT / 1e9:g} GB"
    helps = ("link to films that lie on a video service, and save pictures as WebP or JPEG",)
    label = f"the largest: {sizes[biggest] / 1e9:.1f} GB"
    yield Finding(use.route, message, label, helps, part=use.part, nth=use.nth)


RULE = Rule(Severity.ERROR, _check)
