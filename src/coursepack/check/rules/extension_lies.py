"""A file holds something else than its name says.

## What it finds

A used file whose first bytes are not those of its extension, for `.png`, `.jpg`, `.gif`, `.webp`, `.svg`, `.mp3`,
`.mp4` and `.pdf`.

## Why it matters

Browsers go by what the server says of the extension, and show nothing where it does not fit. A web page under the
name of a picture is an attack.

## Example

```yaml
# file assets/states.png holds <html><p>Not found</p></html>
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
from coursepack.check.sniff import KNOWN, extension, kinds_of
from coursepack.check.view import View
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    for path, use in view.assets_used.items():
        said = extension(path)
        if said not in KNOWN or view.sizes[path] <= 0:
            continue
        found = kinds_of(view.head(path))
        if said not in found:
            held = f"holds {KNOWN[found[0]]}" if found else f"does not hold {KNOWN[said]}"
            helps = f"name it `.{found[0]}`" if found else "save it again, from the program that made it"
            message = f"`{use.written}` {held}"
            label = f"the name says {KNOWN[said]}"
            yield Finding(use.route, message, label, (helps,), part=use.part, nth=use.nth)


RULE = Rule(Severity.ERROR, _check)
