"""A link has an address that no page may have.

## What it finds

Addresses that run something, carry their content in themselves, or open files of the learner's computer:
`javascript:`, `vbscript:`, `data:`, `file:`, `blob:` and every other scheme than `http`, `https`, `mailto`, `tel`,
`page` and `term`; also where it is disguised with entities, capitals or white space.

## Why it matters

Such a link could act in the learner's name inside the LMS. It is shown as the plain text that you wrote, never as a
link.

## Example

```yaml
- text: Press [here to start](javascript:start()) the tour.
```

## Instead

```yaml
- text: The [tour](page:page) starts with sequences.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.model.prose import is_safe_address, scheme_of
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    for at in (*view.links, *view.pictures):
        if not is_safe_address(at.link.address):
            part, nth = at.part
            scheme = scheme_of(at.link.address)
            what = f"begins with `{scheme}:`" if scheme else "begins with `//` and leads out of the course"
            message = f"the address of `{at.link.label.strip()}` {what}, and is shown as text"
            helps = ("links lead to `https:`, `mailto:`, `tel:`, `page:` and files of the course",)
            yield Finding(at.route, message, "not made a link", helps, part=part, nth=nth)


RULE = Rule(Severity.WARNING, _check)
