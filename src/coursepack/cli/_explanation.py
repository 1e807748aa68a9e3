"""How the page of a finding looks in a terminal."""

from __future__ import annotations

import re
import sys
import textwrap

from coursepack import explain
from coursepack.cli import _terminal

_HEADING = re.compile(r"(What it finds|Why it matters|Example|Instead)\b[:.]?\s*(.*)")


def told(page: explain.Page) -> str:
    """One page: its name, and its text with headings that can be seen."""
    import click

    colour = _terminal.colour(sys.stdout)

    def bold(text: str) -> str:
        return click.style(text, bold=True) if colour else text

    lines = []
    for line in page.text.splitlines():
        heading = _HEADING.fullmatch(line.strip("# ").rstrip())
        lines.append(bold(line) if heading and not heading[2] else line)
    return f"{bold(page.name)} ({page.severity})\n\n" + "\n".join(lines) + "\n"


def listed() -> str:
    """All findings, one line each, cut at the width of the terminal."""
    names = explain.all_names()
    widest = max(map(len, names), default=0)
    width = _terminal.width(sys.stdout) if _terminal.is_terminal(sys.stdout) else 1000
    rows = []
    for name in names:
        page = explain.page(name)
        summary = textwrap.shorten(page.summary, max(width - widest - 11, 20), placeholder=" …")
        rows.append(f"{name:<{widest}}  {page.severity:<7}  {summary}\n")
    return "".join(rows)
