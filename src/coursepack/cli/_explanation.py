"""How the page of a finding looks in a terminal."""

from __future__ import annotations

import re
import sys
import textwrap

from coursepack import explain
from coursepack.cli import _terminal

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_HEADING = re.compile(r"(?:#+ *)?(What it finds|Why it matters|Example|Instead)[.:]?")


def told(page: explain.Page) -> str:
    """One page: its name, and its text with headings that can be seen."""
    import click

    colour = _terminal.colour(sys.stdout)

    def bold(text: str) -> str:
        return click.style(text, bold=True) if colour else text

    lines = [f"{bold(page.name)} ({page.severity})" if page.severity else bold(page.name), ""]
    for line in page.text.splitlines():
        heading = _HEADING.fullmatch(line.strip())
        lines.append(bold(heading[1]) if heading else _BOLD.sub(lambda match: bold(match[1]), line))
    return "\n".join(lines) + "\n"


def listed() -> str:
    """All findings, one line each; on a terminal cut at its width."""
    names = explain.all_names()
    widest = max(map(len, names), default=0)
    room = _terminal.width(sys.stdout) - widest - 2 if _terminal.is_terminal(sys.stdout) else 1000
    return "".join(
        f"{name:<{widest}}  {textwrap.shorten(explain.page(name).summary, max(room, 20), placeholder=' …')}\n"
        for name in names
    )
