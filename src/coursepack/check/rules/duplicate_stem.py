"""Two questions ask the same.

## What it finds

Two questions with the same stem; capitals, blanks and marks of emphasis do not make a difference, and questions
whose options differ do not count.

## Why it matters

Most often one was copied and not finished. A learner who meets the same question twice thinks that the first answer
was not taken.

## Example

```yaml
- question: {true-false: {id: q1, stem: A sentence is a sequence., answer: true}}
- question: {true-false: {id: q2, stem: A sentence is a sequence., answer: true}}
```

## Instead

```yaml
- question: {true-false: {id: q1, stem: A sentence is a sequence., answer: true}}
- question: {true-false: {id: q2, stem: A film is a sequence., answer: true}}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursepack.check.options_of import options_of
from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity
from coursepack.tree.node import Route

_MARKS = re.compile(r"[*_`\s]+")


def _check(view: View) -> Iterator[Finding]:
    first: dict[tuple[str, ...], tuple[Route, str]] = {}
    for route, question in view.questions:
        texts = (question.stem, *sorted(option.text for option in options_of(question)))
        asked = tuple(_MARKS.sub(" ", text).strip().casefold() for text in texts)
        before, name = first.setdefault(asked, (route, question.id))
        if before != route:
            message = f"the questions `{name}` and `{question.id}` ask the same"
            also = (((*before, "stem"), "asked here first"),)
            yield Finding((*route, "stem"), message, "the same again", ("reword or remove one of them",), also=also)


RULE = Rule(Severity.WARNING, _check)
