"""Language tags (BCP 47), and the languages that have interface words."""

from __future__ import annotations

import re
from functools import cache

from coursepack.resources import folder

_TAG = re.compile(
    r"[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    r"(-[a-wy-z0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)
"""The form of a tag that names a language (RFC 5646, 2.1); grandfathered and wholly private tags are left out."""

_CODES = """
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj
kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv
ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th
ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
TWO_LETTERS = frozenset(_CODES.split())
"""The two-letter codes of languages (ISO 639-1). Codes of three letters are taken as they are: there are thousands."""

NAMES = {
    "arabic": "ar",
    "chinese": "zh",
    "czech": "cs",
    "danish": "da",
    "deutsch": "de",
    "dutch": "nl",
    "english": "en",
    "español": "es",
    "finnish": "fi",
    "français": "fr",
    "french": "fr",
    "german": "de",
    "hebrew": "he",
    "italian": "it",
    "italiano": "it",
    "japanese": "ja",
    "nederlands": "nl",
    "norwegian": "no",
    "polish": "pl",
    "portuguese": "pt",
    "português": "pt",
    "russian": "ru",
    "spanish": "es",
    "swedish": "sv",
    "turkish": "tr",
    "ukrainian": "uk",
}
"""Names of languages that authors write instead of the code."""


def is_tag(text: str) -> bool:
    """Whether a text has the form of a language tag, and its language a known code where that has two letters."""
    language = text.partition("-")[0].lower()
    return bool(_TAG.fullmatch(text)) and (len(language) > 2 or language in TWO_LETTERS)


@cache
def languages() -> tuple[str, ...]:
    """The tags of the languages that have interface words, sorted."""
    return tuple(sorted(path.stem for path in (folder("templates") / "words").glob("*.yaml")))


def has_words(tag: str) -> bool:
    """Whether there are words for a language: `de-AT` is served by `de`."""
    parts = tag.lower().split("-")
    known = {name.lower() for name in languages()}
    return any("-".join(parts[:count]) in known for count in range(len(parts), 0, -1))
