"""A question has the same option twice.

## What it finds

Two options of a question with the same text; capitals, blanks and marks of emphasis do not make a difference.

## Why it matters

The learner cannot tell them apart, and one of them may be right and the other wrong.

## Example

```yaml
- question:
    choice:
      id: q1
      stem: Which one reads a sequence and answers once?
      options: [One-to-many, {text: Many-to-one, correct: true}, one-to-many]
```

## Instead

```yaml
- question:
    choice:
      id: q1
      stem: Which one reads a sequence and answers once?
      options: [One-to-many, {text: Many-to-one, correct: true}, One-to-one]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursepack.check.options_of import options_of
from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity

_MARKS = re.compile(r"[*_`\s]+")


def _check(view: View) -> Iterator[Finding]:
    for route, question in view.questions:
        first: dict[str, int] = {}
        for index, option in enumerate(options_of(question)):
            text = _MARKS.sub(" ", option.text).strip().casefold()
            before = first.setdefault(text, index)
            if before != index:
                message = f"the question `{question.id}` has the option `{option.text.strip()[:60]}` twice"
                also = (((*route, "options", before, "text"), "stands here already"),)
                at = (*route, "options", index, "text")
                yield Finding(at, message, "the same again", ("reword or remove one of them",), also=also)


RULE = Rule(Severity.ERROR, _check)
