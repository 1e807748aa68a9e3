"""Broken courses with everything that is said about them: `tests/cases/broken`, written for everybody to read."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from coursepack.check.check import CheckOptions, check
from coursepack.source import Diagnostic, Label
from coursepack.tree.load import load

CASES = sorted(path for path in (Path(__file__).parents[2] / "cases" / "broken").glob("*.md") if path.stem != "README")
_FILE = re.compile(r"^## `(?P<path>[^`]+)`\n+```\w+\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_SAID = re.compile(r"(?<=^## What is said\n\n```text\n)(?P<said>.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
_STAND_INS = {"a PNG picture", "nothing", "a program"}


def place(label: Label) -> str:
    line, column = label.span.file.position(label.span.start)
    words = label.span.text.splitlines()[0] if label.span.text else ""
    return f"{label.span.file.path}:{line}:{column}: {words[:40]!r}{f' {label.text}' if label.text else ''}"


def report(diagnostics: list[Diagnostic]) -> str:
    out = []
    for one in diagnostics:
        where = place(one.label).partition(" ")[0] if one.label else ":"
        out.append(f"{where} {one.severity}[{one.name}]: {one.message}")
        if one.label:
            out.append(f"  > {place(one.label).partition(' ')[2]}")
        out += [f"  + {place(label)}" for label in one.also]
        out += [f"  = {line}" for line in one.help]
    return "\n".join(out) + "\n" if out else "nothing\n"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_what_is_said(case: Path, tmp_path: Path, snapshot: Callable[[Path, str], None], content: object) -> None:
    text = case.read_text(encoding="utf-8")
    files = {match["path"]: match["text"] for match in _FILE.finditer(text)}
    assert "course.yaml" in files and _SAID.search(text)
    for path, inside in files.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        stands_for = inside.strip()
        file.write_bytes(content(stands_for) if stands_for in _STAND_INS else inside.encode())
    diagnostics, checked = check(load(tmp_path, base=tmp_path), options=CheckOptions(writes_lock=True))
    assert (checked is None) == any(one.severity == "error" for one in diagnostics)
    snapshot(case, _SAID.sub(lambda _: report(diagnostics), text, count=1))
