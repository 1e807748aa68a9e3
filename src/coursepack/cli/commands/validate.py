"""`coursepack validate`, also `check`: says what is wrong with courses, and writes nothing."""

from __future__ import annotations

from pathlib import Path

import click

from coursepack.cli._command import Command
from coursepack.cli._options import findings, flat
from coursepack.registry import names


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
        ("coursepack validate --ignore long-page", "leave one lint rule out"),
    ),
)
@click.argument("paths", metavar="[PATH]…", nargs=-1, type=click.Path(path_type=Path))
@findings
def COMMAND(  # noqa: N802 - the constant that the registry looks for
    paths: tuple[Path, ...],
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
    from coursepack.cli import _course, _findings
    from coursepack.cli._progress import Progress
    from coursepack.source import Diagnostic

    diagnostics: list[Diagnostic] = []
    courses: list[Path] = []
    for path in paths or (Path(),):
        found = _course.find(path)
        if isinstance(found, Diagnostic):
            diagnostics.append(found)
        elif found not in courses:
            courses.append(found)

    from coursepack.cli import _summary, _terminal
    from coursepack.compile import Wanted, check_course

    wanted = Wanted(flat(select), flat(ignore), drafts=drafts)
    fine: list[str] = []
    with Progress() as progress:
        for course in courses:
            seen = check_course(course, names("targets"), wanted, tell=progress.tell)
            diagnostics += seen.diagnostics
            if seen.checked is not None:
                fine.append(_summary.content(seen.checked.course))
    _findings.tell(diagnostics, report, asked_for=True)
    if not diagnostics:
        _terminal.say("".join(f"nothing to mend: {told}\n" for told in fine))
    return _findings.exit_code(diagnostics, strict)
