"""A text holds HTML, which is shown as it stands.

## What it finds

HTML elements inside a text: `<b>`, `<br>`, `<script>`, `<iframe src="…">` and so on. Elements in code, and words in
angle brackets that are no element, such as `<your name>`, do not count.

## Why it matters

HTML of authors is never put into a page, since it could act in the learner's name. The learner reads the tags.

## Example

```yaml
- text: A <b>state</b> is what the network remembers.
```

## Instead

```yaml
- text: A **state** is what the network remembers.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.seen import nth
from coursepack.check.view import View
from coursepack.source import Severity
from coursepack.tree.node import Route

_INSTEAD = {
    "b": "write `**bold**`",
    "strong": "write `**bold**`",
    "i": "write `*emphasis*`",
    "em": "write `*emphasis*`",
    "br": "end the line with a backslash, or start a new paragraph",
    "p": "leave a blank line between paragraphs",
    "a": "write `[text](address)`",
    "img": "write `![words](path)`, or use an `image` block",
    "table": "write a Markdown table, or use a `table` block",
    "ul": "start lines with `- `",
    "ol": "start lines with `1. `",
    "li": "start lines with `- `",
    "code": "write it in backticks",
    "video": "link to it",
    "iframe": "link to it",
}


def _check(view: View) -> Iterator[Finding]:
    seen: set[Route] = set()
    for route, text, piece in view.html:
        if route not in seen:
            seen.add(route)
            part, count = nth(text, piece.part, piece.at)
            message = f"`<{piece.name}>` is shown to the learner as it stands"
            helps = (_INSTEAD.get(piece.name, "take it out; where it is meant as an example, put it in backticks"),)
            yield Finding(route, message, "shown as text", helps, part=part, nth=count)


RULE = Rule(Severity.WARNING, _check)
