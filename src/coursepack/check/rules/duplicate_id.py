"""Two things have the same id.

## What it finds

Two modules, pages, blocks or questions with the same id, in whichever files they stand; and two options or other
entries of one list with the same id.

## Why it matters

A learner's progress and answers are kept by id. With the same id twice, the answer to one question would turn up in
another, and a link to the page could lead to either.

## Example

```yaml
blocks:
  - reflection: {id: growth, prompts: [What did you learn?]}
  - reflection: {id: growth, prompts: [What will you try?]}
```

## Instead

```yaml
blocks:
  - reflection: {id: growth, prompts: [What did you learn?]}
  - reflection: {id: next-step, prompts: [What will you try?]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.model.block import Block
from coursepack.model.course import Module, Page
from coursepack.model.question import Question
from coursepack.model.thing import Thing
from coursepack.source import Severity
from coursepack.tree.node import Route

_NOUNS: tuple[tuple[type[Thing], str], ...] = (
    (Module, "module"),
    (Page, "page"),
    (Block, "block"),
    (Question, "question"),
)


def _check(view: View) -> Iterator[Finding]:
    first: dict[tuple[Route, str], tuple[Route, str]] = {}
    for route, thing in view.things[1:]:
        name = getattr(thing, "id", None)
        if not isinstance(name, str):
            continue
        noun = next((noun for kind, noun in _NOUNS if isinstance(thing, kind)), "entry")
        space = () if noun != "entry" else route[:-1]
        known = first.setdefault((space, name), ((*route, "id"), noun))
        if known[0] != (*route, "id"):
            yield _finding(name, (*route, "id"), noun, *known)


def _finding(name: str, route: Route, noun: str, before: Route, noun_before: str) -> Finding:
    plural = "entries" if noun == "entry" else f"{noun}s"
    users = f"two {plural}" if noun == noun_before else f"a {noun_before} and a {noun}"
    return Finding(
        route,
        f"the id `{name}` is used by {users}",
        "used again here",
        ("give one of them another id; ids carry the learners' progress",),
        also=((before, "first used here"),),
    )


RULE = Rule(Severity.ERROR, _check)
