"""The right answer always stands in the same place.

## What it finds

A quiz that does not shuffle its options, with four or more questions of three or more options, in which the right
one always stands in the same place; or, with eight or more, in three of four.

## Why it matters

Learners notice, and answer by place. Then the score says nothing about what they know.

## Example

```yaml
- quiz:
    id: check
    questions:
      - choice:
          id: q1
          stem: What is passed on?
          options: [{text: The state, correct: true}, The input, Nothing]
      - choice:
          id: q2
          stem: What is read?
          options: [{text: A sequence, correct: true}, A table, A picture]
      - choice:
          id: q3
          stem: What is learned?
          options: [{text: Weights, correct: true}, Words, Rules]
      - choice:
          id: q4
          stem: What is written?
          options: [{text: A word, correct: true}, A rule, A table]
```

## Instead

```yaml
- quiz:
    id: check
    shuffle: {options: true}
    questions:
      - choice:
          id: q1
          stem: What is passed on?
          options: [{text: The state, correct: true}, The input, Nothing]
      - choice:
          id: q2
          stem: What is read?
          options: [{text: A sequence, correct: true}, A table, A picture]
      - choice:
          id: q3
          stem: What is learned?
          options: [{text: Weights, correct: true}, Words, Rules]
      - choice:
          id: q4
          stem: What is written?
          options: [{text: A word, correct: true}, A rule, A table]
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from coursepack.check.options_of import options_of
from coursepack.check.rule import Finding, Rule
from coursepack.check.seen import AssessmentAt
from coursepack.check.view import View
from coursepack.source import Severity

FEWEST, MANY = 4, 8
SHARE = 0.75
"""Of many questions, this share in one place cannot be chance."""


def _check(view: View) -> Iterator[Finding]:
    for at in view.assessments:
        places = list(_places(at))
        if len(places) < FEWEST:
            continue
        place, count = Counter(places).most_common(1)[0]
        if count == len(places) or (len(places) >= MANY and count >= SHARE * len(places)):
            where = f"in place {place + 1}" if place >= 0 else "in the last place"
            message = f"in {count} of {len(places)} questions the right answer stands {where}"
            helps = ("write `shuffle: {options: true}`, or change the order of some options",)
            yield Finding(at.route, message, "can be answered by place", helps, key=True)


def _places(at: AssessmentAt) -> Iterator[int]:
    shuffle = getattr(getattr(at.block, "shuffle", None), "options", False)
    for _, question in at.questions:
        options = options_of(question)
        right = [index for index, option in enumerate(options) if option.correct]
        shuffled = shuffle if question.shuffle is None else question.shuffle
        if len(options) > 2 and len(right) == 1 and not shuffled:
            yield right[0]


RULE = Rule(Severity.WARNING, _check)
