"""A path is too long for some machine.

## What it finds

A used file whose path from the course's folder has more than 180 characters, or whose name has more than 255 bytes.

## Why it matters

Windows stops at 260 characters for the whole path, and LMSs unpack a course deep inside their own folders.

## Example

```yaml
- image:
    alt: Three boxes in a row
    src: >-
      assets/a very long name of a folder that goes on and on and on and on/until nobody knows what it was about
      nor where it started/and whether it will ever come to an end or whether it was ever meant to/states.png
```

## Instead

```yaml
- image:
    alt: Three boxes in a row
    src: assets/states.png
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity

PATH_LIMIT = 180
"""Characters: what is left of Windows's 260 below the folders of an LMS."""
NAME_LIMIT = 255
"""Bytes of UTF-8: NAME_MAX on Linux and macOS."""


def _check(view: View) -> Iterator[Finding]:
    for use in {use.resolved: use for use in reversed(view.asset_uses)}.values():
        name = max(use.resolved.split("/"), key=len)
        size = len(name.encode("utf-8", "surrogatepass"))
        if len(use.resolved) > PATH_LIMIT:
            message = f"the path of `{name[:40]}` has {len(use.resolved)} characters; {PATH_LIMIT} are the most"
        elif size > NAME_LIMIT:
            message = f"the name `{name[:40]}…` has {size} bytes; {NAME_LIMIT} are the most"
        else:
            continue
        yield Finding(use.route, message, "too long", ("shorten its folders' names",), part=use.part, nth=use.nth)


RULE = Rule(Severity.ERROR, _check)
