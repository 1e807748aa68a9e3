"""The pipeline on one screen: load, check, render, package."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from coursepack import output
from coursepack.archive.error import ArchiveError
from coursepack.archive.folder import write_folder
from coursepack.archive.write import write_zip
from coursepack.check.check import check
from coursepack.check.checked import CheckedCourse
from coursepack.check.options import CheckOptions
from coursepack.registry import find
from coursepack.render.render import render
from coursepack.slots.write import lock_text
from coursepack.source import Diagnostic
from coursepack.tree.load import load


@dataclass(frozen=True, slots=True)
class Artifact:
    """One package that was written. `size` is in bytes; `folder` is the unpacked course, where it was asked for."""

    target: str
    title: str
    path: Path
    size: int
    mark: str
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Compiled:
    """What came of it. `checked` is None, and `artifacts` are empty, where an error stood in the way.

    `lock` is the path of course.lock where it was written, since something in it is new.
    """

    diagnostics: tuple[Diagnostic, ...]
    checked: CheckedCourse | None = None
    artifacts: tuple[Artifact, ...] = ()
    state_limit: int = 0
    lock: Path | None = None


_AS_IT_IS = CheckOptions()
"""All rules, no drafts."""


def _nothing(doing: str) -> None:
    """Tells nobody."""


def check_course(
    course: Path,
    targets: Sequence[str],
    options: CheckOptions = _AS_IT_IS,
    tell: Callable[[str], None] = _nothing,
) -> Compiled:
    """Read and check a course, against the strictest of its targets. Writes nothing."""
    strictest = min((find("targets", name) for name in targets), key=lambda target: target.state_limit)
    tell("reading the course")
    loaded = load(course, base=Path.cwd())
    tell("checking the course")
    options = replace(options, state_limit=strictest.state_limit, state_limit_of=strictest.title)
    diagnostics, checked = check(loaded, options=options)
    return Compiled(tuple(diagnostics), checked, state_limit=strictest.state_limit)


def compile_course(
    course: Path,
    targets: Sequence[str],
    out: Path | None = None,
    *,
    options: CheckOptions = _AS_IT_IS,
    folder: bool = False,
    tell: Callable[[str], None] = _nothing,
) -> Compiled:
    """Compile the course in a folder into one package a target, below `out`; with `folder`, unpacked beside it too.

    Without errors the lock is written before any package, so that no number can reach a learner and be forgotten here.
    Each file that is written takes its place only when it is complete.
    """
    compiled = check_course(course, targets, replace(options, writes_lock=not options.locked), tell)
    out = out or output.default_folder(course, Path.cwd())
    in_the_way = output.problem(out, course)
    if in_the_way is not None:
        return replace(compiled, checked=None, diagnostics=(in_the_way, *compiled.diagnostics))
    if compiled.checked is None:
        return compiled
    try:
        lock = None if options.locked else _write_lock(compiled.checked)
        artifacts = tuple(_package(compiled.checked, target, out, folder, tell) for target in targets)
    except (ArchiveError, OSError) as error:
        if isinstance(error, OSError) and error.errno is None:  # a template of ours that is not there is one, too
            raise
        told = output.refused(error, course)
        return replace(compiled, checked=None, diagnostics=(told, *compiled.diagnostics))
    return replace(compiled, artifacts=artifacts, lock=lock)


def _write_lock(checked: CheckedCourse) -> Path | None:
    """Write course.lock where something in it is new, and return its path then.

    What another build, or a merge, wrote there meanwhile is never lost: numbers may have been given in it.
    """
    text, known = lock_text(checked.lock), checked.loaded.lock
    if known is not None and known.text.splitlines() == text.splitlines():
        return None
    path = checked.loaded.folder / output.LOCK
    now = path.read_text(encoding="utf-8-sig", errors="replace").splitlines() if path.exists() else None
    if now != (known and known.text.splitlines()) and now != text.splitlines():
        raise ArchiveError(f"`{path}` changed while the course was built", "build again")
    output.write_text(path, text)
    return path


def _package(checked: CheckedCourse, name: str, out: Path, folder: bool, tell: Callable[[str], None]) -> Artifact:
    target = find("targets", name)
    tell(f"rendering for {target.title}")
    site = render(checked, target.adapter, target.state_limit)
    files = target.files(checked, site)
    tell(f"packing for {target.title}")
    path = out / f"{output.package_name(checked.course, name)}.zip"
    write_zip(path, files, mark=site.mark)
    unpacked = path.with_suffix("") if folder else None
    if unpacked is not None:
        write_folder(unpacked, files, mark=site.mark)
    return Artifact(name, target.title, path, path.stat().st_size, site.mark, unpacked)
