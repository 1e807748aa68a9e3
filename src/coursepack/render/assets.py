"""The author's files in the package: each stored once, under a name that changes with its content."""

from __future__ import annotations

import re
import unicodedata
from hashlib import file_digest
from pathlib import Path

from coursepack.render.picture import picture_size

SLUG_LENGTH = 40
HASH_LENGTH = 8
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


class Assets:
    """Gives addresses of the course's files. `files` are those asked for: path in the package to place on the disk."""

    def __init__(self, places: dict[str, Path]) -> None:
        self._places = places
        self._addresses: dict[str, str] = {}
        self._contents: dict[tuple[str, str], str] = {}
        self._sizes: dict[str, tuple[int, int] | None] = {}
        self.files: dict[str, Path] = {}
        self.hashes: dict[str, str] = {}

    def address(self, resolved: str) -> str:
        """Where a file of the course, by its path from the course's folder, stands in the package.

        Raises KeyError for a file that the check has not seen.
        """
        address = self._addresses.get(resolved)
        if address is None:
            address = self._addresses[resolved] = self._store(resolved)
        return address

    def size(self, resolved: str) -> tuple[int, int] | None:
        """Width and height of a picture in CSS pixels, where its bytes tell."""
        if resolved not in self._sizes:
            self._sizes[resolved] = picture_size(self._places[resolved])
        return self._sizes[resolved]

    def _store(self, resolved: str) -> str:
        place = self._places[resolved]
        with place.open("rb") as file:
            digest = file_digest(file, "sha256").hexdigest()
        stem, dot, ending = resolved.rpartition("/")[2].rpartition(".")
        extension = _NOT_PLAIN.sub("", ending.lower()) if dot else "bin"
        name = self._contents.get((digest, extension))
        if name is None:
            plain = unicodedata.normalize("NFKD", stem if dot else ending).encode("ascii", "ignore").decode().lower()
            slug = _NOT_PLAIN.sub("-", plain)[:SLUG_LENGTH].strip("-") or "file"
            name = self._contents[digest, extension] = f"assets/{slug}-{digest[:HASH_LENGTH]}.{extension}"
            self.files[name] = place
            self.hashes[name] = digest
        return name
