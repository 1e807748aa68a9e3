"""The `coursepack` command itself: finds the command that was meant, runs it, and turns what happens into an exit code.

0: fine, warnings included. 1: findings. 2: the command line was not understood. 3: a fault of coursepack itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import click

from coursepack import __version__
from coursepack.cli import _terminal

FINE, FINDINGS, USAGE, OWN_FAULT, STOPPED = 0, 1, 2, 3, 130
"""130 is 128 + SIGINT, as shells have it."""

_ALIASES = {"check": "validate"}
TRACEBACK = "COURSEPACK_TRACEBACK"
_KIND = "cli.commands"


class _App(click.Group):
    """The group of all commands. A command's module is imported when it is asked for, and all of them for the help."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        from coursepack.registry import names

        return list(names(_KIND))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        from coursepack.registry import find

        try:
            command: click.Command = find(_KIND, _ALIASES.get(cmd_name, cmd_name))
        except KeyError:
            return None
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand:
            known = [*self.list_commands(ctx), *_ALIASES]
            raise click.exceptions.NoSuchCommand(args[0], possibilities=known, ctx=ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from coursepack.cli._command import SECTIONS, Command

        rows: dict[str, list[tuple[str, str]]] = {section: [] for section in SECTIONS}
        for name in self.list_commands(ctx):
            command = cast(Command, self.get_command(ctx, name))
            also = [alias for alias, meant in _ALIASES.items() if meant == name]
            rows[command.section].append((", ".join([name, *also]), command.get_short_help_str()))
        for section, listed in rows.items():
            if listed:
                with formatter.section(section):
                    formatter.write_dl(listed)


@click.group(
    cls=_App,
    invoke_without_command=True,
    context_settings={
        "help_option_names": ["-h", "--help"],
        "max_content_width": 88,
    },
    epilog="A course is a folder with a course.yaml. Where none is named, the folder you stand in is taken, or the"
    " nearest one above it that holds a course. Every command has examples: coursepack build -h",
)
@click.option(
    "--traceback",
    is_flag=True,
    envvar=TRACEBACK,
    help=f"Show where a fault of coursepack itself arose; so does {TRACEBACK}=1.",
)
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s", help="Show the version.")
@click.pass_context
def app(ctx: click.Context, traceback: bool) -> None:
    """Compile a course, written as YAML and Markdown, into a package that an LMS plays.

    Start with `coursepack build`: it checks the course and writes the zip.
    """
    if ctx.invoked_subcommand is None:
        _terminal.data(ctx.get_help() + "\n")


def run(args: Sequence[str]) -> int:
    """Run a command line without the program's name, and return the exit code."""
    _terminal.prepare()
    try:
        code = app.main(args=list(args), prog_name="coursepack", standalone_mode=False)
        return code if isinstance(code, int) else FINE
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as error:
        _terminal.say(_usage(error))
        return error.exit_code
    except (KeyboardInterrupt, click.Abort, EOFError):
        _terminal.say("stopped; what an earlier build wrote is as it was\n")
        return STOPPED
    except _terminal.LostOutputError as lost:
        _terminal.say(f"coursepack: the output cannot be written: {str(lost).lower()}\n")
        return FINDINGS
    except Exception as fault:  # noqa: BLE001 - the one place where a fault of our own becomes a line and exit code 3
        _own_fault(fault, list(args))
        return OWN_FAULT
    finally:
        _terminal.finish()


def _usage(error: click.ClickException) -> str:
    lines = []
    if isinstance(error, click.UsageError) and error.ctx is not None:
        lines.append(error.ctx.get_usage())
        lines.append(f"See {error.ctx.command_path} -h for all it takes.\n")
    said = error.format_message().removeprefix("Invalid value for ").removeprefix("Invalid value: ")
    return "\n".join([*lines, f"coursepack: {said}"]) + "\n"


def _own_fault(fault: Exception, args: list[str]) -> None:
    import os
    import traceback
    from pathlib import Path

    wanted = "--traceback" in args or os.environ.get(TRACEBACK, "") not in ("", "0")
    if wanted:
        _terminal.say("".join(traceback.format_exception(fault)))
    frames = traceback.extract_tb(fault.__traceback__)
    place = f" ({Path(frames[-1].filename).name}, line {frames[-1].lineno})" if frames else ""
    said = " ".join(f"{type(fault).__name__}: {fault}".split())[:200]
    further = "the lines above" if wanted else f"what this prints: coursepack --traceback {' '.join(args)}"
    _terminal.say(
        f"coursepack {__version__} has a fault of its own, and your course is not to blame: {said}{place}."
        f" To report it, send along {further}\n"
    )
