"""A quiz is so short that one slip fails it.

## What it finds

A scored quiz whose mastery score can only be reached with every question right, though it asks for less than 100 %:
with three questions that count the same, 70 % means all three.

## Why it matters

The learner reads "70 % to pass" and fails with two of three right. What is asked for is not what is measured.

## Example

```yaml
grading: {mastery_score: 70}
blocks:
  - quiz:
      id: check
      questions:
        - true-false: {id: q1, stem: A sequence has an order., answer: true}
        - true-false: {id: q2, stem: A state is a memory., answer: true}
        - true-false: {id: q3, stem: All inputs have one size., answer: false}
```

## Instead

```yaml
grading: {mastery_score: 70}
blocks:
  - quiz:
      id: check
      questions:
        - true-false: {id: q1, stem: A sequence has an order., answer: true}
        - true-false: {id: q2, stem: A state is a memory., answer: true}
        - true-false: {id: q3, stem: All inputs have one size., answer: false}
        - true-false: {id: q4, stem: A sentence is a sequence., answer: true}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.model.question import Question
from coursepack.source import Severity

_PARTIAL = ("partial_credit", "partial")


def _check(view: View) -> Iterator[Finding]:
    scored = [at for at in view.assessments if at.assessment.scored]
    for at in scored:
        own = at.assessment.mastery_score
        alone = len(scored) == 1 and own is None
        mastery_score = view.course.grading.mastery_score if alone else own
        questions = [question for _, question in at.questions]
        if mastery_score is None or mastery_score >= 100 or any(_gives_parts(one) for one in questions):
            continue
        total = sum(question.points for question in questions)
        least = min((question.points for question in questions), default=0.0)
        if len(questions) > 1 and (total - least) / total * 100 < mastery_score:
            message = f"{mastery_score:g} % of these {len(questions)} questions means all of them"
            helps = ("ask more questions, or lower the mastery score",)
            yield Finding(at.route, message, "one slip fails it", helps, key=True)


def _gives_parts(question: Question) -> bool:
    return any(getattr(question, name, "none") not in ("none", False) for name in _PARTIAL)


RULE = Rule(Severity.WARNING, _check)
