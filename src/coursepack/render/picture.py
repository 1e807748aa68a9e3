"""How large a picture is, read from its first bytes, so that a page does not jump while pictures arrive."""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO

HEAD_BYTES = 65_536
"""How much of a file is looked at: a JPEG may carry a large profile in front of its size."""

_SVG = re.compile(rb"<svg\b[^>]*>", re.IGNORECASE | re.DOTALL)
_LENGTH = r"""\b%s\s*=\s*["']\s*([0-9.]+)(?:px)?\s*["']"""
_WIDTH = re.compile(rb"(?<![-\w])" + (_LENGTH % "width").encode(), re.IGNORECASE)
_HEIGHT = re.compile(rb"(?<![-\w])" + (_LENGTH % "height").encode(), re.IGNORECASE)
_VIEW_BOX = re.compile(rb"""\bviewBox\s*=\s*["']\s*[-0-9.]+[\s,]+[-0-9.]+[\s,]+([0-9.]+)[\s,]+([0-9.]+)""")


def picture_size(path: Path) -> tuple[int, int] | None:
    """Width and height in CSS pixels of a PNG, JPEG, GIF, WebP or SVG; None where the bytes do not tell."""
    with path.open("rb") as stream:
        try:
            size = _size(stream)
        except (IndexError, ValueError):
            return None
    return size if size and min(size) > 0 else None


def _size(stream: BinaryIO) -> tuple[int, int] | None:
    head = stream.read(32)
    if head.startswith(b"\x89PNG\r\n\x1a\n") and head[12:16] == b"IHDR":
        return _big(head[16:20]), _big(head[20:24])
    if head[:6] in (b"GIF87a", b"GIF89a"):
        return _little(head[6:8]), _little(head[8:10])
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return _webp(head)
    stream.seek(0)
    return _jpeg(stream) if head[:2] == b"\xff\xd8" else _svg(stream.read(HEAD_BYTES))


def _big(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")


def _webp(head: bytes) -> tuple[int, int] | None:
    """The three forms of a WebP's first chunk (RFC 9649, 2.5 to 2.7)."""
    form = head[12:16]
    if form == b"VP8X":
        return _little(head[24:27]) + 1, _little(head[27:30]) + 1
    if form == b"VP8L":
        bits = _little(head[21:25])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if form == b"VP8 ":
        return _little(head[26:28]) & 0x3FFF, _little(head[28:30]) & 0x3FFF
    return None


_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers that start a frame (ITU-T T.81, table B.1); the three left out are tables."""
_TURNED = range(5, 9)
"""Exif orientations in which width and height have changed places; browsers turn such a picture."""
_ORIENTATION = 0x0112
_ENTRIES_READ = 64


def _jpeg(stream: BinaryIO) -> tuple[int, int] | None:
    stream.seek(2)
    turned = False
    while True:
        byte = stream.read(1)
        if byte != b"\xff":
            return None
        marker = stream.read(1)
        while marker == b"\xff":
            marker = stream.read(1)
        if not marker or marker[0] in (0xD9, 0xDA):
            return None
        length = _big(stream.read(2))
        if length < 2:
            return None
        if marker[0] in _JPEG_FRAMES:
            frame = stream.read(5)
            height, width = _big(frame[1:3]), _big(frame[3:5])
            return (height, width) if turned else (width, height)
        part = stream.read(length - 2)
        if marker[0] == 0xE1 and part.startswith(b"Exif\x00\x00"):
            turned = _orientation(part[6:]) in _TURNED


def _orientation(tiff: bytes) -> int:
    """The orientation, 1 to 8, from the first directory of an Exif block; 1 where it does not tell."""
    if tiff[:2] not in (b"II", b"MM"):
        return 1
    number = _little if tiff[:2] == b"II" else _big
    start = number(tiff[4:8])
    count = number(tiff[start : start + 2])
    for index in range(min(count, _ENTRIES_READ)):
        entry = tiff[start + 2 + index * 12 : start + 14 + index * 12]
        if number(entry[:2]) == _ORIENTATION:
            return number(entry[8:10])
    return 1


def _svg(head: bytes) -> tuple[int, int] | None:
    tag = _SVG.search(head)
    if not tag:
        return None
    width, height, box = _WIDTH.search(tag[0]), _HEIGHT.search(tag[0]), _VIEW_BOX.search(tag[0])
    if width and height:
        size = float(width[1]), float(height[1])
    elif box:
        size = float(box[1]), float(box[2])
    else:
        return None
    return round(size[0]), round(size[1])
