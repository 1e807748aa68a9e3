"""The command line as a user has it: in this process, with its streams and its exit code."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

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


TEA = """\
format: 1
id: tea
title: A good cup of tea
version: 1.0.0
language: en
objectives:
  brew: Brew black tea that is neither weak nor bitter
grading: {mastery_score: 70}
modules:
  - modules/brewing.yaml
"""
BREWING = """\
id: brewing
title: Brewing
pages:
  - water.md
  - id: your-turn
    title: Your turn
    blocks:
      - quiz:
          id: tea-check
          questions:
            - choice:
                id: minutes
                objective: brew
                stem: How long does black tea draw?
                options: [{text: Four minutes, correct: true}, {text: An hour or so}, {text: Some seconds}]
                rationale: Less is weak, more is bitter.
"""
WATER = """\
---
id: water
title: Water and time
objectives: [brew]
---

Black tea wants **boiling** water, and three to five minutes: ä, 日本, 🎉.

```{image}
src: ../assets/pot.png
alt: A pot under its cosy
```
"""
POT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63fccfc0f01f0005050102"
    "c5c0c6ef0000000049454e44ae426082"
)
"""A picture of one pixel."""


@pytest.fixture
def tea(tmp_path: Path) -> Path:
    """The folder of a small course that has all there is: two files, a picture, a quiz; without a lock yet."""
    folder = tmp_path / "tea"
    (folder / "modules").mkdir(parents=True)
    (folder / "assets").mkdir()
    for name, text in (("course.yaml", TEA), ("modules/brewing.yaml", BREWING), ("modules/water.md", WATER)):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    (folder / "assets" / "pot.png").write_bytes(POT)
    return folder
