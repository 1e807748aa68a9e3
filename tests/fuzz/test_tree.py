"""Mutated files never crash the reader, and whatever is said or read points into its file."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coursepack.source import Diagnostic, SourceFile
from coursepack.tree.node import Lost, Mapping, Mark, Node, Plain, Sequence
from coursepack.tree.page import parse_page
from coursepack.tree.parse import parse_part
from coursepack.tree.read import decode

YAML = """\
# A module
id: why-sequences-matter
title: "Why sequences \\u2192 matter"
summary: >-
  From the network that forgets
  everything: 你好 😀.

pages:
- id: first
  title: 'It''s first'
  blocks:
    - text: |
        Hello *you*.

        - a list

    - stats:
        - {value: 784, label: Fixed input size, note: "28 × 28 pixels"}
        - {value: ~, label: [a, b: c, {}]}
    - question:
        ? choice
        : stem: Which?
          options: [{text: Nothing, correct: true}, Its state]   # two
- second.md
"""
PAGE = """\
---
id: page
title: A page
---

Hello *you*. <!-- a comment -->

1. One

   ```python
   code
   ```

```{stats}
- {value: 784, label: Fixed input size}
```

  ~~~~{callout}
  kind: tip
  text: |
    ~~~
    fence
    ~~~
  ~~~~
<!--
```{quiz}
```
-->
The `<!--` end.
"""
LETTERS = "\n\r\t :-?#|>&*!%@`'\"\\[]{},~<=.aé你😀0\0\ufeff\x85\u2028"
WORDS = (
    "\r\n",
    "---",
    "```",
    "~~~",
    "<!--",
    "-->",
    "<<: ",
    "&a ",
    "*a",
    "!!x ",
    "- ",
    ": ",
    "{x}",
    "\\u",
    "\\x0",
    "  ",
)
SIGNS = st.sampled_from([*LETTERS, *WORDS])
FUZZ = settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check(file: SourceFile, root: Node, problems: Iterable[Diagnostic], at: Mark | None = None) -> None:
    """Everything that is said, and every node, lies in the file; what lies in a node lies within its place."""
    size = len(file.text)
    for problem in problems:
        assert problem.message
        assert "\n" not in problem.message
        assert problem.label is not None
        for label in (problem.label, *problem.also):
            assert label.span.file is file
            assert 0 <= label.span.start <= label.span.end <= size
            assert label.span.line >= 1
            assert label.span.column >= 1
    waiting: list[tuple[Node, tuple[int, int]]] = [(root, at or (0, size))]
    while waiting:
        node, (start, end) = waiting.pop()
        if isinstance(node, Mapping):
            assert start <= node.at[0] <= node.at[1] <= end
            assert set(node) == set(node.keys_at) == set(node.values_at)
            for key, value in node.items():
                assert node.at[0] <= node.keys_at[key][0] <= node.keys_at[key][1] <= node.at[1]
                waiting.append((value, node.values_at[key]))
        elif isinstance(node, Sequence):
            assert start <= node.at[0] <= node.at[1] <= end
            assert len(node) == len(node.items_at)
            waiting += [(value, (max(at[0], node.at[0]), at[1])) for value, at in zip(node, node.items_at, strict=True)]
            assert all(node.at[0] <= at[0] <= at[1] <= node.at[1] for at in node.items_at)
        else:
            assert 0 <= start <= end <= size
            assert node is None or isinstance(node, str)
            written = file.text[start:end]
            if isinstance(node, Plain) and written.isprintable() and not written.startswith(("!", "&")):
                assert node == written


def read(text: str) -> tuple[Node, list[Diagnostic]]:
    file = SourceFile("x.yaml", text)
    root, at, problems = parse_part(file, 0, len(text))
    check(file, root, problems, at)
    assert problems or not isinstance(root, Lost)
    return root, problems


def read_page(text: str) -> tuple[Mapping | None, list[Diagnostic]]:
    file = SourceFile("x.md", text)
    page, problems = parse_page(file)
    check(file, page, problems)
    assert problems or page is not None
    return page, problems


def test_the_samples_are_whole():
    assert read(YAML)[1] == []
    page, problems = read_page(PAGE)
    assert problems == []
    assert [next(iter(block)) for block in page["blocks"]] == ["text", "stats", "callout", "text"]


@pytest.mark.parametrize("reader", [read, read_page])
@pytest.mark.parametrize("sample", [YAML, PAGE, YAML.replace("\n", "\r\n"), PAGE.replace("\n", "\r")])
def test_every_beginning_of_a_file(reader, sample):
    for end in range(len(sample) + 1):
        reader(sample[:end])


@pytest.mark.parametrize("sample", [YAML, PAGE])
def test_every_beginning_of_its_bytes(sample):
    for codec in ("utf-8", "utf-16", "cp1252"):
        data = sample.encode(codec, "replace")
        for end in range(0, len(data) + 1, 3):
            file, problems = decode(data[:end], "x", "x")
            check(file, None, problems)


@pytest.mark.parametrize("reader", [read, read_page])
@pytest.mark.parametrize("sample", [YAML, PAGE])
def test_every_line_left_out_or_doubled(reader, sample):
    lines = sample.splitlines(keepends=True)
    for number in range(len(lines)):
        reader("".join(lines[:number] + lines[number + 1 :]))
        reader("".join(lines[: number + 1] + lines[number:]))
        reader("".join([*lines[:number], f" {lines[number]}", *lines[number + 1 :]]))


CHANGES = st.lists(st.tuples(st.integers(0, 600), st.integers(0, 4), SIGNS), min_size=1, max_size=6)


def changed(sample: str, changes: list[tuple[int, int, str]]) -> str:
    for at, gone, new in changes:
        at %= len(sample) + 1
        sample = sample[:at] + new + sample[at + gone :]
    return sample


@FUZZ
@given(CHANGES)
def test_changed_yaml(changes):
    read(changed(YAML, changes))


@FUZZ
@given(CHANGES)
def test_changed_pages(changes):
    read_page(changed(PAGE, changes))


@FUZZ
@given(st.lists(SIGNS, max_size=40).map("".join))
def test_signs_without_sense(text):
    read(text)
    read_page(text)
    read_page(f"---\nid: a\n---\n{text}")


@FUZZ
@given(st.text(max_size=60))
def test_any_text(text):
    text = text.encode("utf-8", "replace").decode("utf-8")
    read(text)
    read_page(text)


@FUZZ
@given(st.binary(max_size=60))
def test_any_bytes(data):
    file, problems = decode(data, "x", "x")
    check(file, None, problems)
    read(file.text)


@FUZZ
@given(CHANGES)
def test_line_ends_make_no_difference(changes):
    text = changed(YAML, changes).replace("\r", "")
    root, problems = read(text)
    for line_end in ("\r\n", "\r"):
        other, other_problems = read(text.replace("\n", line_end))
        assert other == root
        assert [one.name for one in other_problems] == [one.name for one in problems]
    page, problems = read_page(changed(PAGE, changes).replace("\r", ""))
    other_page, _ = read_page(changed(PAGE, changes).replace("\r", "").replace("\n", "\r\n"))
    assert other_page == page
