"""A score is asked for, and nothing gives one.

## What it finds

A course with `grading: {mastery_score: …}` and no scored question; and a quiz with a `mastery_score` and `scored:
false`.

## Why it matters

Nobody could ever reach the score. In the LMS every learner would stay where they are, neither passed nor failed.

## Example

```yaml
grading: {mastery_score: 70}
blocks:
  - text: Networks with memory read one element after the other.
```

## Instead

```yaml
blocks:
  - text: Networks with memory read one element after the other.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    for at in view.assessments:
        if at.assessment.mastery_score is not None and not at.assessment.scored:
            message = f"`{at.block.id}` asks for {at.assessment.mastery_score:g} %, and is not scored"
            helps = ("take away `mastery_score` or `scored: false`",)
            yield Finding((*at.route, "mastery_score"), message, "can never be reached", helps)
    mastery_score = view.course.grading.mastery_score
    if mastery_score is not None and not any(at.assessment.scored for at in view.assessments):
        message = f"the course asks for {mastery_score:g} %, and nothing in it is scored"
        helps = ("add a quiz, or take `mastery_score` away: the course is then complete by its pages",)
        yield Finding(("grading", "mastery_score"), message, "can never be reached", helps)


RULE = Rule(Severity.ERROR, _check, whole=True)
