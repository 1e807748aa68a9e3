"""`coursepack validate`, also `check`: says what is wrong with courses, and writes nothing."""

from __future__ import annotations

from pathlib import Path

import click

from coursepack.check.options import CheckOptions
from coursepack.cli._command import Command
from coursepack.cli._options import findings, flat, target
from coursepack.source import Diagnostic


@click.command(
    cls=Command,
    section="Mend",
    short_help="Say everything that is wrong with a course.",
    examples=(
        ("coursepack validate", "the course you stand in"),
        ("coursepack validate courses/*", "several courses at once"),
        ("coursepack validate --strict", "fail on warnings too"),
        ("coursepack validate -f line", "one line each, for an editor"),
        ("coursepack validate -f sarif > findings.sarif", "for code scanning in CI"),
        ("coursepack validate --ignore text-wall", "leave one lint rule out"),
    ),
)
@click.argument("paths", metavar="[PATH]…", nargs=-1, type=click.Path(path_type=Path))
@target
@findings
def COMMAND(  # noqa: N802 - the constant that the registry looks for
    paths: tuple[Path, ...],
    targets: tuple[str, ...],
    report: str,
    strict: bool,
    select: tuple[tuple[str, ...], ...],
    ignore: tuple[tuple[str, ...], ...],
    drafts: bool,
) -> int:
    """Say everything that is wrong with a course, all in one run.

    PATH is a course's folder or any path in it. Nothing is written. Errors stop a build; warnings do not. Each finding
    has a name that `coursepack explain` takes.
    """
    from coursepack.cli import _course, _findings, _terminal

    diagnostics: list[Diagnostic] = []
    courses: list[Path] = []
    for path in paths or (Path(),):
        found = _course.find(path)
        if isinstance(found, Diagnostic):
            diagnostics.append(found)
        elif found not in courses:
            courses.append(found)

    options = CheckOptions(flat(select), flat(ignore), drafts=drafts)
    fine = _check(courses, targets, options, diagnostics) if courses else ""
    _findings.tell(diagnostics, report, asked_for=True)
    if not diagnostics:
        _terminal.say(fine)
    return _findings.exit_code(diagnostics, strict)


def _check(courses: list[Path], targets: tuple[str, ...], options: CheckOptions, diagnostics: list[Diagnostic]) -> str:
    """Check the courses, add what is found to `diagnostics`, and return a line for each that is fit to be built."""
    from coursepack.cli import _summary
    from coursepack.cli._progress import Progress
    from coursepack.compile import check_course

    fine = ""
    with Progress() as progress:
        for course in courses:
            seen = check_course(course, targets, options, progress.tell)
            diagnostics += seen.diagnostics
            if seen.checked is not None:
                fine += f"nothing to mend: {_summary.content(seen.checked.course)}\n"
    return fine
