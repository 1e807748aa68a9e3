"""A site: every file that a learner's browser receives, before a target adds its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

Content = bytes | Path
"""A file's bytes, or where they lie on the disk."""


@dataclass(frozen=True, slots=True)
class Site:
    """`files` by their path in the package: lower-case ASCII with forward slashes. `launch` is the first to open.

    `mark` is the content hash, 12 hexadecimal digits, that stands in every page: equal for equal content on every
    machine.
    """

    files: Mapping[str, Content]
    launch: str
    mark: str
