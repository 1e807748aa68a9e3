"""`coursepack completion`: the script that makes a shell complete commands, options and rule names."""

from __future__ import annotations

import os
from pathlib import PurePosixPath
from typing import cast

import click
from click.shell_completion import ShellComplete, get_completion_class

from coursepack.cli._command import Command

_SHELLS = ("bash", "zsh", "fish", "powershell")


@click.command(
    cls=Command,
    section="Set up",
    short_help="Print the completion script of a shell.",
    examples=(
        ('eval "$(coursepack completion bash)"', "in ~/.bashrc"),
        ('eval "$(coursepack completion zsh)"', "in ~/.zshrc"),
        ("coursepack completion fish | source", "in ~/.config/fish/config.fish"),
        ("coursepack completion powershell | Out-String | Invoke-Expression", "in $PROFILE"),
    ),
)
@click.argument("shell", required=False, type=click.Choice(_SHELLS))
def COMMAND(shell: str | None) -> int:  # noqa: N802 - the constant that the registry looks for
    """Print the script that makes your shell complete commands, options and rule names.

    Without SHELL, it is for the one you use.
    """
    from coursepack.cli import _terminal
    from coursepack.cli.app import app

    chosen = shell or _own()
    script = cast(type[ShellComplete], get_completion_class(chosen))
    _terminal.data(script(app, {}, "coursepack", "_COURSEPACK_COMPLETE").source() + "\n")
    return 0


def _own() -> str:
    """The shell that the system says is used here."""
    name = PurePosixPath(os.environ.get("SHELL", "")).name
    if name in _SHELLS:
        return name
    if os.name == "nt":
        return "powershell"
    raise click.UsageError(f"which shell? Name one: coursepack completion {' | '.join(_SHELLS)}")
