"""A text was left to be written.

## What it finds

"Lorem ipsum", TODO, TBD, FIXME, XXX, "insert text here" and the like, outside of code.

## Why it matters

It was meant for you, and the learner reads it.

## Example

```yaml
- text: "Recurrent networks were first used for TODO: look it up."
```

## Instead

```yaml
- text: Recurrent networks were first used for small artificial grammars.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.model.fields import Markdown
from coursepack.source import Severity

_SIGNS = (
    *("TODO", "TBD", "TBC", "FIXME", "XXX", "xxx", "Lorem ipsum", "lorem ipsum", "LOREM IPSUM", "placeholder text"),
    *("insert text here", "Insert text here", "your text here", "Your text here", "your title here", "your name here"),
    *("to be written", "To be written", "to be added", "To be added", "to be decided", "To be decided"),
)


def _check(view: View) -> Iterator[Finding]:
    there = [re.escape(sign) for sign in _SIGNS if sign in view.all_text]
    if not there:
        return
    left_open = re.compile(rf"(?<!\w)(?:{'|'.join(there)})(?!\w)")
    for route, text in view.texts:
        match = next((one for one in left_open.finditer(text) if not _is_code(text, one.start())), None)
        if match:
            message = f"`{match[0]}` was left in the text"
            count = text.count(match[0], 0, match.start())
            yield Finding(route, message, "left to be written", ("write it, or take it out",), part=match[0], nth=count)


def _is_code(text: Markdown, at: int) -> bool:
    """Whether it stands between backticks, or in a code block, as far as its own line and the fences above tell."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    fences = text.startswith("```") + text.count("\n```", 0, at)
    return line.count("`") % 2 == 1 or line.startswith("    ") or fences % 2 == 1


RULE = Rule(Severity.WARNING, _check)
