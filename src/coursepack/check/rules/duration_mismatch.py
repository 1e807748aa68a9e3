"""A stated duration does not fit what there is to do.

## What it finds

A module or page whose `duration` is far from an estimate: its words at 200 a minute, and what its blocks and
questions take. Far means less than half of the estimate, or more than six times as much; differences of up to 15
minutes do not count.

## Why it matters

Learners plan by it. Who reserves ten minutes for forty gives up; who reserves two hours for ten minutes does not
start.

## Example

```yaml
pages:
  - id: reading
    title: Reading
    duration: 90 min
    blocks:
      - text: Networks with memory read one element after the other.
```

## Instead

```yaml
pages:
  - id: reading
    title: Reading
    duration: 2 min
    blocks:
      - text: Networks with memory read one element after the other.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.minutes import minutes_by_page
from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity
from coursepack.tree.node import Route

TOO_LITTLE, TOO_MUCH = 0.5, 6.0
SLACK = 15
"""Minutes. Below this, nobody minds."""


def _check(view: View) -> Iterator[Finding]:
    timed = [(at.route, at.page.duration) for at in view.pages]
    timed += [(route, module.duration) for route, module in view.modules]
    stated = [(route, minutes) for route, minutes in timed if minutes is not None]
    if not stated:
        return
    estimates = minutes_by_page(view)
    for route, minutes in stated:
        estimate = sum(value for page, value in estimates.items() if page[: len(route)] == route)
        short = minutes < TOO_LITTLE * estimate and estimate - minutes > SLACK
        if view.is_harmed(route):
            continue
        if short or (minutes > TOO_MUCH * estimate and minutes - estimate > SLACK):
            yield _finding(route, minutes, estimate, "page" if route[-2] == "pages" else "module")


def _finding(route: Route, minutes: int, estimate: float, noun: str) -> Finding:
    about = f"{max(1, round(estimate))} min"
    message = f"the {noun} states {minutes} min; reading and doing all of it takes about {about}"
    helps = (f"write `duration: {about}`, or look what is missing",)
    return Finding((*route, "duration"), message, "far from the estimate", helps)


RULE = Rule(Severity.WARNING, _check)
