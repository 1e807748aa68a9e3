"""Comments that take warnings back: where they count, and where they are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Check = Callable[..., tuple[list, object]]


def names(check_fragment: Check, fragment: str, **options: object) -> list[str]:
    return [one.name for one in check_fragment(fragment, **options)[0]]


@pytest.mark.parametrize(
    "fragment",
    [
        "- text: TODO.  # coursepack: ignore[placeholder-text]",
        "# coursepack: ignore[placeholder-text]\n- text: TODO.",
        "- text: TODO.  #coursepack:ignore[ placeholder-text ]",
        "- text: TODO.  # coursepack: ignore[placeholder-text] since it is quoted",
        "- text: |  # coursepack: ignore[placeholder-text]\n    One.\n\n    TODO.",
        "- text: |\n    One. TODO. <!-- coursepack: ignore[placeholder-text] -->",
        "- text: |\n    <!-- coursepack: ignore[placeholder-text] -->\n\n    TODO.",
        "- text: |\n    <!-- coursepack: ignore[placeholder-text] -->\n    A paragraph of\n    two lines. TODO.",
        "- text: TODO, [run](javascript:x).  # coursepack: ignore[placeholder-text, unsafe-link]",
        "- text: A.\n# coursepack: ignore-file[placeholder-text]\n- text: TODO.\n- text: TODO.",
    ],
)
def test_a_warning_is_taken_back(check_fragment: Check, fragment: str) -> None:
    # The first line of a fragment that is a comment is taken for a note about files; a harmless block goes before it.
    assert names(check_fragment, f"- text: First.\n{fragment}") == []


def test_a_markdown_page(check_course: Check) -> None:
    course = "id: c\ntitle: C\nmodules: [{id: m, title: M, pages: [p.md]}]\n"
    front = "---\nid: p\ntitle: TODO  # coursepack: ignore[placeholder-text]\n---\n\n"
    body = "<!-- coursepack: ignore[raw-html-in-text] -->\n\nA line,\nand <b>another</b>.\n\n"
    block = "```{callout}\nkind: note\n# coursepack: ignore[placeholder-text]\ntext: TBD\n```\n\nA TODO.\n"
    diagnostics, _ = check_course(course, {"p.md": (front + body + block).encode()})
    assert [(one.name, one.label.span.line) for one in diagnostics] == [("placeholder-text", 17)]


@pytest.mark.parametrize(
    "fragment",
    [
        "- text: 'TODO # coursepack: ignore[placeholder-text]'",
        "- text: |\n    TODO\n    # coursepack: ignore[placeholder-text]",
        "- text: TODO\n- text: B  # another comment: coursepack ignore[placeholder-text]",
    ],
)
def test_what_is_no_comment_takes_nothing_back(check_fragment: Check, fragment: str) -> None:
    assert "placeholder-text" in names(check_fragment, fragment)


def test_one_that_takes_nothing_back_is_told(check_fragment: Check) -> None:
    assert names(check_fragment, "- text: A.  # coursepack: ignore[placeholder-text]") == ["unused-suppression"]


def test_one_of_a_rule_that_did_not_run_is_not_told(check_fragment: Check) -> None:
    fragment = "- text: TODO.  # coursepack: ignore[placeholder-text]"
    assert names(check_fragment, fragment, ignore=("placeholder-text",)) == []
    assert names(check_fragment, fragment, select=("long-stem",)) == []


def test_an_unknown_rule_is_told_with_the_nearest(check_fragment: Check) -> None:
    diagnostics, _ = check_fragment("- text: A.  # coursepack: ignore[placeholder-texts]")
    assert [one.name for one in diagnostics] == ["unknown-rule"]
    assert diagnostics[0].help == ("did you mean `placeholder-text`?",)


@pytest.mark.parametrize("name", ["unknown-key", "no-correct-answer"])
def test_an_error_is_never_taken_back(check_fragment: Check, name: str) -> None:
    key = "x" if name == "unknown-key" else "hint"
    diagnostics, checked = check_fragment(
        f"- question:\n    choice:\n      id: q\n      stem: S\n      {key}: H  # coursepack: ignore[{name}]\n"
        f"      options: [a, b]  # coursepack: ignore[{name}]"
    )
    assert checked is None
    error = next(one for one in diagnostics if one.name == name)
    assert "a comment cannot ignore an error; only warnings are taken back" in error.help


def test_select_and_ignore_are_for_warnings_only(check_fragment: Check) -> None:
    fragment = "- text: TODO [a]() <b>\n"
    assert set(names(check_fragment, fragment)) == {"placeholder-text", "link-target-empty", "raw-html-in-text"}
    assert set(names(check_fragment, fragment, ignore=("placeholder-text",))) == {
        "link-target-empty",
        "raw-html-in-text",
    }
    assert set(names(check_fragment, fragment, select=("raw-html-in-text",))) == {
        "link-target-empty",
        "raw-html-in-text",
    }
    assert "link-target-empty" in names(check_fragment, fragment, ignore=("link-target-empty",))


@pytest.mark.parametrize("comment", ["ignore", "ignore placeholder-text", "ignore[]", "ignore-file"])
def test_a_comment_that_names_no_rule_says_so(check_fragment: Check, comment: str) -> None:
    diagnostics, _ = check_fragment(f"- text: A TODO.  # coursepack: {comment}")
    told = {one.name: one.help for one in diagnostics}
    assert set(told) == {"placeholder-text", "unknown-rule"}
    assert told["unknown-rule"][0].startswith(f"write `{comment.partition(' ')[0].removesuffix('[]')}[rule-name]`")
