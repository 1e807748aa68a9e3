"""What a file holds, by its first bytes."""

from __future__ import annotations

import re

KNOWN = {
    "png": "a PNG picture",
    "jpg": "a JPEG picture",
    "jpeg": "a JPEG picture",
    "gif": "a GIF picture",
    "webp": "a WebP picture",
    "svg": "an SVG drawing",
    "pdf": "a PDF document",
    "mp3": "MP3 sound",
    "mp4": "an MP4 film",
    "html": "a web page",
}
"""The extensions whose content is known, with its name in a sentence."""

PICTURES = frozenset({"png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff"})

_SVG = re.compile(rb"<(?:\w+:)?svg[\s>]", re.IGNORECASE)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|script)\b", re.IGNORECASE | re.DOTALL
)


def extension(path: str) -> str:
    """The extension of a path in lower case, without its dot; empty where there is none."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[2].lower() if "." in name else ""


def kinds_of(head: bytes) -> tuple[str, ...]:
    """The extensions that fit the first bytes of a file, the usual one first; empty for what is not known."""
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return ("png",)
    if head.startswith(b"\xff\xd8\xff"):
        return ("jpg", "jpeg")
    if head.startswith((b"GIF87a", b"GIF89a")):
        return ("gif",)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return ("webp",)
    if b"%PDF-" in head[:1024]:
        return ("pdf",)
    if head.startswith(b"ID3") or (len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2):
        return ("mp3",)
    if head[4:8] == b"ftyp":
        return ("mp4",)
    return _kinds_of_text(head)


def _kinds_of_text(head: bytes) -> tuple[str, ...]:
    text = head.removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(text):
        return ("html",)
    # A drawing may open with a declaration and comments, but never with anything else.
    return ("svg",) if _SVG.search(text) and text.lstrip().startswith(b"<") else ()
