"""`coursepack fix`: writes what a program can write for an author: missing ids, and a lock after a merge."""

from __future__ import annotations

from pathlib import Path

import click

from coursepack.cli._command import Command


@click.command(
    cls=Command,
    section="Mend",
    short_help="Write missing ids, and mend the lock after a merge.",
    examples=(
        ("coursepack fix --diff", "look at what would change"),
        ("coursepack fix", "and change it"),
    ),
)
@click.argument("course", required=False, type=click.Path(path_type=Path))
@click.option("--diff", "show", is_flag=True, help="Write nothing; print what would change. Exit code 1 if anything.")
def COMMAND(course: Path | None, show: bool) -> int:  # noqa: N802 - the constant that the registry looks for
    """Write the ids that are missing, and mend course.lock after a merge.

    COURSE is the course's folder or any path in it. Comments, order and layout of your files stay as they are, and
    nothing else is changed. Commit the result: ids carry the learners' progress.
    """
    from coursepack.cli import _course, _findings, _terminal
    from coursepack.source import Diagnostic, Severity

    found = _course.find(course or Path())
    if isinstance(found, Diagnostic):
        _findings.tell([found], "full", asked_for=False)
        return 1

    from coursepack.fix import UnwrittenError, apply, diff, fix, line_ages
    from coursepack.tree.load import load

    loaded = load(found, base=Path.cwd())
    unread = [diagnostic for diagnostic in loaded.diagnostics if diagnostic.severity is Severity.ERROR]
    edits = fix(loaded, line_ages(found / loaded.lock.path) if loaded.lock else None)
    if show:
        _terminal.data(diff(edits), exact=True)
    else:
        try:
            apply(edits)
        except UnwrittenError as error:
            _findings.tell([error.diagnostic], "full", asked_for=False)
            return 1
    for edit in sorted(edits, key=lambda one: (one.file.shown, one.start)):
        _terminal.say(f"{edit.file.shown}:{edit.span.line}: {edit.what}\n")
    if unread:
        _findings.tell(unread, "full", asked_for=False, ending="; what stands in there was not looked at")
        return 1
    if not edits:
        _terminal.say("nothing to mend\n")
    return int(show and bool(edits))
