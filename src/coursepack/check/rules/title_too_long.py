"""The title of the course is too long for the LMS.

## What it finds

A course title of more than 200 characters.

## Why it matters

SCORM 1.2 itself ends titles there (`imscp_rootv1p1p2`), and Moodle cuts names at 255. Some LMSs refuse the
whole package.

## Example

```yaml
title: >-
  Networks with memory, what they are for, why they came, what they can do
  Networks with memory, what they are for, why they came, what they can do
  Networks with memory, what they are for, why they came, what they can do
modules:
  - {id: m, title: M, pages: [{id: p, title: P, blocks: [text: A sentence.]}]}
```

## Instead

```yaml
title: Networks with memory
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity

LIMIT = 200
"""Characters: the length of `title` in the content packaging schema that ADL publishes with SCORM 1.2."""


def _check(view: View) -> Iterator[Finding]:
    length = len(view.course.title.strip())
    if length > LIMIT:
        message = f"the title of the course has {length} characters; LMSs take {LIMIT}"
        yield Finding(("title",), message, "too long", ("say the rest in `summary`",), key=True)


RULE = Rule(Severity.ERROR, _check)
