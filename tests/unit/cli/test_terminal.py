"""Streams, colour and width: what a terminal, a pipe, a CI system and an old console get."""

from __future__ import annotations

import io
import os
import subprocess
import sys

import pytest

from coursepack.cli import _terminal


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("variables", "terminal", "pipe"),
    [
        ({}, True, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "0"}, True, False),
        ({"FORCE_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
        ({"TERM": "dumb"}, False, False),
        ({"CI": "true"}, True, False),
    ],
)
def test_who_gets_colour(clean, monkeypatch, variables, terminal, pipe):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert (_terminal.colour(Terminal()), _terminal.colour(io.StringIO())) == (terminal, pipe)


def test_nothing_moves_in_ci_in_a_pipe_or_on_a_dumb_terminal(clean, monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert _terminal.interactive()
    monkeypatch.setenv("CI", "true")
    assert not _terminal.interactive()
    monkeypatch.delenv("CI")
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert not _terminal.interactive()


def test_width_is_that_of_the_terminal_within_reason(clean, monkeypatch):
    assert _terminal.width(io.StringIO()) == 100
    for columns, width in (("72", 72), ("12", 40), ("400", 110)):
        monkeypatch.setenv("COLUMNS", columns)
        assert _terminal.width(Terminal()) == width


def test_a_stream_that_is_not_there_takes_everything(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    _terminal.prepare()
    _terminal.data("x")
    _terminal.data("x", exact=True)
    _terminal.say("x")
    _terminal.finish()


def test_what_an_encoding_lacks_is_written_as_an_escape(coursepack):
    ran = coursepack("explain", "日本", encoding="ascii")
    assert ran.code == 2
    assert "\\u65e5\\u672c" in ran.err


def run(command: str, **rest: object) -> subprocess.CompletedProcess[bytes]:
    """A command line of the shell, in which `$PY -m coursepack` is ours."""
    environment = {**os.environ, "PY": sys.executable}
    return subprocess.run(["bash", "-c", command], capture_output=True, env=environment, **rest)  # type: ignore[call-overload]


posix = pytest.mark.skipif(os.name == "nt", reason="the shell's redirections are those of POSIX")


@posix
@pytest.mark.parametrize("command", ["explain", "schema", "-h", "completion bash", "validate course -f json"])
def test_a_reader_that_goes_away_is_no_fault(command):
    ran = run(f"$PY -m coursepack {command} | true; exit ${{PIPESTATUS[0]}}")
    assert ran.returncode in (0, 1)
    assert b"Traceback" not in ran.stderr
    assert b"BrokenPipe" not in ran.stderr


@posix
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
def test_closed_streams_are_no_fault(closed):
    ran = run(f"$PY -m coursepack explain no-course {closed}")
    assert ran.returncode == 0
    assert ran.stderr == b""
    ran = run(f"$PY -m coursepack explain nothing-of-the-kind {closed}")
    assert ran.returncode == 2


@posix
def test_a_full_disk_behind_a_redirection_is_not_taken_for_success():
    if not os.path.exists("/dev/full"):  # noqa: PTH110
        pytest.skip("this system has no /dev/full")
    ran = run("$PY -m coursepack explain > /dev/full")
    assert ran.returncode != 0
    assert b"cannot be written" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


@posix
def test_without_a_home_or_a_locale():
    ran = run("env -i LC_ALL=C PYTHONCOERCECLOCALE=0 PYTHONUTF8=0 $PY -m coursepack explain no-course")
    assert ran.returncode == 0
    assert ran.stderr == b""
    assert b"course.yaml" in ran.stdout
