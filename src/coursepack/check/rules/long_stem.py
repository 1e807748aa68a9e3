"""A question is long.

## What it finds

A stem of more than 120 words.

## Why it matters

A question tests reading when it is longer than what it asks about. Where a case is told first, give the case a text
block of its own, and keep the question to a sentence.

## Example

```yaml
- question:
    true-false:
      id: q1
      answer: true
      stem: >-
        A company keeps the reviews of its films and wants to know from each whether the writer liked it.
        A company keeps the reviews of its films and wants to know from each whether the writer liked it.
        A company keeps the reviews of its films and wants to know from each whether the writer liked it.
        A company keeps the reviews of its films and wants to know from each whether the writer liked it.
        A company keeps the reviews of its films and wants to know from each whether the writer liked it.
        A company keeps the reviews of its films and wants to know from each whether the writer liked it.
        A company keeps the reviews of its films and wants to know from each whether the writer liked it.
        Is a review a sequence?
```

## Instead

```yaml
- text: A company keeps the reviews of its films and wants to know from each whether the writer liked it.
- question:
    true-false:
      id: q1
      answer: true
      stem: Is a review a sequence?
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity

WORDS = 120


def _check(view: View) -> Iterator[Finding]:
    for route, question in view.questions:
        count = len(question.stem.split())
        if count > WORDS:
            message = f"the question `{question.id}` has {count} words"
            helps = (f"tell the case in a block before it, and ask in a sentence or two; {WORDS} words are long",)
            yield Finding((*route, "stem"), message, "a long way to the question", helps, key=True)


RULE = Rule(Severity.WARNING, _check)
