"""What is said at the end of a build: what came out, and what to do with it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from coursepack import __version__
from coursepack.check.checked import CheckedCourse
from coursepack.cli import _terminal
from coursepack.cli._advice import advice
from coursepack.cli._findings import plural
from coursepack.compile import Artifact, Compiled
from coursepack.facts import Facts, facts
from coursepack.model.course import Course
from coursepack.report._data import FORMAT, as_data
from coursepack.source import Severity

_TITLE_COLUMNS = 14


def content(course: Course) -> str:
    """What a course holds, in a line: "Sequence models: 9 pages, 5 questions, 70 % to pass"."""
    known = facts(course)
    return f"{known.title}: {', '.join(_parts(known))}"


def _parts(known: Facts) -> Iterator[str]:
    yield plural(known.pages, "page")
    if known.questions:
        yield plural(known.questions, "question")
    marks = {known.mastery_score, *known.own_marks} - {None}
    if not known.scored:
        yield "nothing scored: seeing all pages completes it"
    elif not marks:
        yield "scored, without a pass mark"
    elif len(marks) == 1:
        yield f"{marks.pop():g} % to pass"
    else:
        yield f"{', '.join(f'{mark:g}' for mark in sorted(filter(None, marks)))} % to pass its parts"


def as_text(built: Compiled, checked: CheckedCourse, seconds: float) -> str:
    """The summary for people, of a build that wrote something."""
    import click

    colour = _terminal.colour(sys.stderr)

    def bold(text: str) -> str:
        return click.style(text, bold=True) if colour else text

    def faint(text: str) -> str:
        return click.style(text, dim=True) if colour else text

    known = facts(checked.course, checked.lock)
    rows = []
    for artifact in built.artifacts:
        rows.append(("Package", bold(_shown(artifact.path))))
        rows.append(("", f"{artifact.title}, {_size(artifact.size)}, content {artifact.mark}"))
        if artifact.folder is not None:
            rows.append(("Unpacked", _shown(artifact.folder / "index.html")))
    rows.append(("Course", ", ".join(_parts(known))))
    share = round(100 * known.state / built.state_limit)
    rows.append(("Resume data", f"{known.state:,} of {built.state_limit:,} characters at most ({share} %)"))
    rows.append(("Built in", f"{seconds:.2f} s"))
    lines = ["", f"  {bold(known.title)}  {faint('version ' + known.version)}", ""]
    lines += [f"  {faint(title.ljust(_TITLE_COLUMNS))}{text}" for title, text in rows]
    for heading, steps in advice(known):
        lines += ["", f"  {bold(heading)}", *(f"    {step}" for step in steps)]
    if built.lock is not None:
        lines += ["", f"  {bold('Now commit ' + _shown(built.lock))}: it holds the numbers of learners' progress."]
    return "\n".join(lines) + "\n"


def as_json(built: Compiled, seconds: float, code: int) -> str:
    """The summary for scripts: one object, whose keys are never taken away under the same `format`."""
    known = facts(built.checked.course, built.checked.lock) if built.checked else None
    told: dict[str, Any] = {
        "format": FORMAT,
        "coursepack": __version__,
        "exit_code": code,
        "seconds": round(seconds, 3),
        "packages": [_artifact(artifact) for artifact in built.artifacts],
        "course": known.as_data() if known else None,
        "resume_data": {"used": known.state, "limit": built.state_limit} if known else None,
        "lock_written": str(built.lock) if built.lock else None,
        "errors": sum(diagnostic.severity is Severity.ERROR for diagnostic in built.diagnostics),
        "warnings": sum(diagnostic.severity is Severity.WARNING for diagnostic in built.diagnostics),
        "diagnostics": [as_data(diagnostic) for diagnostic in built.diagnostics],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _artifact(artifact: Artifact) -> dict[str, Any]:
    return {
        "target": artifact.target,
        "path": str(artifact.path),
        "size": artifact.size,
        "content_hash": artifact.mark,
        "folder": str(artifact.folder) if artifact.folder else None,
    }


def open_first(built: Compiled) -> None:
    """Show the first unpacked course in the browser; where there is none, say what to open."""
    import webbrowser

    folder = next(artifact.folder for artifact in built.artifacts if artifact.folder)
    page = (folder / "index.html").resolve()
    if not webbrowser.open(page.as_uri()):
        _terminal.say(f"\n  no browser could be started; open {page}\n")


def _shown(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(size / 1_000, 1):.0f} kB"
