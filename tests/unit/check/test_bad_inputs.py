"""Inputs that the compiler survives, as far as the check is concerned: each test names its row of the list.

E: an error, found together with the others. W: a warning, and the course builds. S: it builds, and the output is safe.
Rows about YAML, files and paths of modules are tested with the tree; B32, B37 and B62 also in `tests/cases/broken`.
Prerequisites (B42) are not part of the format yet.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from coursepack.source import Severity

Check = Callable[..., tuple[list, object]]


def errors(result: tuple[list, object]) -> list[str]:
    assert (result[1] is None) == any(one.severity is Severity.ERROR for one in result[0])
    return [one.name for one in result[0] if one.severity is Severity.ERROR]


def warnings(result: tuple[list, object]) -> list[str]:
    return [one.name for one in result[0] if one.severity is Severity.WARNING]


QUESTION = "- question: {true-false: {id: q, stem: So it is., answer: true}}\n"


def quiz(*questions: str, keys: str = "") -> str:
    return f"- quiz:\n    id: check\n{keys}    questions:\n" + "".join(f"      - {one}\n" for one in questions)


def true_false(name: str, keys: str = "") -> str:
    return f"true-false: {{id: {name}, stem: Statement {name}, answer: true, rationale: Since it is so{keys}}}"


def test_b04_the_same_question_id_in_two_files(check_course: Check) -> None:
    question = "question: {{true-false: {{id: q, stem: S {0}, answer: true}}}}"
    page = "id: {0}\ntitle: {0}\npages: [{{id: p{0}, title: P{0}, blocks: [" + question + "]}}]\n"
    course = "id: c\ntitle: C\nmodules: [a.yaml, b.yaml]\n"
    result = check_course(course, {"a.yaml": page.format("a").encode(), "b.yaml": page.format("b").encode()})
    assert errors(result) == ["duplicate-id"]
    found = result[0][0]
    assert [label.span.file.path for label in (found.label, *found.also)] == ["b.yaml", "a.yaml"]


def test_b05_a_near_miss_is_offered(check_fragment: Check) -> None:
    result = check_fragment("- question: {true-false: {id: q, stem: So it is., anwser: true}}\n")
    assert errors(result) == ["unknown-key"]  # and not that the answer is missing, too
    assert ("did you mean `answer`?",) in [one.help for one in result[0]]


@pytest.mark.parametrize("written", ["no", "on", "1:30", "010", "1.10", "1_000", "2026-01-01", "0x1F", "12e03"])
def test_b15_text_stays_text(check_fragment: Check, written: str) -> None:
    result = check_fragment(f"version: {written}\nblocks: [text: {written}]\n")
    assert errors(result) == []
    assert result[1].course.version == written
    assert result[1].course.modules[0].pages[0].blocks[0].text == written


@pytest.mark.parametrize("written", ["no", "on", "1:30", "1_000", "2026-01-01", '"70"', ".inf", ".nan", "1e309", "~"])
def test_b15_b18_a_number_is_a_number(check_fragment: Check, written: str) -> None:
    result = check_fragment(f"grading: {{mastery_score: {written}}}\nblocks:\n{_in(quiz(true_false('q')))}")
    expected = [] if written == "~" else ["not-a-number"]
    assert errors(result) == expected


def test_b17_a_number_of_5000_digits(check_fragment: Check) -> None:
    assert errors(check_fragment(f"format: {'9' * 5000}\n")) in (["not-a-number"], ["number-too-long"])


def test_b31_a_mastery_score_and_nothing_scored(check_fragment: Check) -> None:
    assert errors(check_fragment("grading: {mastery_score: 70}\n")) == ["unreachable-mastery-score"]


def test_b31_no_question_at_all_completes_by_its_pages(check_fragment: Check) -> None:
    assert errors(check_fragment("- text: A sentence.\n")) == []


@pytest.mark.parametrize(
    ("score", "expected"),
    [("0", []), ("100", []), ("101", ["out-of-range"]), ("-1", ["out-of-range"]), ("80%", ["not-a-number"])],
)
def test_b32_pass_marks(check_fragment: Check, score: str, expected: list[str]) -> None:
    result = check_fragment(f"grading: {{mastery_score: {score}}}\nblocks:\n{_in(quiz(true_false('q')))}")
    assert errors(result) == expected


def test_b33_weights_and_points_of_zero(check_fragment: Check) -> None:
    result = check_fragment(quiz(true_false("q", ", points: 0"), keys="    weight: 0\n"))
    assert errors(result) == ["out-of-range", "out-of-range"]


@pytest.mark.parametrize(
    ("options", "error", "warning"),
    [
        ("a, b", ["no-correct-answer"], []),
        ("{text: a, correct: true}, {text: b, correct: true}", [], ["all-options-correct"]),
        ("a, {text: b, correct: true}, a", ["duplicate-options"], []),
        ("{text: a, correct: true}", ["too-few"], []),
    ],
)
def test_b34_options(check_fragment: Check, options: str, error: list[str], warning: list[str]) -> None:
    result = check_fragment(f"- question: {{choice: {{id: q, stem: S, options: [{options}]}}}}\n")
    assert (errors(result), warnings(result)) == (error, warning)


def test_b35_more_state_than_the_target_keeps(check_fragment: Check) -> None:
    reflections = "".join(
        f"- reflection: {{id: r{i}, prompts: [{{text: P{i}, max_length: {200 + i * 100}}}]}}\n" for i in range(8)
    )
    assert errors(check_fragment(reflections, state_limit=64000)) == []
    result = check_fragment(reflections, state_limit=4096)
    assert errors(result) == ["resume-data-too-large"]
    found = result[0][-1] if result[0][-1].name == "resume-data-too-large" else result[0][0]
    assert found.help[0].startswith("largest: `r7` 903, `r6` 803, `r5` 703, `r4` 603, `r3` 503")
    assert len((found.label, *found.also)) == 5


def test_b36_titles_ids_and_responses(check_fragment: Check) -> None:
    assert errors(check_fragment(f"title: {'a' * 201}\n")) == ["title-too-long"]
    assert errors(check_fragment(f"id: {'a' * 65}\n")) == ["not-an-id"]
    assert errors(check_fragment(f"title: {'a' * 200}\n")) == []


@pytest.mark.parametrize("name", ["two words", "Größe", "1st", "..", "a--b", "a_b", "-a", "a-", "A", "a" * 4097, "a/b"])
def test_b37_ids(check_fragment: Check, name: str) -> None:
    assert errors(check_fragment(f"id: {name}\n")) == ["not-an-id"]


@pytest.mark.parametrize(
    ("language", "error", "warning"),
    [
        ("xx-invalid", ["not-a-language"], []),
        ("en_GB", ["not-a-language"], []),
        ("ar", [], ["unknown-language"]),
        ("en-GB", [], []),
    ],
)
def test_b39_languages(check_fragment: Check, language: str, error: list[str], warning: list[str]) -> None:
    result = check_fragment(f"language: {language}\n")
    assert (errors(result), warnings(result)) == (error, warning)


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        '<iframe src="https://example.org"></iframe>',
        "<object data=x></object>",
        "<base href=/>",
        '<meta http-equiv="refresh" content="0;url=x">',
        "<form action=x>",
        "<style>@import 'x'</style>",
        '<p style="width: expression(alert(1))">',
    ],
)
def test_b43_b47_html_is_a_warning(check_fragment: Check, html: str) -> None:
    result = check_fragment(f"- text: |\n    {html}\n")
    assert (errors(result), warnings(result)) == ([], ["raw-html-in-text"])


@pytest.mark.parametrize("html", ["<img src=x onerror=alert(1)>", "<body onload=x>", "<input autofocus onfocus=x>"])
def test_b44_event_handlers_are_a_warning(check_fragment: Check, html: str) -> None:
    assert warnings(check_fragment(f"- text: |\n    A {html}\n")) == ["raw-html-in-text"]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:https://example.org/x",
        "//example.org/x",
    ],
)
def test_b45_b46_unsafe_addresses_are_a_warning(check_fragment: Check, address: str) -> None:
    result = check_fragment(f'- text: "[x]({address})"\n')
    assert (errors(result), warnings(result)) == ([], ["unsafe-link"])


@pytest.mark.parametrize("text", ["{{ 7*7 }}", "{% include '/etc/passwd' %}", "{{ ''.__class__ }}", "$math$ and #{x}"])
def test_b50_templates_are_text(check_fragment: Check, text: str) -> None:
    result = check_fragment(f'- text: "{text}"\n')
    assert result[0] == []
    assert result[1].course.modules[0].pages[0].blocks[0].text == text


def test_b51_a_title_that_would_end_a_script(check_fragment: Check) -> None:
    result = check_fragment('title: "</script><!-- \\u2028"\n')
    assert (errors(result), warnings(result)) == ([], ["raw-html-in-text"])


@pytest.mark.parametrize(
    "text",
    [
        "`" * 200_000,
        "[" * 100_000,
        "|a" * 2000 + "|\n    " + "|-" * 2000 + "|",
        "> " * 20_000,
        "[a](" * 20_000,
        "* " * 20_000,
    ],
    ids=["ticks", "brackets", "columns", "quotes", "links", "stars"],
)
def test_b54_bombs_are_looked_at(check_fragment: Check, text: str) -> None:
    assert errors(check_fragment(f"- text: |\n    {text}\n")) in ([], ["link-target-empty"])


def test_b55_html_inside_of_a_diagram_is_text(check_fragment: Check) -> None:
    diagram = (
        "{id: d, description: A <b>b</b>, nodes: {a: <script>alert(1)</script>, b: '<img onerror=x>'}, edges: [a -> b]}"
    )
    result = check_fragment(f"- diagram: {diagram}\n")
    assert (errors(result), warnings(result)) == ([], ["raw-html-in-text"])
    assert result[1].course.modules[0].pages[0].blocks[0].nodes["a"].label == "<script>alert(1)</script>"


def test_b56_remote_pictures(check_fragment: Check) -> None:
    assert errors(check_fragment('- text: "![A](https://example.org/a.png)"\n')) == ["remote-image"]
    assert errors(check_fragment('- image: {src: "https://example.org/a.png", alt: A}\n')) == ["path-remote"]


@pytest.mark.parametrize("host", ["169.254.169.254", "localhost", "127.0.0.1:8080", "[::1]", "10.0.0.1"])
def test_b57_addresses_of_private_networks_are_a_warning(check_fragment: Check, host: str) -> None:
    result = check_fragment(f'- text: "[The numbers](https://{host}/x)"\n')
    assert (errors(result), warnings(result)) == ([], ["local-address"])


def test_b60_characters_that_xml_forbids_never_reach_a_title(check_fragment: Check) -> None:
    result = check_fragment('title: "a\\u0000b"\n')
    assert errors(result) and result[1] is None


PATHS = ["../../etc/passwd", "~/x.png", "C:\\\\x.png", "\\\\\\\\server\\\\share", "%2e%2e/x.png", "a/../../x.png"]


@pytest.mark.parametrize("path", [*PATHS, "https://example.org/x.png", "//server/x.png", "file:///etc/passwd"])
def test_b62_paths_that_leave_the_course(check_fragment: Check, path: str) -> None:
    found = errors(check_fragment(f'- image: {{src: "{path}", alt: A}}\n'))
    assert found in (["path-outside"], ["path-form"], ["path-remote"])


@pytest.mark.parametrize("path", ["../../etc/passwd", "~/x.png", "C:\\x.png", "%2e%2e/x.png", "/../x.png"])
def test_b62_paths_inside_of_texts(check_fragment: Check, path: str) -> None:
    result = check_fragment(f"- text: '[A file]({path})'\n")
    assert errors(result) == ["path-outside-course"] or warnings(result) == ["unsafe-link"]


def test_b63_links_out_of_the_course(check_fragment: Check) -> None:
    result = check_fragment("# file a.png holds a link to /etc/hostname\n- image: {src: a.png, alt: A}\n")
    assert errors(result) == ["unreadable-asset"]


def test_b66_a_folder_as_a_file(check_fragment: Check) -> None:
    assert errors(check_fragment("# file a.png holds a folder\n- image: {src: a.png, alt: A}\n")) == ["missing-asset"]


def test_b67_a_missing_file_and_other_capitals(check_fragment: Check) -> None:
    missing = check_fragment("# file assets/states.png holds a PNG picture\n- image: {src: assets/stats.png, alt: A}\n")
    assert errors(missing) == ["missing-asset"]
    assert ("did you mean `assets/states.png`?",) in [one.help for one in missing[0]]
    case = check_fragment("# file assets/States.png holds a PNG picture\n- image: {src: assets/states.png, alt: A}\n")
    assert errors(case) == ["missing-asset"]
    assert ("write `assets/States.png`",) in [one.help for one in case[0]]


@pytest.mark.parametrize(
    "name",
    [
        "CON.txt",
        "aux",
        "nul.tar.gz",
        "COM¹",
        "COM1.png",
        "lpt9.x",
        "a.",
        "a ",
        "a:b",
        "a?b",
        "a*b",
        "a|b",
        "PRN",
        "a<b",
    ],
)
def test_b69_names_that_some_machine_cannot_store(check_fragment: Check, name: str) -> None:
    found = errors(check_fragment(f'- image: {{src: "assets/{name}", alt: A}}\n'))
    assert "reserved-file-name" in found or found == ["path-form"]


def test_b70_long_paths_and_names(check_fragment: Check) -> None:
    assert "long-path" in errors(check_fragment(f"- image: {{src: {'a' * 90}/{'b' * 100}.png, alt: A}}\n"))
    assert "long-path" in errors(check_fragment(f"- image: {{src: {'ü' * 130}.png, alt: A}}\n"))


def test_b71_names_of_the_package_s_own_files_are_harmless(check_fragment: Check) -> None:
    """A used file gets a name of its own in the package, so that none can stand in the place of another."""
    result = check_fragment("# file imsmanifest.xml holds x\n- text: '[The manifest](imsmanifest.xml)'\n")
    assert errors(result) == []


def test_b72_empty_and_large_files(check_fragment: Check) -> None:
    empty = check_fragment("# file a.png holds nothing\n- image: {src: a.png, alt: A}\n")
    assert (errors(empty), warnings(empty)) == ([], ["empty-asset"])
    large = check_fragment("# file a.png holds 1,500,000 bytes of a PNG picture\n- image: {src: a.png, alt: A}\n")
    assert (errors(large), warnings(large)) == ([], ["oversized-asset"])


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("a.png", "<html>"),
        ("a.jpg", "a PNG picture"),
        ("a.svg", "<!doctype html>"),
        ("a.pdf", "a PNG picture"),
        ("a.gif", "x"),
    ],
)
def test_b73_extensions_that_lie(check_fragment: Check, name: str, held: str) -> None:
    result = check_fragment(f"# file {name} holds {held}\n- text: '[The file]({name})'\n")
    assert "extension-lies" in errors(result)


@pytest.mark.parametrize(
    "name", ["a.php", "a.PHP5", "a.jsp", "a.exe", "web.config", "a.php.jpg", "a.html", "a.sh", "a.js", "a.bat"]
)
def test_b74_types_that_lms_refuse(check_fragment: Check, name: str) -> None:
    result = check_fragment(f"# file {name} holds x\n- text: '[The file]({name})'\n")
    assert "forbidden-file-type" in errors(result)


def test_b74_hidden_files_are_never_taken(check_fragment: Check) -> None:
    assert errors(check_fragment("# file .htaccess holds x\n- text: '[The file](.htaccess)'\n")) == ["missing-asset"]


def test_b75_a_file_that_may_not_be_read(check_fragment: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "a.png" and allowed(path, mode))
    result = check_fragment("# file a.png holds a PNG picture\n- image: {src: a.png, alt: A}\n")
    assert errors(result) == ["unreadable-asset"]


def test_b77_unused_and_used_twice(check_fragment: Check) -> None:
    unused = check_fragment("# file a.png holds a PNG picture\n- text: A sentence.\n")
    assert (errors(unused), warnings(unused)) == ([], ["unused-asset"])
    twice = check_fragment(
        "# file a.png holds a PNG picture\n- image: {src: a.png, alt: A}\n- text: '![A](a.png) and [it](/a.png)'\n"
    )
    assert twice[0] == []
    assert list(twice[1].assets) == ["a.png"]


def test_every_error_of_a_course_is_found_in_one_run(check_fragment: Check) -> None:
    result = check_fragment(
        "language: English\ntheme: {accent: blue}\ngrading: {mastery_score: 101}\nblocks:\n"
        "  - txt: A\n  - text: '[a](page:none) ![b](https://example.org/b.png)'\n  - image: {src: none.png, alt: N}\n"
    )
    found = {"not-a-language", "not-a-colour", "out-of-range", "unknown-block", "unknown-page", "remote-image"}
    assert set(errors(result)) == {*found, "missing-asset"}


def _in(blocks: str) -> str:
    return "".join(f"  {line}\n" for line in blocks.splitlines())
