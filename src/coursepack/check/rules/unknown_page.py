"""A link leads to a page that the course does not have.

## What it finds

A `page:` link, or the `review` of a question, with the id of no page of the course; or of a page that is a draft
and is not built.

## Why it matters

The learner follows the link and ends nowhere. Inside an LMS the error page may even take the place of the course.

## Example

```yaml
- text: You have seen this [before](page:pgae).
```

## Instead

```yaml
- text: You have seen this [before](page:page).
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.near import did_you_mean
from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity
from coursepack.tree.node import Route

_PREFIX = "page:"
MANY = 8
"""Up to so many pages are named where none has a similar name."""


def _check(view: View) -> Iterator[Finding]:
    for at in view.links:
        if at.link.address.lower().startswith(_PREFIX):
            yield from _look(view, at.route, at.link.address, *at.part)
    for route, question in view.questions:
        if question.review is not None:
            yield from _look(view, (*route, "review"), question.review)


def _look(view: View, route: Route, address: str, part: str = "", nth: int = 0) -> Iterator[Finding]:
    if not address.startswith(_PREFIX):
        message = f"`{address}` does not name a page of the course"
        help_ = (f"write `{_PREFIX}` and the id of a page",)
        yield Finding(route, message, "not a page", help_, part=part, nth=nth)
        return
    name = address.removeprefix(_PREFIX).partition("#")[0]
    draft = view.page_ids.get(name)
    if draft is None:
        message = f"there is no page `{name}`"
        known = did_you_mean(name, view.page_ids) or _pages(view)
        yield Finding(route, message, "leads nowhere", known, part=part, nth=nth)
    elif draft:
        message = f"the page `{name}` is a draft, and drafts are not built"
        help_ = ("take the link out, or `draft: true` away from the page or its module",)
        yield Finding(route, message, "leads to a draft", help_, part=part, nth=nth)


def _pages(view: View) -> tuple[str, ...]:
    """The pages that there are, while one can take them in."""
    ids = [f"`{name}`" for name in view.page_ids]
    listed = ", ".join(ids[:MANY])
    return (f"there are {listed}" + (f" and {len(ids) - MANY} more" if len(ids) > MANY else ""),)


RULE = Rule(Severity.ERROR, _check)
