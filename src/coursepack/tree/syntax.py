"""Says in an author's words where YAML could not be read on, and what to write instead.

The parser knows where it stopped and what it looked for. What the author meant is read from the text around it, so
both of PyYAML's parsers lead to the same message.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from coursepack.source import Diagnostic, SourceFile
from coursepack.tree import syntax_lines as lines
from coursepack.tree import syntax_signs as signs
from coursepack.tree.stop import Stop, other
from coursepack.tree.syntax_foreign import foreign

_TOO_HIGH = re.compile(r"\\U(?!000|0010)[0-9a-fA-F]{8}")


def explain(file: SourceFile, start: int, end: int, error: Exception, bracket: int | None) -> Diagnostic:
    """The diagnostic for an error of the parser. `start` and `end` bound the text that it was given; `bracket` is
    where the innermost bracket stands that was open there.
    """
    mark = getattr(error, "problem_mark", None)
    since = getattr(error, "context_mark", None)
    stop = Stop(
        file,
        start,
        end,
        min(end, start + mark.index) if mark else start,
        start + since.index if since else None,
        str(getattr(error, "problem", "") or ""),
        str(getattr(error, "context", "") or ""),
        bracket,
    )
    if mark is None:
        found = _TOO_HIGH.search(file.text, start, end)
        stop.at = found.start() if found else start
        stop.problem = "escape" if found else ""
    if stop.char == "\t" or "tab character" in stop.problem:
        return lines.tab(stop)
    told = foreign(stop)
    if told is not None:
        return told
    return next((said for words, said in _SAID if re.search(words, stop.problem)), other)(stop)


_SAID: tuple[tuple[str, Callable[[Stop], Diagnostic]], ...] = (
    (r"mapping values are not allowed", lines.second_colon),
    (r"could not find expected ':'", lines.no_colon),
    (r"sequence entries are not allowed", lines.list_on_the_line),
    (r"mapping keys are not allowed", signs.odd_start),
    (r"unexpected ':'", lines.glued),
    (r"unexpected end of stream|unexpected document (indicator|separator)", signs.open_quote),
    (r"URI|tag|'!'|'>'", signs.tag),
    (r"escape|hexa?decimal number", signs.escape),
    (r"comment or (a )?line break|indentation indicator", signs.behind_bar),
    (r"expected key|expected <block end>", lines.key_due),
    (r"expected '-' indicator", lines.entry_due),
    (r"expected ',' or", signs.bracket),
    (r"node content", signs.no_value),
    (r"cannot start any token", signs.odd_start),
    (r"document start", lines.behind_end),
    (r"alphabetic or numeric", signs.anchor),
    (r"directive|YAML document|%|version|digit|non-alphabetical", lines.directive),
)
