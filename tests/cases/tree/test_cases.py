"""Runs the cases of this folder: small courses in Markdown, each with what coursepack says about how it is written.

A case is a heading, then fences: `yaml PATH` or `markdown PATH` is a file of the course, `report` is all that is said,
`tree` is what is read. `pytest tests/cases/tree --accept` writes the last two. Without a `course.yaml`, a case
gets one that lists its modules, and a module that lists its pages.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from coursepack.source import Diagnostic
from coursepack.tree.load import load

FOLDER = Path(__file__).parent
_FENCE = re.compile(r"^(?P<mark>`{3,}|~{3,})(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=mark)\n", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^## (.+)\n", re.MULTILINE)
_COURSE = "format: 1\nid: case\ntitle: Case\nmodules:\n"
_MODULE = "id: case-module\ntitle: Case\npages:\n"


@dataclass(frozen=True)
class Case:
    page: Path
    title: str

    def __str__(self) -> str:
        return f"{self.page.stem}: {self.title}"


def cases() -> list[Case]:
    pages = sorted(FOLDER.glob("*.md"))
    return [Case(page, title) for page in pages for title in _HEADING.findall(_outside_fences(page))]


def _outside_fences(page: Path) -> str:
    return _FENCE.sub("", page.read_text("utf-8"))


def section(case: Case) -> tuple[int, int]:
    """Where a case starts and ends in its page. A heading inside a fence is part of the fence."""
    text = case.page.read_text("utf-8")
    hidden = _FENCE.sub(lambda match: re.sub(r"[^\n]", "x", match[0]), text)
    headings = list(_HEADING.finditer(hidden))
    index = next(number for number, heading in enumerate(headings) if heading[1] == case.title)
    end = headings[index + 1].start() if index + 1 < len(headings) else len(text)
    return headings[index].end(), end


def write(folder: Path, files: dict[str, str]) -> None:
    pages = [path for path in files if path.endswith(".md")]
    modules = [path for path in files if path.startswith("modules/") and path.endswith(".yaml")]
    if "course.yaml" not in files:
        if not modules:
            modules = ["modules/case.yaml"]
            files = {**files, modules[0]: _MODULE + "".join(f"  - /{page}\n" for page in pages)}
        files = {**files, "course.yaml": _COURSE + "".join(f"  - {module}\n" for module in modules)}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="")


def told(diagnostic: Diagnostic) -> str:
    """As `--format line`, with everything else that an author sees below it."""
    span = diagnostic.label.span if diagnostic.label else None
    place = f"{span.file.path}:{span.line}:{span.column}" if span else "course"
    lines = [f"{place}: {diagnostic.severity}[{diagnostic.name}]: {diagnostic.message}"]
    if span and diagnostic.label:
        lines.append(f"    {json.dumps(span.text, ensure_ascii=False)} {diagnostic.label.text}".rstrip())
    for label in diagnostic.also:
        lines.append(f"    {label.span.file.path}:{label.span.line}:{label.span.column}: {label.text}")
    lines += [f"    = help: {help_}" for help_ in diagnostic.help]
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("case", cases(), ids=str)
def test_case(case, tmp_path, snapshot):
    start, end = section(case)
    text = case.page.read_text("utf-8")
    fences = list(_FENCE.finditer(text, start, end))
    files = {info.split()[1]: fence["body"] for fence in fences if len((info := fence["info"]).split()) == 2}
    write(tmp_path, files)
    loaded = load(tmp_path, base=tmp_path)
    seen = {
        "report": "".join(told(one) for one in sorted(loaded.diagnostics, key=lambda one: one.sort_key)),
        "tree": json.dumps(loaded.root, ensure_ascii=False, indent=1) + "\n",
    }
    assert {"report", "tree"} & {fence["info"] for fence in fences}, "say what is expected"
    for fence in reversed(fences):
        if fence["info"] in seen:
            text = text[: fence.start("body")] + seen[fence["info"]] + text[fence.end("body") :]
    snapshot(case.page, text)
