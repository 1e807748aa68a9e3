"""A question has no right answer.

## What it finds

A question with options of which none is marked `correct: true`.

## Why it matters

Whatever the learner picks is wrong, and a quiz that counts it cannot be passed with full marks.

## Example

```yaml
- question:
    choice:
      id: q1
      stem: Which one reads a sequence and answers once?
      options: [One-to-many, Many-to-one]
```

## Instead

```yaml
- question:
    choice:
      id: q1
      stem: Which one reads a sequence and answers once?
      options: [One-to-many, {text: Many-to-one, correct: true}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.options_of import options_of
from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    for route, question in view.questions:
        options = options_of(question)
        if options and not any(option.correct for option in options):
            helps = ("mark the right option: `{text: …, correct: true}`",)
            message = f"the question `{question.id}` has no right answer"
            yield Finding((*route, "options"), message, "none of these is right", helps, key=True)


RULE = Rule(Severity.ERROR, _check)
