"""Missing ids are written into every form that an author may have used, and nothing else changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from coursepack.fix import apply, diff, fix
from coursepack.slots.lock import Entry
from coursepack.slots.read import read_lock
from coursepack.slots.write import line
from coursepack.tree.load import load

COURSE = "id: course\ntitle: Course\nmodules:\n  - modules/start.yaml\n"
MODULE = "id: start\ntitle: Start\npages:\n"


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in {"course.yaml": COURSE, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return folder


def mended(folder: Path, files: dict[str, str]) -> dict[str, str]:
    """The files that are changed; fixing them again changes nothing more."""
    write(folder, files)
    loaded = load(folder)
    written = apply(fix(loaded))
    again = load(folder)
    assert fix(again) == []
    assert [one.name for one in again.diagnostics] == [one.name for one in loaded.diagnostics]
    return {file.path: (folder / file.path).read_bytes().decode() for file in written}


def test_a_course_in_one_file(tmp_path):
    before = """\
# The course.
title: "Über 9 Dinge: Bäume & Größen"   # a comment
modules:
  # the first module
  - title: Start   # here
    pages:

      -   title: First page
          blocks:
            - text: no id is due here
            - quiz:
                # nothing said yet
                questions:
                  - choice:
                      stem: |
                        Which *one*, of
                        [these](page:x)?
                      options: [a, b]
                  - {choice: {stem: "Which?", options: [a]}}
                  - choice: { stem: Which?, options: [b] }
            - question:
                scored: true
                true-false:
                  stem: 1 + 1 = 2
                  answer: true
      - {title: Second page, blocks: []}
"""
    after = """\
# The course.
id: ueber-9-dinge-baeume-and-groessen
title: "Über 9 Dinge: Bäume & Größen"   # a comment
modules:
  # the first module
  - id: start
    title: Start   # here
    pages:

      -   id: first-page
          title: First page
          blocks:
            - text: no id is due here
            - quiz:
                # nothing said yet
                id: first-page-quiz
                questions:
                  - choice:
                      id: which-one-of-these
                      stem: |
                        Which *one*, of
                        [these](page:x)?
                      options: [a, b]
                  - {choice: {id: which, stem: "Which?", options: [a]}}
                  - choice: { id: which-2, stem: Which?, options: [b] }
            - question:
                scored: true
                true-false:
                  id: true-false-1-plus-1-2
                  stem: 1 + 1 = 2
                  answer: true
      - {id: second-page, title: Second page, blocks: []}
"""
    assert mended(tmp_path, {"course.yaml": before}) == {"course.yaml": after}


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "mark"])
def test_line_ends_and_the_byte_order_mark_stay(tmp_path, line_end, mark):
    module = mark + "title: Start\npages:\n  - title: One\n    blocks: []\n  - two.md\n".replace("\n", line_end)
    page = mark + "---\ntitle: Two\n---\nHello.\n".replace("\n", line_end)
    found = mended(tmp_path, {"modules/start.yaml": module, "modules/two.md": page})
    assert found == {
        "modules/start.yaml": module.replace("title: Start", f"id: start{line_end}title: Start").replace(
            "title: One", f"id: one{line_end}    title: One"
        ),
        "modules/two.md": page.replace("title: Two", f"id: two{line_end}title: Two"),
    }


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ntitle: Hi\n---\nHello.\n", "---\nid: hi\ntitle: Hi\n---\nHello.\n"),
        ("---\n{title: Hi}\n---\n", "---\n{id: hi, title: Hi}\n---\n"),
        ("---\n---\nHello.\n", "---\nid: page\n---\nHello.\n"),
        ("Hello.\n", "---\nid: page\n---\n\nHello.\n"),
        ("\n\nHello.", "---\nid: page\n---\n\n\n\nHello."),
        ("", "---\nid: page\n---\n\n"),
        ("---\n# nothing\n---\n", "---\nid: page\n# nothing\n---\n"),
        ("---\nid:\ntitle: Hi\n---\n", "---\nid: hi\ntitle: Hi\n---\n"),
        ("---\ntitle: Hi\nid: ~  # soon\n---\n", "---\ntitle: Hi\nid: hi  # soon\n---\n"),
        ("```{divider}\n```\n", "---\nid: page\n---\n\n```{divider}\n```\n"),
    ],
)
def test_a_markdown_page(tmp_path, before, after):
    module = MODULE + "  - page.md\n"
    assert mended(tmp_path, {"modules/start.yaml": module, "modules/page.md": before}) == {"modules/page.md": after}


def test_blocks_in_fences(tmp_path):
    before = """\
---
id: page
title: Page
---

   ```{reflection}
   prompts: [What now?]
   ```

~~~{quiz}
questions:
- choice:
    stem: Which?
    options: [a]
~~~
"""
    after = before.replace("   prompts", "   id: page-reflection\n   prompts").replace(
        "questions:", "id: page-quiz\nquestions:"
    )
    after = after.replace("    stem", "    id: which\n    stem")
    files = {"modules/start.yaml": MODULE + "  - page.md\n", "modules/page.md": before}
    assert mended(tmp_path, files) == {"modules/page.md": after}


def test_blocks_within_blocks(tmp_path):
    page = "  - id: p\n    title: P\n    blocks:\n"
    before = (
        f"{MODULE}{page}"
        "      - columns:\n          - - text: a\n            - reflection: {prompts: [b]}\n"
        "          - blocks: [{reflection: {prompts: [c]}}]\n"
        "      - tabs:\n          items:\n            - title: T\n              blocks:\n"
        "                - reflection:\n                    prompts: [d]\n"
    )
    after = before.replace("reflection: {prompts: [b]}", "reflection: {id: p-reflection, prompts: [b]}")
    after = after.replace("{reflection: {prompts: [c]}}", "{reflection: {id: p-reflection-2, prompts: [c]}}")
    after = after.replace("  prompts: [d]", "  id: t-reflection\n                    prompts: [d]")
    assert mended(tmp_path, {"modules/start.yaml": before}) == {"modules/start.yaml": after}


def test_an_id_is_of_nobody_else(tmp_path):
    module = "id: course-2\ntitle: Start\npages:\n  - title: Start\n    blocks: []\n"
    course = "title: Course\nobjectives: {start: To start}\nmodules:\n  - modules/start.yaml\n  - id: course\n"
    found = mended(tmp_path, {"course.yaml": course, "modules/start.yaml": module})
    assert found["course.yaml"].startswith("id: course-3\n")
    assert "id: start-2\n" in found["modules/start.yaml"]


@pytest.mark.parametrize("gone", [False, True])
def test_an_id_of_the_past_comes_back_to_a_thing_of_its_kind_only(tmp_path, gone):
    entries = (Entry("old", "page", 0, gone=gone), Entry("older", "quiz", 1, shape="u1", gone=gone))
    lock = 'format: 1\nline: "AAAAAA"\nslots:\n' + "".join(f"{line(entry)}\n" for entry in entries)
    module = MODULE + "  - title: Old\n    blocks: []\n  - title: Older\n    blocks: []\n"
    found = mended(tmp_path, {"modules/start.yaml": module, "course.lock": lock})
    assert "- id: old\n" in found["modules/start.yaml"]
    assert "- id: older-2\n" in found["modules/start.yaml"]


def test_a_lock_that_cannot_be_read_gives_no_id_back(tmp_path):
    module = MODULE + "  - title: Old\n    blocks: []\n"
    found = mended(tmp_path, {"modules/start.yaml": module, "course.lock": "old: [\n"})
    assert "- id: old-2\n" in found["modules/start.yaml"]


def test_nothing_is_done_twice_and_nothing_to_what_is_whole(tmp_path):
    write(tmp_path, {"modules/start.yaml": MODULE + "  - {id: p, title: P, blocks: []}\n"})
    assert fix(load(tmp_path)) == []


def test_a_broken_file_is_left_alone_and_the_others_are_mended(tmp_path):
    files = {
        "course.yaml": "title: C\nmodules: [a.yaml, b.yaml, gone.yaml]\n",
        "a.yaml": "title: [\n",
        "b.yaml": "title: B\npages: [{title: &x P}, {title: Q}]\n",
    }
    found = mended(tmp_path, files)
    assert found == {
        "course.yaml": "id: c\ntitle: C\nmodules: [a.yaml, b.yaml, gone.yaml]\n",
        "b.yaml": "id: b\ntitle: B\npages: [{id: p, title: &x P}, {id: q, title: Q}]\n",
    }


@pytest.mark.parametrize(
    "module",
    [
        "? title\n: Start\npages: []\n",
        "{ ? title : Start, pages: [] }\n",
        '"title": Start\npages: []\n',
        '{"title": "Start", "pages": []}',
        "--- # start\ntitle: Start\n...\n",
        "%YAML 1.2\n---\ntitle: Start\n",
        "  title: Start\n  pages: []\n",
        "{\n  title: Start,\n}\n",
        "{}\n",
    ],
)
def test_odd_forms_are_mended_or_left_as_they_are(tmp_path, module):
    write(tmp_path, {"modules/start.yaml": module})
    before = load(tmp_path)
    apply(fix(before))
    after = load(tmp_path)
    assert after.diagnostics == ()
    written = dict(after.root["modules"][0])
    assert written.pop("id", "start") == "start"
    assert written == before.root["modules"][0]


def test_an_edit_that_would_change_more_is_left_out(tmp_path):
    """In a list in brackets a pair is a mapping without brackets of its own; an id in front would change the pair."""
    module = "id: start\ntitle: Start\npages: [title: One, {title: Two}]\n"
    found = mended_once(tmp_path, {"modules/start.yaml": module})
    assert found == {"modules/start.yaml": "id: start\ntitle: Start\npages: [title: One, {id: two, title: Two}]\n"}


def mended_once(folder: Path, files: dict[str, str]) -> dict[str, str]:
    loaded = load(write(folder, files))
    written = apply(fix(loaded))
    return {file.path: (folder / file.path).read_bytes().decode() for file in written}


def test_a_diff_shows_what_would_be_written(tmp_path):
    loaded = load(write(tmp_path, {"modules/start.yaml": "title: Start\r\npages: []"}), base=tmp_path)
    edits = fix(loaded)
    assert [edit.what for edit in edits] == ["the module `Start` gets the id `start`"]
    assert diff(edits) == (
        "--- a/modules/start.yaml\n+++ b/modules/start.yaml\n@@ -1,2 +1,3 @@\n"
        "+id: start\r\n title: Start\r\n pages: []\n\\ No newline at end of file\n"
    )
    assert diff([]) == ""


def test_the_lock_is_mended_after_a_merge(tmp_path):
    ours, theirs = (f"{line(Entry(name, 'page', 0))}\n" for name in "ab")
    lock = f'format: 1\nline: "AAAAAA"\nslots:\n<<<<<<< ours\n{ours}=======\n{theirs}>>>>>>> theirs\n'
    write(tmp_path, {"modules/start.yaml": MODULE + "  - {id: p, title: P}\n", "course.lock": lock})
    loaded = load(tmp_path)
    edits = fix(loaded)
    assert [edit.file.path for edit in edits] == ["course.lock"]
    apply(edits)
    text = (tmp_path / "course.lock").read_text("utf-8")
    assert "<<<<" not in text
    lock_now, problems = read_lock(load(tmp_path).lock)
    assert problems == []
    assert {name: entry.number for name, entry in lock_now.entries.items()} == {"a": 0, "b": 1}
