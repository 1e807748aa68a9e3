"""Finds in a text what its parser found: the parser keeps no places."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote


class Search:
    """What was found is looked for from front to back, so that each find starts behind the one before."""

    _MISSES = 20
    _LINE = 80

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.misses = 0

    def skip_to(self, at: int) -> None:
        self.at = max(self.at, at)

    def words(self, *forms: str) -> tuple[str, int]:
        """The first of the forms that is found, and where; else the line. A text in which much is hidden is searched
        no further, so that the search stays linear.
        """
        if self.misses < self._MISSES:
            for form in forms:
                at = self.text.find(form, self.at)
                if at >= 0:
                    self.at = at + len(form)
                    return form, at
            self.misses += 1
        end = self.text.find("\n", self.at)
        line = self.text[self.at : end if end >= 0 else len(self.text)]
        start = self.at + len(line) - len(line.lstrip())
        return line.strip()[: self._LINE], start

    def address(self, address: str) -> tuple[str, int]:
        """Where an address stands: between the brackets of the next link that leads there, else wherever its text
        stands, as in `<https://…>` and in definitions of references.
        """
        plain = unquote(address)
        at, tries = self.text.find("](", self.at), 0
        while at >= 0 and tries < self._MISSES and self.misses < self._MISSES:
            written = _destination(self.text, at + 2)
            if unquote(unescape(_UNESCAPED.sub(r"\1", written))).strip() == plain.strip():
                self.at = at + 2 + len(written)
                return (written, at + 2) if written else ("]()", at)
            at, tries = self.text.find("](", at + 2), tries + 1
        return self.words(*dict.fromkeys((plain, address))) if address else self.words("]()")


_UNESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LONGEST = 2000
"""Characters of an address that are looked at."""


def _destination(text: str, at: int) -> str:
    """What stands between the brackets of a link, without its title."""
    if text.startswith("<", at):
        end = text.find(">", at, at + _LONGEST)
        return text[at + 1 : end] if end >= 0 else ""
    depth, end = 0, at
    while end < len(text) and end - at < _LONGEST and text[end] not in " \t\n":
        depth += {"(": 1, ")": -1}.get(text[end], 0)
        if depth < 0:
            break
        end += 1
    return text[at:end]
