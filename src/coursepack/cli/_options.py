"""The options that several commands take, each written once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from coursepack.registry import names

_Function = TypeVar("_Function", bound=Callable[..., Any])


class RuleNames(click.ParamType[tuple[str, ...], str]):
    """Names of lint rules, divided by commas."""

    name = "rules"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return "RULE,…"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        if isinstance(value, tuple):
            return value
        wanted = tuple(name.strip() for name in value.split(",") if name.strip())
        for name in wanted:
            if name not in names("check.rules"):
                self.fail(unknown(f"there is no rule `{name}`", name, names("check.rules")), param, ctx)
        return wanted

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        done, comma, start = incomplete.rpartition(",")
        return [CompletionItem(done + comma + name) for name in names("check.rules") if name.startswith(start)]


def unknown(fact: str, name: str, known: tuple[str, ...]) -> str:
    """A sentence about a name that nothing has, with the nearest that something has."""
    from difflib import get_close_matches

    near = [one for one in known if one.startswith(name)][:1] or get_close_matches(name, known, n=1)
    return f"{fact}; did you mean `{near[0]}`?" if near else f"{fact}; coursepack explain lists them all"


target = click.option(
    "-t",
    "--target",
    "targets",
    type=click.Choice(names("targets")),
    metavar="TARGET",
    multiple=True,
    default=("scorm12",),
    show_default=True,
    callback=lambda ctx, param, wanted: tuple(dict.fromkeys(wanted)),
    help=f"Package for {', '.join(names('targets'))}; may be given several times.",
)
"""The targets of a package, each once, in the order in which they are named."""


def findings(function: _Function) -> _Function:
    """The options about what is found and how it is told: format, strict, select, ignore."""
    options = (
        click.option(
            "-f",
            "--format",
            "report",
            type=click.Choice(names("report")),
            metavar="FORMAT",
            default="full",
            show_default=True,
            help=f"How findings are told: {', '.join(names('report'))}.",
        ),
        click.option("--strict", is_flag=True, help="Let warnings count as errors for the exit code."),
        click.option("--select", type=RuleNames(), multiple=True, help="Run these lint rules only."),
        click.option("--ignore", type=RuleNames(), multiple=True, help="Leave these lint rules out."),
        click.option("--drafts", is_flag=True, help="Take modules and pages marked as drafts in."),
    )
    for option in reversed(options):
        function = option(function)
    return function


def flat(groups: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """The rule names of an option that may be given several times."""
    return tuple(name for group in groups for name in group)
