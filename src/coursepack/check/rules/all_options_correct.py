"""Every option of a question is right.

## What it finds

A question with options that are all marked `correct: true`.

## Why it matters

There is nothing to decide: a learner who guesses is as right as one who knows.

## Example

```yaml
- question:
    multiple-choice:
      id: q1
      stem: Which of these read a sequence?
      options: [{text: Many-to-one, correct: true}, {text: Many-to-many, correct: true}]
```

## Instead

```yaml
- question:
    multiple-choice:
      id: q1
      stem: Which of these read a sequence?
      options: [{text: Many-to-one, correct: true}, {text: Many-to-many, correct: true}, One-to-one]
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
        if options and all(option.correct for option in options):
            helps = ("add an option that is plausible and wrong",)
            message = f"every option of the question `{question.id}` is right"
            yield Finding((*route, "options"), message, "all of these are right", helps, key=True)


RULE = Rule(Severity.WARNING, _check)
