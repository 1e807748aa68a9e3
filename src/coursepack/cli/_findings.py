"""How findings are told at the end of a command, and which exit code they mean."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from coursepack.cli import _terminal
from coursepack.registry import find
from coursepack.source import Diagnostic, Severity


def tell(diagnostics: Sequence[Diagnostic], report: str, *, asked_for: bool, ending: str = "") -> None:
    """Write the report: to stdout where a machine reads it or where findings are what was asked for, else to stderr.

    A person is told the sum of it last, and with `ending` what follows from it.
    """
    chosen = find("report", report)
    to_stdout = asked_for or chosen.machine
    stream = sys.stdout if to_stdout else sys.stderr
    text = chosen.render(diagnostics, _terminal.colour(stream), _terminal.width(stream))
    if to_stdout:
        _terminal.data(text, exact=chosen.machine)
    else:
        _terminal.say(text)
    if diagnostics and not chosen.machine:
        _terminal.say(("\n" if report == "full" else "") + counted(diagnostics) + ending + "\n")


def exit_code(diagnostics: Sequence[Diagnostic], strict: bool) -> int:
    """0 without errors; with `strict`, 0 without warnings too; else 1."""
    return int(any(strict or diagnostic.severity is Severity.ERROR for diagnostic in diagnostics))


def counted(diagnostics: Sequence[Diagnostic]) -> str:
    """The sum, in words: "2 errors and 1 warning in 3 files"."""
    parts = []
    for severity in Severity:
        number = sum(diagnostic.severity is severity for diagnostic in diagnostics)
        if number:
            parts.append(plural(number, str(severity)))
    files = {diagnostic.label.span.file.shown for diagnostic in diagnostics if diagnostic.label}
    return " and ".join(parts) + (f" in {plural(len(files), 'file')}" if files else "")


def plural(number: int, noun: str) -> str:
    """A number and a noun: "1 page", "1,200 pages", "2 quizzes"."""
    ending = "" if number == 1 else "zes" if noun.endswith("z") else "s"
    return f"{number:,} {noun}{ending}"
