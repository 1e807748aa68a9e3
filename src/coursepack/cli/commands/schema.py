"""`coursepack schema`: the JSON schema from which an editor completes course files."""

from __future__ import annotations

from pathlib import Path

import click

from coursepack.cli._command import Command


@click.command(
    cls=Command,
    section="Set up",
    short_help="Print the JSON schema for editors.",
    examples=(
        ("coursepack schema -o course.schema.json", "write it beside the course"),
        ("coursepack schema | less", "look at it"),
    ),
)
@click.option("-o", "--out", type=click.Path(path_type=Path), metavar="FILE", help="Write it to a file.")
def COMMAND(out: Path | None) -> int:  # noqa: N802 - the constant that the registry looks for
    """Print the JSON schema of course files, for an editor to complete and check them.

    In VS Code with the YAML extension, make this the first line of course.yaml:

    \b
        # yaml-language-server: $schema=course.schema.json
    """
    import json

    from coursepack import output
    from coursepack.check.schema import course_schema
    from coursepack.cli import _findings, _terminal

    text = json.dumps(course_schema(), ensure_ascii=False, indent=2) + "\n"
    if out is None:
        _terminal.data(text, exact=True)
        return 0
    try:
        output.write_text(out, text)
    except OSError as error:
        _findings.tell([output.refused(error)], "full", asked_for=False)
        return 1
    _terminal.say(f"wrote {out}\n")
    return 0
