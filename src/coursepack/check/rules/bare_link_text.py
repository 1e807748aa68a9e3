"""The text of a link does not say where it leads.

## What it finds

Links whose whole text is "here", "click here", "this link", "read more" and the like, and links whose text is a
long address.

## Why it matters

Screen readers offer a page's links as a list, where "here" stands alone. Everybody else has to read around a link
to know what it is for (WCAG 2.2, 2.4.4).

## Example

```yaml
- text: The paper is [here](https://www.nature.com/articles/nature14539).
```

## Instead

```yaml
- text: Read the paper on [deep learning](https://www.nature.com/articles/nature14539).
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity

_PHRASES = frozenset(
    phrase
    for phrases in (
        "here|click here|click|this|this link|link|this page|more|read more|learn more|more info|more information|go",
        "hier|klicken sie hier|hier klicken|klick|link|mehr|mehr dazu|weiterlesen|diese seite|dieser link",
        "ici|cliquez ici|lien|ce lien|lire la suite|en savoir plus|plus",
        "aquí|haga clic aquí|enlace|este enlace|leer más|más|qui|clicca qui|leggi di più",
        "klik hier|lees meer|aqui|clique aqui|leia mais|mais",
    )
    for phrase in phrases.split("|")
)
_ADDRESS = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)
LONGEST_ADDRESS = 40
"""A short address reads as a name: `www.who.int`."""


def _check(view: View) -> Iterator[Finding]:
    for at in view.links:
        words = " ".join(at.link.label.lower().split()).strip(".!…:»›→> ")
        is_address = bool(_ADDRESS.fullmatch(words)) and len(words) > LONGEST_ADDRESS
        if words in _PHRASES or is_address:
            part, nth = at.part
            message = f"the link text `{at.link.label.strip()[:60]}` does not say where it leads"
            helps = ("name what the learner finds there",)
            yield Finding(at.route, message, "says nothing by itself", helps, part=part, nth=nth)


RULE = Rule(Severity.WARNING, _check)
