"""The command line as a user has it: in this process, with its streams and its exit code."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from coursepack.cli.app import run


@dataclass(frozen=True)
class Ran:
    """What came of a command line: the exit code and both streams as text."""

    code: int
    out: str
    err: str


class Stream(io.TextIOWrapper):
    """A stream that may be a terminal."""

    terminal = False

    def isatty(self) -> bool:
        return self.terminal


@pytest.fixture
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of this machine decides anything."""
    for name in list(os.environ):
        if name.startswith("COURSEPACK_") or name in ("NO_COLOR", "FORCE_COLOR", "CI", "TERM", "COLUMNS", "LINES"):
            monkeypatch.delenv(name)


@pytest.fixture
def coursepack(monkeypatch: pytest.MonkeyPatch, clean: None) -> Callable[..., Ran]:
    """`coursepack("build", "x")` runs a command line; with `terminal` both streams are one, `encoding` is theirs."""

    def command(*args: object, terminal: bool = False, encoding: str = "utf-8") -> Ran:
        out, err = (Stream(io.BytesIO(), encoding=encoding, newline="") for _ in range(2))
        out.terminal = err.terminal = terminal
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = run([str(arg) for arg in args])
        read = [stream.buffer.getvalue().decode(encoding) for stream in (out, err)]  # type: ignore[attr-defined]
        return Ran(code, *read)

    return command
