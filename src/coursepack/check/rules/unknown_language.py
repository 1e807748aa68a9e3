"""There are no interface words in the language of the course.

## What it finds

A `language` for which coursepack has no words for its buttons and messages. English ones are shown.

## Why it matters

The text of the course and its buttons are in two languages, and a screen reader reads one with the voice of the
other.

## Example

```yaml
language: tlh
```

## Instead

```yaml
language: en
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.languages import has_words, is_tag, languages
from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    language = view.course.language
    if is_tag(language) and not has_words(language):
        known = ", ".join(f"`{name}`" for name in languages())
        helps = (f"buttons and messages are shown in English; there are words for {known}",)
        yield Finding(("language",), f"there are no interface words for `{language}`", "shown in English", helps)


RULE = Rule(Severity.WARNING, _check)
