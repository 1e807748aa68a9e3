"""`coursepack build`: checks a course and writes its package."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import click

from coursepack.cli._command import Command
from coursepack.cli._options import findings, flat, target


@click.command(
    cls=Command,
    section="Make",
    short_help="Check a course and write its package.",
    examples=(
        ("coursepack build", "the course you stand in, into dist/"),
        ("coursepack build course --open", "…and look at it in the browser"),
        ("coursepack build -o packages --strict", "into another folder; warnings fail"),
        ("coursepack build --locked -f github", "in CI: write nothing but the package"),
        ("coursepack build --json", "what was built, for a script"),
    ),
)
@click.argument("course", required=False, type=click.Path(path_type=Path))
@target
@click.option(
    "-o", "--out", type=click.Path(path_type=Path), metavar="DIR", help="Where the zip goes.  [default: dist]"
)
@click.option("--locked", is_flag=True, help="Write no course.lock; an old one is an error.")
@click.option("--folder", is_flag=True, help="Write the unpacked course beside the zip too.")
@click.option("--open", "show", is_flag=True, help="Show the unpacked course in the browser.")
@click.option("--json", "as_json", is_flag=True, help="Print what was built, and all findings, as JSON.")
@findings
def COMMAND(  # noqa: N802 - the constant that the registry looks for
    course: Path | None,
    targets: tuple[str, ...],
    out: Path | None,
    locked: bool,
    folder: bool,
    show: bool,
    as_json: bool,
    report: str,
    strict: bool,
    select: tuple[tuple[str, ...], ...],
    ignore: tuple[tuple[str, ...], ...],
    drafts: bool,
) -> int:
    """Check a course and write its package.

    COURSE is the course's folder or any path in it. The zip is called after the course, its version and the target, and
    takes the place of an earlier one only when it is complete. New numbers for learners' progress go to course.lock;
    commit that file.
    """
    from coursepack.cli import _course, _findings
    from coursepack.cli._progress import Progress
    from coursepack.registry import find
    from coursepack.source import Diagnostic

    if as_json and find("report", report).machine:
        raise click.UsageError(f"--json holds the findings already; take it without --format {report}")
    began = perf_counter()
    found = _course.find(course or Path())
    if isinstance(found, Diagnostic):
        _findings.tell([found], report, asked_for=False)
        return _findings.exit_code([found], strict)

    from coursepack.check.options import CheckOptions
    from coursepack.cli import _summary, _terminal
    from coursepack.compile import compile_course

    options = CheckOptions(flat(select), flat(ignore), drafts=drafts, locked=locked)
    with Progress() as progress:
        built = compile_course(found, targets, out, options=options, folder=folder or show, tell=progress.tell)
    seconds = perf_counter() - began
    code = _findings.exit_code(built.diagnostics, strict)
    ending = "; with --strict that is exit code 1" if code else ""
    ending = ending if built.artifacts else "; no package was written"
    _findings.tell(built.diagnostics, report, asked_for=False, ending=ending)
    if as_json:
        _terminal.data(_summary.as_json(built, seconds, code), exact=True)
    if built.artifacts and built.checked:
        _terminal.say(_summary.as_text(built, built.checked, seconds))
    if show and built.artifacts:
        _summary.open_first(built)
    return code
