"""A file has a name that some machine cannot store.

## What it finds

A used file or folder with a name that Windows keeps for devices (`CON`, `aux`, `nul.txt`, `COM1`), with one of `: ?
* | < > "` in it, or with a dot or blank at its end.

## Why it matters

The course cannot be checked out or unpacked on Windows: git and the LMS leave the file out or stop.

## Example

```yaml
# file assets/aux.png holds a PNG picture
- image: {src: assets/aux.png, alt: Three boxes in a row}
```

## Instead

```yaml
# file assets/auxiliary.png holds a PNG picture
- image: {src: assets/auxiliary.png, alt: Three boxes in a row}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity

_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_SIGNS = re.compile(r'[:?*|<>"\\\x00-\x1f\x7f]')


def _check(view: View) -> Iterator[Finding]:
    for use in {use.resolved: use for use in reversed(view.asset_uses)}.values():
        for name in use.resolved.split("/"):
            why = _reason(name)
            if why:
                helps = ("give it a name of letters, digits and hyphens",)
                message = f"the file name `{name}` {why}"
                yield Finding(use.route, message, "not on every machine", helps, part=use.part, nth=use.nth)
                break


def _reason(name: str) -> str:
    if _DEVICE.fullmatch(name.rstrip(". ")):
        return "is kept for a device on Windows"
    sign = _SIGNS.search(name)
    if sign:
        return (
            f"holds `{sign[0]}`, which Windows does not allow" if sign[0].isprintable() else "holds a control character"
        )
    return "ends with a dot or a blank, which Windows takes away" if name != name.rstrip(". ") else ""


RULE = Rule(Severity.ERROR, _check)
