"""`coursepack explain`: the page of one finding, or the list of all."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from coursepack.cli._command import Command


def _complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from coursepack.explain import all_names

    return [CompletionItem(name) for name in all_names() if name.startswith(incomplete)]


@click.command(
    cls=Command,
    section="Look up",
    short_help="Explain a finding, or list them all.",
    examples=(
        ("coursepack explain", "all findings there are, one line each"),
        ("coursepack explain missing-alt-text", "why it matters, and what to write instead"),
    ),
)
@click.argument("name", metavar="[RULE]", required=False, shell_complete=_complete)
def COMMAND(name: str | None) -> int:  # noqa: N802 - the constant that the registry looks for
    """Explain a finding: what it is, why it matters, and what to write instead.

    RULE is the name in brackets that stands before a message, as in error[duplicate-id].
    """
    from coursepack import explain
    from coursepack.cli import _explanation, _terminal
    from coursepack.cli._options import unknown

    if name is None:
        _terminal.data(_explanation.listed())
        return 0
    name = name.rpartition("[")[2].rstrip("]:").lower().replace("_", "-")
    if name not in explain.all_names():
        raise click.UsageError(unknown(f"there is no finding `{name}`", name, explain.all_names()))
    _terminal.data(_explanation.told(explain.page(name)))
    return 0
