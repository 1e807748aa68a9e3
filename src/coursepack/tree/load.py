"""Reads a course from the disk: course.yaml, in which the files of modules and pages take the place of their paths."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from pathlib import Path

from coursepack import garbage
from coursepack.source import Diagnostic, Label, Severity, SourceFile, Span
from coursepack.tree.amount import Amount
from coursepack.tree.listing import Listing, list_course
from coursepack.tree.loaded import LoadedCourse
from coursepack.tree.missing import no_course
from coursepack.tree.node import Lost, Mapping, Mark, Node, Sequence
from coursepack.tree.page import parse_page
from coursepack.tree.parse import parse_part
from coursepack.tree.place import place
from coursepack.tree.read import UnreadError, read
from coursepack.tree.say import fault, shown

COURSE_FILE = "course.yaml"
LOCK_FILE = "course.lock"
_YAML = (".yaml", ".yml")
_PAGE = (".md", *_YAML)


def load(path: Path | str, *, base: Path | None = None, skip: Collection[Path] = ()) -> LoadedCourse:
    """The course in a folder, or of a course.yaml, with everything that is wrong in how it is written down.

    `base` is the folder that file names in messages are relative to; without it, the one that the process stands in.
    Nothing in the folders `skip` is looked at.
    """
    start = Path(path)
    folder = start.parent if start.name == COURSE_FILE and not start.is_dir() else start
    missing = no_course(folder, COURSE_FILE)
    if missing is not None:
        return LoadedCourse(folder, None, (), None, (), (missing,))
    with garbage.left_alone():  # a sixth of the time
        return _Load(folder, base, list_course(folder, skip)).run()


class _Load:
    """One reading. `listed` is where each file was listed first; course.yaml itself is listed nowhere."""

    def __init__(self, folder: Path, base: Path | None, listing: Listing) -> None:
        self.folder = folder
        self.listing = listing
        self.files: list[SourceFile] = []
        self.problems: list[Diagnostic] = []
        self.listed: dict[str, Span | None] = {}
        self._shown_from = _shown_folder(folder, base)
        self._amount = Amount()

    def run(self) -> LoadedCourse:
        root = self._course()
        lock = self._read(LOCK_FILE, None) if LOCK_FILE in self.listing.files else None
        if root is None:
            self._rest_of_the_files()
        assets = sorted(self.listing.files.difference(self.listed, (LOCK_FILE,)))
        files = tuple(file for file in self.files if file is not lock)
        return LoadedCourse(
            self.folder, root, files, lock, tuple(assets), tuple(self.problems), dict(self.listing.refused)
        )

    def _course(self) -> Mapping | None:
        self.listed[COURSE_FILE] = None
        file = self._read(COURSE_FILE, None)
        if file is None:
            return None
        root = self._mapping(file, "course", "empty-course")
        if root is not None:
            self._replace(root, "modules", self._module)
        return root

    def _replace(self, holder: Mapping, key: str, read: Callable[[str, Span], Node]) -> None:
        """Put what a file holds in the place of its path, for each path in the list of a key."""
        entries = holder.get(key)
        if not isinstance(entries, Sequence):
            return
        for index, entry in enumerate(entries):
            if isinstance(entry, str) and not isinstance(entry, Lost):
                entries[index] = entry = read(entry, entries.item_span(index))
            if isinstance(entry, Mapping) and key == "modules":
                self._replace(entry, "pages", self._page)

    def _module(self, written: str, span: Span) -> Node:
        file = self._listed(written, span, _YAML)
        return Lost() if file is None else _or_lost(self._mapping(file, "module", "empty-file"))

    def _page(self, written: str, span: Span) -> Node:
        file = self._listed(written, span, _PAGE)
        if file is None:
            return Lost()
        if not file.path.lower().endswith(".md"):
            return _or_lost(self._mapping(file, "page", "empty-file"))
        page, problems = parse_page(file)
        self.problems += problems
        return _or_lost(self._counted(file, page))

    def _listed(self, written: str, span: Span, wanted: tuple[str, ...]) -> SourceFile | None:
        """The file that a path names, unless it cannot be read or is listed already."""
        found = place(written, span, self.listing, wanted)
        if isinstance(found, Diagnostic):
            self.problems.append(found)
            return None
        if found in self.listed:
            self.problems.append(_twice(found, span, self.listed[found]))
            return None
        self.listed[found] = span
        return self._read(found, span)

    def _read(self, path: str, span: Span | None) -> SourceFile | None:
        """The text of a file; `span` is where it was asked for."""
        if self._amount.full:
            return None
        try:
            file, problems = read(self.folder / path, path, f"{self._shown_from}{path}")
        except UnreadError as unread:
            label = Label(span) if span else None
            message = f"the file {shown(path, 80)} {unread.fact}"
            self.problems.append(Diagnostic(unread.name, Severity.ERROR, message, label, help=(unread.help,)))
            return None
        self.problems += self._amount.text(file)
        if self._amount.full:
            return None
        self.files.append(file)
        self.problems += problems
        return file

    def _mapping(self, file: SourceFile, what: str, empty: str) -> Mapping | None:
        """The mapping that a YAML file holds."""
        root, at, problems = parse_part(file, 0, len(file.text))
        self.problems += problems
        if isinstance(root, Mapping):
            return self._counted(file, root)
        if root is None and not problems:
            helps = f"write its keys into it, for example `id: …` and `title: …`; see coursepack explain {empty}"
            self.problems.append(fault(empty, f"the {what} is empty", file, (0, 0), "nothing stands here", helps))
        elif not isinstance(root, Lost) and root is not None:
            self.problems.append(_no_mapping(file, what, root, at))
        return None

    def _counted(self, file: SourceFile, root: Mapping | None) -> Mapping | None:
        """The tree of a file, unless the course is too large with it."""
        self.problems += self._amount.tree(file, root)
        return None if self._amount.full else root

    def _rest_of_the_files(self) -> None:
        """Where course.yaml does not say what belongs to the course, find what is wrong in its modules all the same."""
        for path in sorted(self.listing.files):
            ending = path.lower().endswith
            if path in self.listed or not path.startswith("modules/") or not ending(_PAGE):
                continue
            file = self._read(path, None)
            if file is not None:
                self.listed[path] = None
                self.problems += parse_page(file)[1] if ending(".md") else parse_part(file, 0, len(file.text))[2]


def _or_lost(found: Mapping | None) -> Node:
    return Lost() if found is None else found


def _no_mapping(file: SourceFile, what: str, root: Node, at: Mark) -> Diagnostic:
    found = "a list" if isinstance(root, Sequence) else shown(str(root))
    first = (at[0], min(at[1], at[0] + 1)) if isinstance(root, Sequence) else at
    helps = "write `key: value` lines, for example `id: …` and `title: …`"
    return fault("not-a-mapping", f"the {what} is {found}, where keys are due", file, first, "not a key", helps)


def _twice(path: str, span: Span, first: Span | None) -> Diagnostic:
    if first is None:
        message = f"`{path}` lists itself"
        return fault("listed-twice", message, span.file, (span.start, span.end), "", "list the files of modules here")
    also = (Label(first, "first listed here"),)
    message = f"the file `{path}` is listed twice"
    helps = "remove one of the two; ids carry the learners' progress, so the same page cannot stand in two places"
    return fault("listed-twice", message, span.file, (span.start, span.end), "listed again here", helps, also=also)


def _shown_folder(folder: Path, base: Path | None) -> str:
    """How messages name the course's folder: from where the author stands, with "/" at its end; empty for that place.

    The whole path where the folder lies on another drive, or where the author stands is gone.
    """
    try:
        shown_folder = os.path.relpath(folder, base)
    except (ValueError, OSError):
        shown_folder = os.fspath(folder)
    shown_folder = shown_folder.replace(os.sep, "/")
    return "" if shown_folder == "." else f"{shown_folder.rstrip('/')}/"
