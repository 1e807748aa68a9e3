"""Whatever an author wrote: `fix` adds ids to it, and changes nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coursepack.fix import fix, rewritten
from coursepack.source import SourceFile
from coursepack.tree.loaded import LoadedCourse
from coursepack.tree.node import Lost, Mapping, Node, Sequence
from coursepack.tree.page import parse_page
from coursepack.tree.parse import parse

MODULE = """\
# a module
title: 'Why'   # so
pages:
- title: First
  blocks:
    - text: |
        Hello.

    - reflection: {prompts: [What now?]}
    - question:
        scored: true
        choice:
          stem: >-
            Which
            one?
          options: [a, {text: b, correct: true}]
- {title: Second, blocks: [{quiz: {questions: [choice: {stem: x}, {choice: {stem: y}}]}}]}
-
  # a comment
  title: Third
  blocks:
  - columns:
    - - reflection:
          prompts:
          - One
"""
PAGE = """\
---
title: A page
---

Hello.

 ```{reflection}
 # a comment
 prompts: [What now?]
 ```

```{quiz}
questions:
  - choice: {stem: "Which?", options: [a]}
```
"""
SIGNS = st.sampled_from([*"\n\r :-?#|>&*!'\"[]{},~a", "  ", "- ", ": ", "id: ", "id: x\n", "title: ", "---\n", "```\n"])
CHANGES = st.lists(st.tuples(st.integers(0, 700), st.integers(0, 6), SIGNS), max_size=5)
FUZZ = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def changed(sample: str, changes: list[tuple[int, int, str]]) -> str:
    for at, gone, new in changes:
        at %= len(sample) + 1
        sample = sample[:at] + new + sample[at + gone :]
    return sample


def in_a_course(part: Mapping, *, page: bool) -> Mapping:
    """A course of one module, or of one page."""
    course, modules = Mapping(part.file, (0, 0)), Sequence(part.file, (0, 0))
    if page:
        module, pages = Mapping(part.file, (0, 0)), Sequence(part.file, (0, 0))
        pages.put(part, part.at)
        module.put("id", (0, 0), "module", (0, 0))
        module.put("pages", (0, 0), pages, (0, 0))
        part = module
    modules.put(part, part.at)
    course.put("id", (0, 0), "course", (0, 0))
    course.put("modules", (0, 0), modules, (0, 0))
    return course


def only_ids_are_new(before: Any, after: Any) -> bool:
    if isinstance(before, Mapping):
        if not isinstance(after, Mapping):
            return False
        new = {} if before.get("id") is not None else {"id": after.get("id")}
        keys = {**before, **new}
        return (set(after) == set(before) or set(after) == set(keys)) and all(
            only_ids_are_new(before[key], after[key]) for key in before if key not in new or after[key] is None
        )
    if isinstance(before, Sequence):
        same_length = isinstance(after, Sequence) and len(after) == len(before)
        return same_length and all(only_ids_are_new(*pair) for pair in zip(before, after, strict=True))
    return type(before) is type(after) and before == after


def mend(text: str, *, page: bool) -> None:
    file = SourceFile("page.md" if page else "module.yaml", text)
    part, problems = _read(file, page)
    if not isinstance(part, Mapping):
        return
    root = in_a_course(part, page=page)
    edits = fix(LoadedCourse(Path(), root, (file,), None, (), tuple(problems)))
    for new in rewritten(edits).values():
        after, new_problems = _read(SourceFile(file.path, new), page)
        assert [one.name for one in new_problems] == [one.name for one in problems]
        assert only_ids_are_new(part, after)
        assert not isinstance(after, Lost)
        assert all(edit.key in new for edit in edits)


def _read(file: SourceFile, page: bool) -> tuple[Node, list[Any]]:
    return parse_page(file) if page else parse(file)


def test_the_samples_are_mended():
    for sample, page, count in ((MODULE, False, 10), (PAGE, True, 4)):
        file = SourceFile("x.md" if page else "x.yaml", sample)
        part, _ = _read(file, page)
        assert isinstance(part, Mapping)
        edits = fix(LoadedCourse(Path(), in_a_course(part, page=page), (file,), None, (), ()))
        assert len(edits) == count


@FUZZ
@given(CHANGES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_a_changed_module(changes, line_end):
    mend(changed(MODULE, changes).replace("\n", line_end), page=False)


@FUZZ
@given(CHANGES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_a_changed_page(changes, line_end):
    mend(changed(PAGE, changes).replace("\n", line_end), page=True)
