"""A scored question does not say why its answer is right.

## What it finds

A scored question without `rationale`, in a quiz that shows something after the answers.

## Why it matters

Learners who answered wrongly see the right option and not the reason. Those who guessed rightly learn nothing.

## Example

```yaml
- quiz:
    id: check
    questions:
      - true-false:
          id: q1
          stem: A sentence is a sequence.
          answer: true
```

## Instead

```yaml
- quiz:
    id: check
    questions:
      - true-false:
          id: q1
          stem: A sentence is a sequence.
          answer: true
          rationale: Its words stand in an order, and the order carries meaning.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    for at in view.assessments:
        shows = getattr(at.block, "feedback", "now") != "never"
        for route, question in at.questions if at.assessment.scored and shows else ():
            if question.rationale is None:
                message = f"the question `{question.id}` does not say why its answer is right"
                yield Finding((*route, "id"), message, "gives no reason", ("add `rationale:`",))


RULE = Rule(Severity.WARNING, _check)
