"""Writes a package as a zip: the same bytes wherever it is written, and whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from coursepack.archive.content import pieces, size_of
from coursepack.archive.error import ArchiveError
from coursepack.archive.moment import Moment, moment
from coursepack.archive.names import check_names
from coursepack.archive.part import replacing
from coursepack.render.site import Content

FILES_LIMIT = 65_000
BYTES_LIMIT = 2**31 - 1
"""Beyond these a zip needs its 64-bit form (APPNOTE 4.3.9.2, 4.4.22), which LMSs of today unpack only in part."""

MANIFESTS = ("imsmanifest.xml",)
"""What an LMS looks for stands first, so that it is found in the first bytes."""

_PACKED = frozenset(
    """
    7z aac avif br docx epub flac gif gz jpeg jpg m4a m4v mp3 mp4 odt oga ogg ogv opus png pptx webm webp woff woff2
    xlsx zip
    """.split()  # noqa: SIM905  one line of words reads better than thirty lines of one
)
"""Extensions of files that hold compressed data: to deflate them again takes time and gains nothing."""

_MODE = 0o100644 << 16
_UNIX = 3
_DEFLATE_LEVEL = 6


def write_zip(path: Path, files: Mapping[str, Content], *, mark: str) -> None:
    """Writes the files as a zip to `path`, whose folder is made where it is missing.

    Names are sorted, the manifest first. Time, owner, rights and the order on the disk leave no trace, so equal files
    make equal bytes with one build of zlib. `mark` is the content hash; it names the part that grows beside `path`.
    Raises `ArchiveError` or OSError, and then `path` holds what it held.
    """
    names = sorted(files, key=lambda name: (name not in MANIFESTS, name))
    check_names(names)
    sizes = {name: size_of(files[name]) for name in names}
    _check_limits(sizes)
    time = moment(os.environ)
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path, mark) as file, ZipFile(file, "w", allowZip64=False) as archive:
        for name in names:
            _add(archive, name, files[name], sizes[name], time)


def _add(archive: ZipFile, name: str, content: Content, size: int, time: Moment) -> None:
    info = ZipInfo(name, time)
    info.create_system = _UNIX
    info.external_attr = _MODE
    info.compress_type = ZIP_STORED if name.rpartition(".")[2].lower() in _PACKED else ZIP_DEFLATED
    info.file_size = size
    if isinstance(content, bytes):
        archive.writestr(info, content, compresslevel=_DEFLATE_LEVEL)
        return
    with archive.open(info, "w") as entry:
        for piece in pieces(name, content, size):
            entry.write(piece)


def _check_limits(sizes: Mapping[str, int]) -> None:
    if len(sizes) > FILES_LIMIT:
        message = f"the package would hold {len(sizes):,} files; an LMS takes at most {FILES_LIMIT:,}"
        raise ArchiveError(message, "divide the course in two")
    total = sum(sizes.values())
    if total > BYTES_LIMIT:
        biggest = sorted(sizes, key=lambda name: (-sizes[name], name))[:3]
        named = ", ".join(f"`{name}` ({sizes[name] / 1e6:,.0f} MB)" for name in biggest)
        message = f"the package would hold {total / 1e9:.1f} GB; an LMS takes at most 2 GB"
        raise ArchiveError(message, f"the biggest files are {named}: make them smaller or link to them")
