"""The moving line: only where somebody looks, only when it takes long, and gone at the end."""

from __future__ import annotations

import io
import sys
import threading

import pytest

from coursepack.cli import _progress
from coursepack.cli._progress import Progress


class Watched(io.StringIO):
    """A terminal that tells when something was written."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self.terminal, self.written = terminal, threading.Event()

    def isatty(self) -> bool:
        return self.terminal

    def write(self, text: str) -> int:
        count = super().write(text)
        self.written.set()
        return count


@pytest.fixture
def impatient(clean, monkeypatch):
    monkeypatch.setattr(_progress, "PATIENCE_SECONDS", 0.0)
    monkeypatch.setattr(_progress, "FRAME_SECONDS", 0.001)


def work(monkeypatch, stream, *, long):
    monkeypatch.setattr(sys, "stderr", stream)
    with Progress() as progress:
        progress.tell("checking the course")
        if long:
            assert stream.written.wait(10)
            progress.tell("packing")
    return stream.getvalue()


def test_long_work_is_told_and_the_line_is_wiped(impatient, monkeypatch):
    said = work(monkeypatch, Watched(True), long=True)
    assert "checking the course" in said
    assert "\n" not in said
    *_, last = said.split("\r")[:-1]
    assert last.strip() == ""
    assert len(last) >= len("| checking the course")


def test_short_work_says_nothing(clean, monkeypatch):
    assert work(monkeypatch, Watched(True), long=False) == ""


def test_nobody_looks_nothing_moves(impatient, monkeypatch):
    assert work(monkeypatch, Watched(False), long=False) == ""
    monkeypatch.setenv("CI", "1")
    assert work(monkeypatch, Watched(True), long=False) == ""


def test_a_fault_in_the_work_comes_through_and_the_line_goes(impatient, monkeypatch):
    stream = Watched(True)
    monkeypatch.setattr(sys, "stderr", stream)
    with pytest.raises(KeyError), Progress():
        assert stream.written.wait(10)
        raise KeyError
    assert threading.active_count() == 1 or not any(t.name.endswith("(_run)") for t in threading.enumerate())
    assert stream.getvalue().endswith("\r")
