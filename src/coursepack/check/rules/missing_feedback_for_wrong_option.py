"""A wrong option says nothing about why it is wrong.

## What it finds

A question in which some options have feedback and a wrong one has none, and which has no `feedback: {wrong: …}` for
all of them.

## Why it matters

It is the learner who picked the wrong option that needs a word most.

## Example

```yaml
- question:
    choice:
      id: q1
      stem: Which one reads a sequence and answers once?
      options:
        - One-to-many
        - {text: Many-to-one, correct: true, feedback: Many inputs and one output.}
```

## Instead

```yaml
- question:
    choice:
      id: q1
      stem: Which one reads a sequence and answers once?
      options:
        - {text: One-to-many, feedback: That one starts from a single input.}
        - {text: Many-to-one, correct: true, feedback: Many inputs and one output.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.options_of import options_of
from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    for route, question in view.questions:
        options = options_of(question)
        general = question.feedback is not None and question.feedback.wrong is not None
        if general or not any(option.feedback for option in options):
            continue
        silent = [index for index, option in enumerate(options) if not option.correct and option.feedback is None]
        if silent:
            text = options[silent[0]].text.strip()[:60]
            others = f" and {len(silent) - 1} more" if len(silent) > 1 else ""
            message = f"the wrong option `{text}`{others} of the question `{question.id}` has no feedback"
            helps = ("add `feedback:` to it, or `feedback: {wrong: …}` to the question",)
            yield Finding((*route, "options", silent[0], "text"), message, "says nothing", helps)


RULE = Rule(Severity.WARNING, _check)
