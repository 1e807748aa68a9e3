"""Courses that were damaged at random: the check never breaks, and every place that it names is there."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from coursepack.check.check import CheckOptions, check
from coursepack.tree.load import load

TEXT = """\
format: 1
id: demo
title: Demo
language: en
objectives: {one: Do this, two: Do that}
grading: {mastery_score: 70}
theme: {accent: "#3355cc"}
modules:
  - id: m
    title: Module
    duration: 20 min
    pages:
      - id: p
        title: Page
        objectives: [one]
        blocks:
          - text: |
              ## Heading

              A [link](page:q#heading), a ![picture](a.png), <b>html</b>.
          - callout: {kind: note, text: Note}
          - stats: [{value: 7, label: Seven}]
          - tabs: [{title: A, text: B}, {title: C, blocks: [text: D]}]
          - table: {columns: [A, B], rows: [[1, 2]]}
          - image: {src: a.png, alt: Words}
          - question: {attempts: 2, choice: {id: c, stem: S, options: [a, {text: b, correct: true}]}}
          - reflection: {id: r, prompts: [Why?, {text: How?, max_length: 50}]}
          - diagram: {id: d, nodes: {a: A, b: {label: B}}, edges: [a -> b], steps: [{show: [a], say: First}]}
      - id: q
        title: Quiz
        blocks:
          - quiz:
              id: z
              attempts: unlimited
              shuffle: {options: true}
              questions:
                - true-false: {id: t, objective: two, stem: S, answer: true, rationale: R}
                - multiple-choice: {id: u, stem: M, options: [{text: a, correct: true}, b], feedback: {right: Yes}}
"""
WORDS = [
    "null",
    "true",
    "7",
    "[a, b]",
    "{a: b}",
    '"text"',
    "",
    "{}",
    "[]",
    "-1",
    ".inf",
    "page:",
    "../..",
    "x" * 300,
    "~",
]


def damaged(chance: random.Random) -> str:
    lines = TEXT.splitlines()
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(lines))
        line = lines[at]
        what = chance.randrange(6)
        if what == 0:
            del lines[at]
        elif what == 1 and ":" in line:
            lines[at] = line.partition(":")[0] + ": " + chance.choice(WORDS)
        elif what == 2:
            lines[at] = " " * chance.randrange(16) + line.lstrip()
        elif what == 3:
            lines.insert(at, lines[chance.randrange(len(lines))])
        elif what == 4 and line:
            cut = chance.randrange(len(line))
            lines[at] = (
                line[:cut] + chance.choice(["", "x", ":", "[", "}", "\\", "\t", "#", "`", "é"]) + line[cut + 1 :]
            )
        else:
            words = line.split(" ")
            words[chance.randrange(len(words))] = chance.choice(WORDS)
            lines[at] = " ".join(words)
    return "\n".join(lines) + "\n"


def test_the_course_itself_is_right(tmp_path: Path, content: Callable[[str], bytes]) -> None:
    (tmp_path / "a.png").write_bytes(content("a PNG picture"))
    (tmp_path / "course.yaml").write_text(TEXT, encoding="utf-8")
    diagnostics, checked = check(load(tmp_path, base=tmp_path), options=CheckOptions(writes_lock=True))
    assert checked is not None, diagnostics


@pytest.mark.parametrize("seed", range(0, 400, 50))
def test_damaged_courses(seed: int, tmp_path: Path, content: Callable[[str], bytes]) -> None:
    (tmp_path / "a.png").write_bytes(content("a PNG picture"))
    for one in range(seed, seed + 50):
        text = damaged(random.Random(one))
        (tmp_path / "course.yaml").write_text(text, encoding="utf-8")
        diagnostics, checked = check(load(tmp_path, base=tmp_path), options=CheckOptions(writes_lock=True))
        assert (checked is None) == any(found.severity == "error" for found in diagnostics), text
        for found in diagnostics:
            for label in filter(None, (found.label, *found.also)):
                assert 0 <= label.span.start <= label.span.end <= len(label.span.file.text), text
            assert found.message and "\n" not in found.message, (found, text)
        assert len(diagnostics) == len(set(diagnostics)), text
