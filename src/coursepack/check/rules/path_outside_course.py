"""A path inside a text does not lead to a file of the course.

## What it finds

A link or picture inside a text whose path leaves the course's folder (`../../other.pdf`), or that is no portable
path: with a backslash, a drive letter or `~`.

## Why it matters

What lies outside the folder is not in the package, and a path that only one machine understands is broken for
everybody else.

## Example

```yaml
- text: "[Handout](../../handouts/states.pdf)"
```

## Instead

```yaml
- text: "[Handout](assets/states.pdf)"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View, leads_to_a_file
from coursepack.model.fields import resolve_path
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    for at in (*view.links, *view.pictures):
        if not leads_to_a_file(at.link.address):
            continue
        try:
            resolve_path(at.link.address, at.text.folder)
        except PydanticCustomError as error:
            part, nth = at.part
            outside = error.type == "path_outside"
            what = "leads out of the course's folder" if outside else "is not a path that works on every machine"
            helps = ("copy the file into the course's `assets` folder and write the path from here, with `/` between",)
            if "\\" in at.link.address and not outside and ":" not in at.link.address:
                helps = (f"write `{at.link.address.replace(chr(92), '/')}`",)
            yield Finding(at.route, f"`{at.link.address}` {what}", "", helps, part=part, nth=nth)


RULE = Rule(Severity.ERROR, _check)
