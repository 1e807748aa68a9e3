"""An objective is named that the course does not list.

## What it finds

An id in the `objectives` of a module, page or block, or in the `objective` of a question, that does not stand in
the course's `objectives`.

## Why it matters

Reports and the learner's results are told by objective. An answer to an objective that is not listed counts towards
nothing.

## Example

```yaml
objectives: {explain-zoo: Tell the five architectures apart}
blocks:
  - question:
      choice:
        id: q1
        objective: explian-zoo
        stem: Which one reads a sequence and answers once?
        options: [One-to-many, {text: Many-to-one, correct: true}]
```

## Instead

```yaml
objectives: {explain-zoo: Tell the five architectures apart}
blocks:
  - question:
      choice:
        id: q1
        objective: explain-zoo
        stem: Which one reads a sequence and answers once?
        options: [One-to-many, {text: Many-to-one, correct: true}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.near import did_you_mean
from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.model.course import Course
from coursepack.source import Severity
from coursepack.tree.node import Route


def _check(view: View) -> Iterator[Finding]:
    for route, name in _named(view):
        if name not in view.objective_ids:
            helps = did_you_mean(name, view.objective_ids) or (f"add `{name}` to the `objectives` of course.yaml",)
            yield Finding(route, f"there is no objective `{name}`", "not listed in the course", helps)


def _named(view: View) -> Iterator[tuple[Route, str]]:
    for route, thing in view.having("objectives"):
        for index, name in enumerate(() if isinstance(thing, Course) else thing.objectives):
            yield (*route, "objectives", index), name
    for route, thing in view.having("objective"):
        if thing.objective is not None:
            yield (*route, "objective"), thing.objective


RULE = Rule(Severity.ERROR, _check)
