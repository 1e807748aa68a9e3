"""Feedback is written that no learner will see.

## What it finds

Feedback, hints or rationales of questions in a quiz with `feedback: never`.

## Why it matters

The work is lost, and whoever reads the course file believes that learners are told.

## Example

```yaml
- quiz:
    id: check
    feedback: never
    questions:
      - true-false: {id: q1, stem: A sentence is a sequence., answer: true, rationale: Its words have an order.}
```

## Instead

```yaml
- quiz:
    id: check
    feedback: end
    questions:
      - true-false: {id: q1, stem: A sentence is a sequence., answer: true, rationale: Its words have an order.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.options_of import options_of
from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.model.question import Question
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    for at in view.assessments:
        if getattr(at.block, "feedback", "") == "never":
            written = [question for _, question in at.questions if _has_feedback(question)]
            if written:
                message = f"`{at.block.id}` never gives feedback, and {_count(len(written))} feedback written"
                helps = ("write `feedback: end`, or take the feedback out",)
                yield Finding((*at.route, "feedback"), message, "nobody will see it", helps)


def _has_feedback(question: Question) -> bool:
    return bool(question.rationale or question.feedback or any(option.feedback for option in options_of(question)))


def _count(number: int) -> str:
    return "1 question has" if number == 1 else f"{number} questions have"


RULE = Rule(Severity.WARNING, _check)
