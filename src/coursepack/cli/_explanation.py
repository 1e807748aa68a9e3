"""How the page of a finding looks in a terminal."""

from __future__ import annotations

import re
import sys
import textwrap

from coursepack import explain
from coursepack.cli import _terminal

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_HEADING = re.compile(r"#+ *(.+)")
_FENCE = "```"
_INDENT = "    "


def told(page: explain.Page) -> str:
    """One page as a terminal shows it: headings that can be seen, examples indented, no signs of Markdown."""
    import click

    colour = _terminal.colour(sys.stdout)

    def bold(text: str) -> str:
        return click.style(text, bold=True) if colour else text

    lines = [f"{bold(page.name)} ({page.severity})" if page.severity else bold(page.name), ""]
    fenced = after_heading = False
    for line in page.text.splitlines():
        heading = _HEADING.fullmatch(line)
        if line.startswith(_FENCE):
            fenced = not fenced
        elif fenced:
            lines.append((_INDENT + line).rstrip())
        elif heading:
            lines.append(bold(heading[1]))
        elif line or not after_heading:
            lines.append(_BOLD.sub(lambda match: bold(match[1]), line))
        after_heading = heading is not None
    return "\n".join(lines).rstrip() + "\n"


def listed() -> str:
    """All findings, one line each; on a terminal cut at its width."""
    names = explain.all_names()
    widest = max(map(len, names), default=0)
    room = _terminal.width(sys.stdout) - widest - 2 if _terminal.is_terminal(sys.stdout) else 1000
    return "".join(
        f"{name:<{widest}}  {textwrap.shorten(explain.page(name).summary, max(room, 20), placeholder=' …')}\n"
        for name in names
    )
