"""A file is written whole or not at all, and never over something that nobody has read."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from coursepack.fix import Edit, UnwrittenError, apply, rewritten
from coursepack.source import SourceFile


def edit(path: Path, text: str, start: int = 0, end: int = 0, new: str = "new ") -> Edit:
    return Edit(SourceFile(path.name, text), start, end, new, "an edit", path=path)


def test_edits_of_one_file_go_together(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_bytes(b"one two three")
    file = SourceFile("x.yaml", "one two three")
    edits = [Edit(file, 8, 13, "3", "", path=path), Edit(file, 0, 0, "0 ", "", path=path)]
    assert rewritten(edits) == {file: "0 one two 3"}
    assert apply(edits) == [file]
    assert path.read_bytes() == b"0 one two 3"
    assert [one.name for one in tmp_path.iterdir()] == ["x.yaml"]


def test_edits_never_overlap():
    file = SourceFile("x.yaml", "abc")
    with pytest.raises(ValueError, match="overlap"):
        rewritten([Edit(file, 0, 2, "", ""), Edit(file, 1, 3, "", "")])


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_bytes(b"somebody else's")
    with pytest.raises(UnwrittenError) as raised:
        apply([edit(path, "mine")])
    assert raised.value.diagnostic.message == "`x.yaml` changed while it was read"
    assert path.read_bytes() == b"somebody else's"
    path.unlink()
    with pytest.raises(UnwrittenError):
        apply([edit(path, "mine")])


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX's")
def test_the_mode_stays(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_bytes(b"mine")
    path.chmod(0o640)
    apply([edit(path, "mine")])
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.yaml").write_bytes(b"mine")
    try:
        (tmp_path / "link.yaml").symlink_to("real.yaml")
    except OSError:
        pytest.skip("this machine makes no links")
    apply([edit(tmp_path / "link.yaml", "mine")])
    assert (tmp_path / "link.yaml").is_symlink()
    assert (tmp_path / "real.yaml").read_bytes() == b"new mine"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_the_old_file_stays_whole_when_the_disk_fails(tmp_path, monkeypatch, step):
    path = tmp_path / "x.yaml"
    path.write_bytes(b"mine")

    def fail(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(UnwrittenError) as raised:
        apply([edit(path, "mine")])
    assert raised.value.diagnostic.message == "`x.yaml` cannot be written (ENOSPC)"
    assert path.read_bytes() == b"mine"
    assert [one.name for one in tmp_path.iterdir()] == ["x.yaml"]
