"""A mastery score of 1 % or less, which looks like a part of one.

## What it finds

A `mastery_score` above 0 and up to 1, in `grading` or in a quiz.

## Why it matters

Scores run from 0 to 100. With `0.7` nearly everybody passes, and nobody notices before the course is over.

## Example

```yaml
grading: {mastery_score: 0.7}
blocks:
  - quiz:
      id: check
      questions:
        - true-false: {id: q1, stem: A network with memory reads one element after the other., answer: true}
```

## Instead

```yaml
grading: {mastery_score: 70}
blocks:
  - quiz:
      id: check
      questions:
        - true-false: {id: q1, stem: A network with memory reads one element after the other., answer: true}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity
from coursepack.tree.node import Route

_WHOLE = 100


def _check(view: View) -> Iterator[Finding]:
    yield from _look(("grading", "mastery_score"), view.course.grading.mastery_score)
    for at in view.assessments:
        yield from _look((*at.route, "mastery_score"), at.assessment.mastery_score)


def _look(route: Route, score: float | None) -> Iterator[Finding]:
    if score is not None and 0 < score <= 1:
        helps = (f"write `{score * _WHOLE:g}` for {score * _WHOLE:g} %",)
        yield Finding(route, f"a mastery score of {score:g} % lets nearly everybody pass", "counts to 100", helps)


RULE = Rule(Severity.WARNING, _check)
