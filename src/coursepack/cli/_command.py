"""A command that knows its section of the help and shows examples."""

from __future__ import annotations

from typing import Any

import click

SECTIONS = ("Make", "Mend", "Look up", "Set up")


class Command(click.Command):
    """A command with a section and with examples: each a command line and what it does."""

    def __init__(self, *args: Any, section: str, examples: tuple[tuple[str, str], ...], **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.section = section
        self.examples = examples

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Examples"):
            formatter.write_dl(list(self.examples), col_max=44)
        super().format_epilog(ctx, formatter)
