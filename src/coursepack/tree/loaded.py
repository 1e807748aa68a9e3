"""What was read from the disk: one tree from several files, and what there is to say about them."""

from collections.abc import Mapping as Mapping_
from dataclasses import dataclass, field
from pathlib import Path

from coursepack.source import Diagnostic, SourceFile
from coursepack.tree.node import Mapping


@dataclass(frozen=True, slots=True)
class LoadedCourse:
    """A course as read.

    `root` is the mapping of course.yaml in which each module file and each page file has taken the place of its
    path; None where course.yaml could not be read. `files` are all text files, course.yaml first. `assets` are the
    paths of all other files below the course's folder, relative to it, in exact case, sorted. `refused` gives, for an
    entry of the folder that cannot be used (a link that leads out of it, a pipe), what it is: "is a pipe".
    """

    folder: Path
    root: Mapping | None
    files: tuple[SourceFile, ...]
    lock: SourceFile | None
    assets: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    refused: Mapping_[str, str] = field(default_factory=dict)
