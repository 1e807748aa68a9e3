"""A question asks for what is not so.

## What it finds

A stem such as "Which of these is not …?" or "… except", in English and German, where the word is not emphasised.

## Why it matters

Readers overlook a "not". They know the matter and still answer wrongly. Where it must be so, make the word bold.

## Example

```yaml
- question:
    choice:
      id: q1
      stem: Which of these does not read a sequence?
      options: [{text: One-to-one, correct: true}, Many-to-one]
```

## Instead

```yaml
- question:
    choice:
      id: q1
      stem: Which of these does **not** read a sequence?
      options: [{text: One-to-one, correct: true}, Many-to-one]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursepack.check.options_of import options_of
from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity

_NEGATIVE = {
    "en": re.compile(
        r"\b(?:which|what|who|where|when)\b[^.?!\n]{0,200}?\b(not|never|except|\w+n't)\b|\b(except)\b\s*[:.?]?\s*$"
    ),
    "de": re.compile(
        r"\b(?:[Ww]elche\w*|[Ww]as|[Ww]er|[Ww]o|[Ww]ann)\b[^.?!\n]{0,200}?\b(nicht|kein\w*|niemals|außer)\b"
    ),
}
"""Lower-case words only: one in capitals is emphasised already. Emphasis with stars is looked for beside it."""


def _check(view: View) -> Iterator[Finding]:
    negative = _NEGATIVE.get(view.course.language.partition("-")[0].lower())
    if negative is None:
        return
    for route, question in view.questions:
        if not options_of(question):
            continue
        match = negative.search(question.stem) or negative.search(question.stem[:1].lower() + question.stem[1:])
        word = next((group for group in match.groups() if group), "") if match else ""
        if match and word and not _emphasised(question.stem, word, match.end()):
            message = f"the question `{question.id}` asks for what is not so"
            helps = ("turn the question round, or make the word bold: `**" + word + "**`",)
            count = len(re.findall(re.escape(word), question.stem[: match.end()])) - 1
            yield Finding((*route, "stem"), message, "easily overlooked", helps, part=word, nth=max(count, 0))


def _emphasised(stem: str, word: str, end: int) -> bool:
    around = stem[max(0, end - len(word) - 1) : end + 1]
    return around[:1] in "*_" or around[-1:] in "*_"


RULE = Rule(Severity.WARNING, _check)
