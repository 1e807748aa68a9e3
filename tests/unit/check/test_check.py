"""The check as a whole: what comes out, in which order, and what is not said because something else was."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from coursepack.check.check import CheckOptions, check
from coursepack.check.contrast import PAPER
from coursepack.check.languages import TWO_LETTERS, is_tag
from coursepack.check.near import near
from coursepack.model.course import Page
from coursepack.model.thing import Broken
from coursepack.resources import folder
from coursepack.slots.write import lock_text
from coursepack.source import Severity
from coursepack.tree.load import load

Check = Callable[..., tuple[list, object]]

DRAFTS = """\
modules:
  - id: m
    title: M
    pages:
      - {id: a, title: A, blocks: [text: A.]}
      - {id: b, title: B, draft: true, blocks: [reflection: {id: r, prompts: [Why?]}]}
      - {id: c, title: C, blocks: [reflection: {id: s, prompts: [How?]}]}
  - {id: n, title: N, draft: true, pages: [{id: d, title: D, blocks: [text: D.]}]}
"""


def names(result: tuple[list, object]) -> list[str]:
    return [one.name for one in result[0]]


def write(place: Path, text: str, lock: str | None = None) -> Path:
    (place / "course.yaml").write_text(text, encoding="utf-8")
    if lock is not None:
        (place / "course.lock").write_text(lock, encoding="utf-8", newline="\n")
    return place


PAGE = "{id: p, title: P, blocks: [reflection: {id: r, prompts: [Why?]}]}"
COURSE = f"id: c\ntitle: C\nmodules: [{{id: m, title: M, pages: [{PAGE}]}}]\n"


def test_a_checked_course_has_a_number_for_everything_that_keeps_state(check_fragment: Check) -> None:
    checked = check_fragment("- reflection: {id: r, prompts: [{id: why, text: Why?}]}\n")[1]
    assert checked.lock.number("page") == 0
    assert checked.lock.number("r/why") == 1
    assert checked.assets == {}


def test_files_that_are_used_are_found(check_fragment: Check) -> None:
    checked = check_fragment(
        "# file a.png holds a PNG picture\n# file assets/b.png holds a PNG picture\n# file notes.txt holds x\n"
        "- image: {src: a.png, alt: A}\n- text: '![B](assets/b.png)'\n"
    )[1]
    assert sorted(checked.assets) == ["a.png", "assets/b.png"]
    assert all(place.is_file() for place in checked.assets.values())


def test_drafts_are_left_out(check_fragment: Check) -> None:
    diagnostics, checked = check_fragment(DRAFTS)
    assert diagnostics == []
    assert [page.id for page in checked.course.modules[0].pages] == ["a", "c"]
    assert len(checked.course.modules) == 1
    assert all(isinstance(page, Page) for page in checked.course.modules[0].pages)
    assert set(checked.lock.entries) == {"a", "c", next(name for name in checked.lock.entries if name.startswith("s/"))}


def test_drafts_are_taken_in(check_fragment: Check) -> None:
    checked = check_fragment(DRAFTS, drafts=True)[1]
    assert [page.id for module in checked.course.modules for page in module.pages] == ["a", "b", "c", "d"]


def test_a_finding_behind_a_draft_stands_at_its_own_place(check_fragment: Check) -> None:
    result = check_fragment(DRAFTS.replace("How?", "TODO"))
    assert names(result) == ["placeholder-text"]
    assert result[0][0].label.span.text == "TODO"


def test_only_drafts_are_nothing_to_build(check_fragment: Check) -> None:
    result = check_fragment("pages: [{id: a, title: A, draft: true, blocks: [text: A.]}]\n")
    assert (names(result), result[1]) == (["empty-course"], None)


def test_without_a_lock_there_is_a_warning_and_locked_an_error(tmp_path: Path) -> None:
    loaded = load(write(tmp_path, COURSE), base=tmp_path)
    for options, severity in ((CheckOptions(), Severity.WARNING), (CheckOptions(locked=True), Severity.ERROR)):
        diagnostics, checked = check(loaded, options=options)
        assert [(one.name, one.severity) for one in diagnostics] == [("lock-stale", severity)]
        assert (checked is None) == (severity is Severity.ERROR)
    assert check(loaded, options=CheckOptions(writes_lock=True))[0] == []


def test_a_fresh_lock_is_silent_and_a_stale_one_names_what_changed(tmp_path: Path) -> None:
    first = check(load(write(tmp_path, COURSE), base=tmp_path), options=CheckOptions(writes_lock=True))[1]
    assert first is not None
    lock = lock_text(first.lock)
    assert check(load(write(tmp_path, COURSE, lock), base=tmp_path), options=CheckOptions(locked=True))[0] == []
    moved = COURSE.replace("id: p,", "id: q,")
    diagnostics, _ = check(load(write(tmp_path, moved, lock), base=tmp_path), options=CheckOptions(locked=True))
    assert [one.message for one in diagnostics] == ["`course.lock` is older than the course: `q` is new"]
    assert diagnostics[0].label is not None and diagnostics[0].label.span.file.path == "course.lock"


def test_a_broken_lock_is_an_error(tmp_path: Path) -> None:
    diagnostics, checked = check(load(write(tmp_path, COURSE, "format: 1\nline: x\n"), base=tmp_path))
    assert [one.name for one in diagnostics] == ["lock-line"]
    assert checked is None


def test_diagnostics_are_sorted_by_place(check_fragment: Check) -> None:
    diagnostics, _ = check_fragment(
        "theme: {accent: blue}\nlanguage: x\nblocks:\n  - text: <b>\n  - txt: A\n  - text: TODO\n"
    )
    starts = [one.label.span.start for one in diagnostics]
    assert starts == sorted(starts)
    assert len(starts) == 5


def test_two_checks_say_the_same(check_fragment: Check) -> None:
    fragment = "objectives: {a: A}\nblocks:\n  - text: '[a](page:x) <b> TODO'\n  - txt: A\n"
    assert [str(one) for one in check_fragment(fragment)[0]] == [str(one) for one in check_fragment(fragment)[0]]


def test_what_follows_from_a_mistake_is_not_said(check_fragment: Check) -> None:
    """The key that is spelt wrongly is left out; that then nothing is right is no second mistake."""
    result = check_fragment(
        "objectives: {a: A}\ngrading: {mastery_score: 70}\nblocks:\n  - quiz:\n      id: z\n      questions:\n"
        "        - choice: {id: q, objective: a, stem: S, options: [a, {text: b, corect: true}], rationale: R}\n"
    )
    assert names(result) == ["unknown-key"]


def test_what_has_nothing_to_do_with_a_mistake_is_said_beside_it(check_fragment: Check) -> None:
    result = check_fragment("- text: {text: '![](a.png)', tilte: A}\n- text: TODO\n- txt: A\n")
    assert sorted(names(result)) == [
        "missing-alt-text",
        "missing-asset",
        "placeholder-text",
        "unknown-block",
        "unknown-key",
    ]


def test_what_could_not_be_read_hides_what_depends_on_it(check_course: Check) -> None:
    text = f"id: c\ntitle: C\nobjectives: {{a: A}}\nmodules: [none.yaml, {{id: m, title: M, pages: [{PAGE}]}}]\n"
    assert names(check_course(text, {"assets/a.png": b""})) == ["missing-file"]


@pytest.mark.parametrize(
    "text", ["", "# nothing\n", "---\n", "just words\n", "[a, b]\n", "42\n", "a: &a [*a]\n", "a: [\n"]
)
def test_a_file_that_is_no_course_is_told_once(check_course: Check, text: str) -> None:
    diagnostics, checked = check_course(text)
    assert checked is None
    assert diagnostics and all(one.severity is Severity.ERROR for one in diagnostics)


def test_a_course_of_nothing_but_mistakes(check_course: Check) -> None:
    result = check_course("modules: 1\nid: [a]\ntitle: {b: c}\ngrading: x\nextra: y\n")
    assert result[1] is None
    assert sorted(set(names(result))) == ["not-an-id", "not-text", "unknown-key", "wrong-type"]


def test_broken_parts_are_never_in_a_checked_course(check_fragment: Check) -> None:
    assert check_fragment("- txt: a\n- text: b\n")[1] is None
    checked = check_fragment(DRAFTS)[1]
    assert not any(isinstance(page, Broken) for module in checked.course.modules for page in module.pages)


def test_the_paper_is_the_theme_s() -> None:
    tokens = (folder("templates") / "styles" / "tokens.css").read_text(encoding="utf-8")
    first = re.search(r"--paper:\s*(#[0-9a-f]{6})", tokens)
    assert first and first[1] == PAPER


def test_codes_of_languages() -> None:
    assert len(TWO_LETTERS) >= 180
    assert all(
        is_tag(tag) for tag in ("de", "pt-BR", "zh-Hant-TW", "sr-Latn", "es-419", "gsw", "de-CH-1996", "en-x-mine")
    )
    assert not any(is_tag(tag) for tag in ("", "english", "e", "de_DE", "de-", "-de", "xx", "de DE", "x-mine"))


def test_near_names() -> None:
    assert near("anwser", ["answer", "options"]) == "answer"
    assert near("multiple_choice", ["choice", "multiple-choice"]) == "multiple-choice"
    assert near("TABLE", ["table", "tabs"]) == "table"
    assert near("something", ["answer"]) is None
    assert near("x" * 100_000, ["x" * 60]) is None


def test_near_names_among_many() -> None:
    many = [f"page-{number}" for number in range(5000)]
    assert near("pgae-17", [*many, "other"]) == "page-17"
    assert near("unlike", many) is None


def test_one_line_has_no_headings(check_fragment: Check) -> None:
    assert check_fragment("pages: [{id: p, title: '# of states', blocks: [text: A sentence.]}]\n")[0] == []
