"""An option speaks of the other options.

## What it finds

Options such as "all of the above", "none of these" or "both A and B", in English, German, French and Spanish.

## Why it matters

Who knows that two options are right picks "all of the above" without knowing the rest; and where options are
shuffled, nothing stands above any more.

## Example

```yaml
- question:
    choice:
      id: q1
      stem: Which ones read a sequence?
      options: [Many-to-one, Many-to-many, {text: All of the above, correct: true}]
```

## Instead

```yaml
- question:
    multiple-choice:
      id: q1
      stem: Which ones read a sequence?
      options: [{text: Many-to-one, correct: true}, {text: Many-to-many, correct: true}, One-to-one]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursepack.check.options_of import options_of
from coursepack.check.rule import Finding, Rule
from coursepack.check.view import View
from coursepack.source import Severity

_SPEAKS_OF_OTHERS = re.compile(
    r"(all|none|any|both|neither|some) of (the )?(above|these|those|others?|options|answers|listed)\b.*"
    r"|(all|none) (are|is) (correct|right|true)"
    r"|(both|neither|either) [a-h] (and|nor|or) [a-h]"
    r"|(alle|keine|keines|keiner|nichts|alles) (der|von den|davon|dieser|von)?\s*"
    r"(genannten?|oben\w*|obigen?|antworten|davon)\b.*"
    r"|(toutes?|tous|aucune?) (de |des |les )?(ces )?(réponses|ci-dessus|propositions).*"
    r"|(todas?|todos|ninguna|ninguno) (de )?(las|los)? ?(anteriores|respuestas).*",
    re.IGNORECASE,
)


def _check(view: View) -> Iterator[Finding]:
    for route, question in view.questions:
        for index, option in enumerate(options_of(question)):
            text = option.text.strip().rstrip(".!")
            if len(text) < 60 and _SPEAKS_OF_OTHERS.fullmatch(text):
                multiple = "ask with `multiple-choice`, where several options may be right"
                message = f"the option `{text}` speaks of the other options"
                yield Finding((*route, "options", index, "text"), message, "not an answer of its own", (multiple,))


RULE = Rule(Severity.WARNING, _check)
