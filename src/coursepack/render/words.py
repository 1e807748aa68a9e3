"""Interface words: what a learner reads that no author wrote, one file a language below `templates/words/`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from coursepack.resources import folder

Word = str | Mapping[str, str]
"""A text, or its plural forms by CLDR category: `one` and `other`."""

FALLBACK = "en"
_HOLE = re.compile(r"\{(\w+)\}")
_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku-arab", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"}


class Words:
    """The words of one language; a word that it lacks comes in English. `words("page.minutes", count=3)`."""

    def __init__(self, language: str) -> None:
        self._words = _merged(language)

    def __call__(self, key: str, /, **values: object) -> str:
        """The word `section.name` with its holes filled. Raises KeyError for an unknown key or a hole left open."""
        word = self._words[key]
        if not isinstance(word, str):
            word = word["one" if values["count"] == 1 and "one" in word else "other"]
        return _HOLE.sub(lambda hole: str(values[hole[1]]), word) if "{" in word else word

    def of(self, sections: Iterable[str]) -> dict[str, Word]:
        """All words of the given sections, for the player: key to text, or to its plural forms."""
        wanted = set(sections)
        return {key: word for key, word in self._words.items() if key.partition(".")[0] in wanted}


def direction(language: str) -> str:
    """The writing direction of a language: "ltr" or "rtl"."""
    tag = language.lower()
    return "rtl" if tag in _RIGHT_TO_LEFT or tag.split("-")[0] in _RIGHT_TO_LEFT else "ltr"


def languages() -> tuple[str, ...]:
    """The languages that have a file of words, sorted."""
    return tuple(sorted(path.stem for path in (folder("templates") / "words").glob("*.yaml")))


@cache
def _merged(language: str) -> Mapping[str, Word]:
    known = languages()
    words: dict[str, Word] = {}
    for tag in (FALLBACK, language.partition("-")[0].lower(), language):
        if tag in known:
            words.update(_read(tag))
    return MappingProxyType(words)


@cache
def _read(language: str) -> Mapping[str, Word]:
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    text = (folder("templates") / "words" / f"{language}.yaml").read_text(encoding="utf-8")
    sections: Mapping[str, Mapping[str, Word]] = yaml.load(text, Loader=loader)  # noqa: S506  a file of ours, and a loader that makes text only
    return {f"{section}.{name}": word for section, words in sections.items() for name, word in words.items()}
