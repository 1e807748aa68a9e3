"""An objective is never asked about.

## What it finds

An objective of the course that no scored question names, in a course that has scored questions which name
objectives.

## Why it matters

The course promises that the learner can do something afterwards, and never looks whether it is so.

## Example

```yaml
objectives:
  zoo: Tell the five architectures apart
  limits: Say what recurrent networks cannot do
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

## Instead

```yaml
objectives:
  zoo: Tell the five architectures apart
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
    asked = {one.objective for at in view.assessments if at.assessment.scored for _, one in at.questions}
    if asked <= {None}:
        return
    for name in view.course.objectives:
        if name not in asked:
            message = f"no scored question tests the objective `{name}`"
            helps = ("write a question for it, with `objective: " + name + "`",)
            yield Finding(("objectives", name), message, "never asked about", helps, key=True)


RULE = Rule(Severity.WARNING, _check, whole=True)
