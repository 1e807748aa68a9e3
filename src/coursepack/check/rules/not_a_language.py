"""The language of the course is not written as a language tag.

## What it finds

A `language` that is no BCP 47 tag: a code of two or three letters, with a script or region behind hyphens where it
matters.

## Why it matters

Screen readers choose their voice by it, browsers their hyphenation and the direction of writing, and the LMS its
lists.

## Example

```yaml
language: English
```

## Instead

```yaml
language: en
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.languages import NAMES, is_tag
from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    language = view.course.language
    if not is_tag(language):
        code = NAMES.get(language.strip().lower())
        tried = language.strip().replace("_", "-")
        better = code or (tried if is_tag(tried) else "")
        helps = (f"write `{better}`",) if better else ("write a code such as `en`, `de` or `pt-BR`",)
        yield Finding(("language",), f"`{language}` is not a language tag", "a code is due here", helps)


RULE = Rule(Severity.ERROR, _check)
