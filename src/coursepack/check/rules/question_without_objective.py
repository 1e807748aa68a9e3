"""A scored question does not say which objective it tests.

## What it finds

A scored question without `objective`, in a course that lists objectives.

## Why it matters

Results by objective tell learner and teacher what to look at again. A question without one is missing from them.

## Example

```yaml
objectives: {zoo: Tell the five architectures apart}
blocks:
  - quiz:
      id: check
      questions:
        - choice:
            id: q1
            stem: Which one reads a sequence and answers once?
            options: [One-to-many, {text: Many-to-one, correct: true}]
```

## Instead

```yaml
objectives: {zoo: Tell the five architectures apart}
blocks:
  - quiz:
      id: check
      questions:
        - choice:
            id: q1
            objective: zoo
            stem: Which one reads a sequence and answers once?
            options: [One-to-many, {text: Many-to-one, correct: true}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    if not view.objective_ids:
        return
    for at in view.assessments:
        for route, question in at.questions if at.assessment.scored else ():
            if question.objective is None:
                message = f"the question `{question.id}` does not say which objective it tests"
                helps = ("add `objective:` and the id of one of the course's objectives",)
                yield Finding((*route, "id"), message, "tests no objective", helps)


RULE = Rule(Severity.WARNING, _check)
