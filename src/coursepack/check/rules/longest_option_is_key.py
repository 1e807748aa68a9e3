"""The right answer is always the longest option.

## What it finds

A quiz with four or more questions with options, in each of which the right option is clearly the longest.

## Why it matters

Learners notice, and answer by length. Then the score says nothing about what they know.

## Example

```yaml
- quiz:
    id: check
    questions:
      - choice:
          id: q1
          stem: What is passed on?
          options: [Nothing, {text: The state that sums up the past, correct: true}]
      - choice:
          id: q2
          stem: What is read?
          options: [A number, {text: One element of the sequence at a time, correct: true}]
      - choice:
          id: q3
          stem: What is learned?
          options: [A table, {text: Weights that are shared by all steps, correct: true}]
      - choice:
          id: q4
          stem: What is written?
          options: [A word, {text: A probability for each possible next word, correct: true}]
```

## Instead

```yaml
- quiz:
    id: check
    questions:
      - choice:
          id: q1
          stem: What is passed on?
          options: [Nothing at all between the steps, {text: The state, correct: true}]
      - choice:
          id: q2
          stem: What is read?
          options: [A number, {text: One element of the sequence at a time, correct: true}]
      - choice:
          id: q3
          stem: What is learned?
          options: [A table of all sequences, {text: Shared weights, correct: true}]
      - choice:
          id: q4
          stem: What is written?
          options: [A word, {text: A probability for each possible next word, correct: true}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.options_of import options_of
from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.model.question import Question
from coursepack.source import Severity

FEWEST = 4
"""Fewer questions are a coincidence."""
CLEARLY = 1.2
"""How much longer than the longest wrong option a right one is when it is seen at a glance."""


def _check(view: View) -> Iterator[Finding]:
    for at in view.assessments:
        told = [_gives_itself_away(question) for _, question in at.questions if len(options_of(question)) > 1]
        if len(told) >= FEWEST and all(told):
            message = f"in all {len(told)} questions the right answer is the longest option"
            helps = ("shorten the right options, or give the wrong ones as much detail",)
            yield Finding(at.route, message, "can be answered by length", helps, key=True)


def _gives_itself_away(question: Question) -> bool:
    options = options_of(question)
    right = [len(option.text.strip()) for option in options if option.correct]
    wrong = [len(option.text.strip()) for option in options if not option.correct]
    return bool(right and wrong) and min(right) >= CLEARLY * max(wrong)


RULE = Rule(Severity.WARNING, _check)
