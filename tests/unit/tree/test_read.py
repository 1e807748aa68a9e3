"""Bytes become text, and what is not UTF-8 is told at the character where it starts."""

from __future__ import annotations

import codecs
import errno
import os
import stat
from pathlib import Path

import pytest

from coursepack.tree import guard
from coursepack.tree.read import UnreadError, decode, read

TEXT = "id: start\ntitle: Über\n"


def test_a_byte_order_mark_is_not_part_of_the_text():
    file, problems = decode(codecs.BOM_UTF8 + TEXT.encode(), "x.yaml", "x.yaml")
    assert (file.text, problems) == (TEXT, [])


def test_line_ends_are_kept():
    file, _ = decode(b"a: 1\r\nb: 2\rc: 3\n", "x.yaml", "x.yaml")
    assert file.text == "a: 1\r\nb: 2\rc: 3\n"


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("mark", ["\ufeff", ""], ids=["with mark", "without"])
def test_other_encodings_of_unicode_are_named(codec, mark):
    file, problems = decode((mark + TEXT).encode(codec), "x.yaml", "x.yaml")
    assert file.text == TEXT
    assert [problem.message for problem in problems] == [f"the file is saved as {codec[:6].upper()}"]
    assert problems[0].name == "not-utf-8"
    assert "save it as UTF-8" in problems[0].help[0]
    assert problems[0].label.span.end_position == (1, 2)


@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
def test_a_byte_of_another_code_page_is_found(codec):
    file, problems = decode("id: ä\r\n# 你".encode() + "title: Über\n".encode(codec), "x.yaml", "x.yaml")
    assert len(problems) == 1
    assert problems[0].message == "the byte 0xDC is not UTF-8; in Windows-1252 it is `Ü`"
    assert (problems[0].label.span.line, problems[0].label.span.column) == (2, 11)
    assert file.text == "id: ä\r\n# 你title: \ufffdber\n"


@pytest.mark.parametrize("data", [b"\xed\xa0\x80", b"\xc0\x80", b"\xf5\x80\x80\x80", b"a\xe4", b"\x80", b"\xff"])
def test_no_bytes_raise(data):
    file, problems = decode(data, "x.yaml", "x.yaml")
    assert [problem.name for problem in problems] == ["not-utf-8"]
    span = problems[0].label.span
    assert 0 <= span.start <= span.end <= len(file.text)


def test_a_nul_is_no_sign_of_another_encoding():
    for data in (b"\0a: 1\n", b"a: \0\n", b"a\0: 1\n", b"", b"\0", b"a"):
        assert decode(data, "x.yaml", "x.yaml")[1] == []


def test_what_is_no_file_is_not_opened(tmp_path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(UnreadError, match="is a folder"):
        read(tmp_path / "folder", "folder", "folder")
    with pytest.raises(UnreadError, match="is not there"):
        read(tmp_path / "nothing", "nothing", "nothing")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(UnreadError, match="is a pipe"):
            read(tmp_path / "pipe", "pipe", "pipe")
    if Path("/dev/zero").exists():
        with pytest.raises(UnreadError, match="is a device"):
            read(Path("/dev/zero"), "zero", "zero")


def test_a_large_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "large.yaml"
    with path.open("wb") as file:
        file.truncate(3 * 1024**3)
    with pytest.raises(UnreadError, match=r"has 3,221 MB; 17 MB are the most") as raised:
        read(path, "large.yaml", "large.yaml")
    assert raised.value.name == "file-too-large"


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "x.yaml"
    path.write_bytes(b"x" * 20)
    real = Path.stat
    monkeypatch.setattr(guard, "FILE_BYTES", 10)
    shrunk = os.stat_result((stat.S_IFREG | 0o644, 0, 0, 1, 0, 0, 5, 0, 0, 0))
    monkeypatch.setattr(Path, "stat", lambda self, **more: shrunk if self == path else real(self, **more))
    with pytest.raises(UnreadError) as raised:
        read(path, "x.yaml", "x.yaml")
    assert raised.value.name == "file-too-large"


@pytest.mark.parametrize(
    ("number", "fact"),
    [
        (errno.EACCES, "may not be read"),
        (errno.EIO, "cannot be read: the disk reports an error"),
        (errno.EMFILE, "cannot be read (EMFILE)"),
    ],
)
def test_errors_of_the_disk_are_told_in_our_words(tmp_path, monkeypatch, number, fact):
    path = tmp_path / "x.yaml"
    path.write_bytes(b"")

    def fail(*_args, **_more):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(UnreadError) as raised:
        read(path, "x.yaml", "x.yaml")
    assert (raised.value.name, raised.value.fact) == ("unreadable-file", fact)
