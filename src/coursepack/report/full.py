"""The report for people: each diagnostic with the lines it speaks of, marks below them, and what to do next."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from coursepack.report._columns import safe
from coursepack.report._excerpt import Marked, Style, excerpt
from coursepack.report._report import Report
from coursepack.source import Diagnostic, Severity

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}
_FRAME = "blue"


def _plain(text: str) -> str:
    return text


def _styles(severity: Severity, colour: bool) -> tuple[Style, Style, Style]:
    """The styles of the severity, of the frame and of what is bold; each leaves text as it is without colour."""
    if not colour:
        return _plain, _plain, _plain
    from click import style

    def loud(text: str) -> str:
        return style(text, fg=_COLOURS[severity], bold=True)

    def frame(text: str) -> str:
        return style(text, fg=_FRAME, bold=True)

    def bold(text: str) -> str:
        return style(text, bold=True)

    return loud, frame, bold


def _diagnostic(diagnostic: Diagnostic, colour: bool, width: int, more: bool) -> Iterator[str]:
    loud, frame, bold = _styles(diagnostic.severity, colour)
    yield loud(f"{diagnostic.severity}[{diagnostic.name}]") + bold(f": {safe(diagnostic.message)}")
    labels = [] if diagnostic.label is None else [diagnostic.label, *diagnostic.also]
    marked = [Marked(label, "-" if at else "^", frame if at else loud) for at, label in enumerate(labels)]
    gutter = max((len(str(label.span.line)) for label in labels), default=1)
    groups: dict[int, list[Marked]] = {}
    for one in marked:
        groups.setdefault(id(one.label.span.file), []).append(one)
    for at, group in enumerate(groups.values()):
        span = group[0].label.span
        arrow = "::: " if at else "--> "
        yield f"{'':{gutter}}{frame(arrow)}{safe(span.file.shown)}:{span.line}:{span.column}"
        yield from excerpt(span.file, group, gutter, width - gutter - 3, frame)
    notes = [("help", safe(text)) for text in diagnostic.help]
    if more:
        notes.append(("more", f"coursepack explain {diagnostic.name}"))
    for title, text in notes:
        head = f"{'':{gutter}} = {title}: "
        hang = " " * len(head)
        wrapped = textwrap.wrap(text, max(width - len(head), 30), break_long_words=False, break_on_hyphens=False)
        yield f"{'':{gutter}} {frame('=')} {bold(title)}: {wrapped[0] if wrapped else ''}"
        yield from (hang + line for line in wrapped[1:])


def _render(diagnostics: Sequence[Diagnostic], colour: bool, width: int) -> str:
    told: set[str] = set()
    blocks = []
    for diagnostic in diagnostics:
        blocks.append("\n".join(_diagnostic(diagnostic, colour, width, more=diagnostic.name not in told)) + "\n")
        told.add(diagnostic.name)
    return "\n".join(blocks)


REPORT = Report("the lines with marks below them, for people", _render)
