"""A quiz can be passed by guessing.

## What it finds

A scored quiz that a learner who knows nothing passes with a chance of more than one in five: true-false questions,
or few options, and a low mastery score. Attempts are not counted: with several, the chance is higher still.

## Why it matters

A pass that chance gives away says nothing, and learners who worked for it know.

## Example

```yaml
grading: {mastery_score: 50}
blocks:
  - quiz:
      id: check
      questions:
        - true-false: {id: q1, stem: A sequence has an order., answer: true}
        - true-false: {id: q2, stem: A state is a memory., answer: true}
        - true-false: {id: q3, stem: All inputs have one size., answer: false}
        - true-false: {id: q4, stem: A sentence is a sequence., answer: true}
```

## Instead

```yaml
grading: {mastery_score: 80}
blocks:
  - quiz:
      id: check
      questions:
        - choice: {id: q1, stem: A sequence has …, options: [{text: an order, correct: true}, a size, a colour, a root]}
        - choice: {id: q2, stem: A state is …, options: [{text: a memory, correct: true}, a place, a rule, an input]}
        - true-false: {id: q3, stem: All inputs have one size., answer: false}
        - true-false: {id: q4, stem: A sentence is a sequence., answer: true}
        - true-false: {id: q5, stem: A film is a sequence., answer: true}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import cast

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.model.kinds import kind_of
from coursepack.model.question import Question, QuestionKind
from coursepack.source import Severity

HIGHEST = 0.2
_MANY = 60
"""A longer quiz is not passed by chance unless its mastery score is next to nothing."""


def _check(view: View) -> Iterator[Finding]:
    scored = [at for at in view.assessments if at.assessment.scored]
    for at in scored:
        own = at.assessment.mastery_score
        mastery_score = view.course.grading.mastery_score if own is None and len(scored) == 1 else own
        if not mastery_score or not 1 < len(at.questions) <= _MANY:
            continue
        chance = _chance([question for _, question in at.questions], mastery_score)
        if chance > HIGHEST:
            message = f"who knows nothing passes this quiz with a chance of {chance * 100:.0f} %"
            helps = ("ask more questions, offer more options, or raise the mastery score",)
            yield Finding(at.route, message, "can be passed by guessing", helps, key=True)


def _chance(questions: Sequence[Question], mastery_score: float) -> float:
    """The chance that guessing earns the mastery score, question by question."""
    needed = ceil(sum(question.points for question in questions) * mastery_score * 10)
    chances = {0: 1.0}
    for question in questions:
        guess = cast(QuestionKind, kind_of(question)[1]).guess(question)
        after: dict[int, float] = {}
        for earned, chance in chances.items():
            right = min(earned + round(question.points * 1000), needed)
            after[right] = after.get(right, 0.0) + chance * guess
            after[earned] = after.get(earned, 0.0) + chance * (1 - guess)
        if len(after) > 10_000:
            return 0.0
        chances = after
    return chances.get(needed, 0.0)


RULE = Rule(Severity.WARNING, _check)
