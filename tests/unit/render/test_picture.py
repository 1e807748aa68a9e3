"""Sizes of pictures, from the bytes that a browser would read."""

import struct
import zlib

import pytest

from coursepack.render.picture import picture_size


def png(width, height):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))


def jpeg(width, height, *, orientation=None, marker=0xC0):
    parts = [b"\xff\xd8"]
    if orientation:
        entry = struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0)
        tiff = b"II*\x00" + struct.pack("<I", 8) + struct.pack("<H", 1) + entry + bytes(4)
        body = b"Exif\x00\x00" + tiff
        parts.append(b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body)
    parts.append(b"\xff\xdb" + struct.pack(">H", 67) + bytes(65))
    parts.append(b"\xff\xff" + bytes([marker]) + struct.pack(">HBHHB", 17, 8, height, width, 3) + bytes(9))
    return b"".join(parts)


def webp(form, data):
    chunk = form + struct.pack("<I", len(data)) + data
    return b"RIFF" + struct.pack("<I", len(chunk) + 4) + b"WEBP" + chunk


def three(number):
    return struct.pack("<I", number)[:3]


KNOWN = {
    "png": (png(640, 480), (640, 480)),
    "gif": (b"GIF89a" + struct.pack("<HH", 33, 44) + bytes(4), (33, 44)),
    "jpeg": (jpeg(1200, 800), (1200, 800)),
    "progressive jpeg": (jpeg(1200, 800, marker=0xC2), (1200, 800)),
    "jpeg that is turned": (jpeg(1200, 800, orientation=6), (800, 1200)),
    "jpeg upside down": (jpeg(1200, 800, orientation=3), (1200, 800)),
    "webp, extended": (webp(b"VP8X", bytes(4) + three(1919) + three(1079)), (1920, 1080)),
    "webp, lossless": (webp(b"VP8L", b"\x2f" + struct.pack("<I", (639) | (479 << 14))), (640, 480)),
    "webp, lossy": (webp(b"VP8 ", bytes(3) + b"\x9d\x01\x2a" + struct.pack("<HH", 640, 480)), (640, 480)),
    "svg": (b'<?xml version="1.0"?>\n<svg xmlns="x" width="120" height="60px"></svg>', (120, 60)),
    "svg with a view box": (b'<svg viewBox="0 0 300.4 150" xmlns="x"/>', (300, 150)),
    "svg in percent": (b'<svg width="100%" height="100%" viewBox="0,0,40,20"/>', (40, 20)),
    "svg whose stroke is no width": (b'<svg stroke-width="3" viewBox="0 0 40 20"/>', (40, 20)),
    "svg without a size": (b"<svg/>", None),
    "png that ends": (png(640, 480)[:20], None),
    "jpeg that ends": (jpeg(1200, 800)[:40], None),
    "jpeg without a frame": (b"\xff\xd8\xff\xd9", None),
    "text": (b"hello", None),
    "nothing": (b"", None),
}


@pytest.mark.parametrize("name", KNOWN)
def test_size(name, tmp_path):
    data, size = KNOWN[name]
    place = tmp_path / "picture"
    place.write_bytes(data)
    assert picture_size(place) == size


@pytest.mark.parametrize("name", KNOWN)
def test_a_picture_that_is_cut_off_anywhere_harms_nobody(name, tmp_path):
    data, _ = KNOWN[name]
    place = tmp_path / "picture"
    for end in range(len(data)):
        place.write_bytes(data[:end])
        picture_size(place)
