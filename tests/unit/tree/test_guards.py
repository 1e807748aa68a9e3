"""Input that kills other readers of YAML: it is told in a line, and nothing of it is built."""

from __future__ import annotations

import subprocess
import sys

import pytest

from coursepack.source import SourceFile
from coursepack.tree import guard
from coursepack.tree.node import Lost, Mapping
from coursepack.tree.parse import parse


def names(text: str) -> list[str]:
    return [problem.name for problem in parse(SourceFile("x.yaml", text))[1]]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[[", "{", "- - ? "])
@pytest.mark.parametrize("times", [1_000, 30_000, 1_000_000])
def test_nesting_is_bounded(opening, times):
    text = opening * times
    root, problems = parse(SourceFile("x.yaml", text))
    assert isinstance(root, Lost)
    assert "too-deep" in {problem.name for problem in problems} or opening in ("? ", "{")
    assert len(problems) <= 3
    assert all(problem.label.span.start < 1_000 for problem in problems)


def test_nesting_never_kills_the_process():
    """libyaml's composer dies of 30,000 brackets with a signal, which no test in the same process would see."""
    code = (
        "from coursepack.source import SourceFile; from coursepack.tree.parse import parse\n"
        "for one in ('[', '{a: ', '- ', '{'):\n"
        "    print(*{p.name for p in parse(SourceFile('x', one * 300_000))[1]})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split()[:3] == ["too-deep"] * 3


def test_a_course_may_be_as_deep_as_the_limit():
    deep = "[" * guard.DEPTH + "]" * guard.DEPTH
    assert names(deep) == []
    assert names(f"[{deep}]") == ["too-deep"]


def test_a_long_text_is_refused_and_the_rest_is_read():
    text = f"a: {'x' * (guard.TEXT_CHARACTERS + 1)}\nb: 1\nb: 2\nc: '{'y ' * 5_000_000}'\n"
    root, problems = parse(SourceFile("x.yaml", text))
    assert [problem.name for problem in problems] == ["text-too-long", "duplicate-key", "text-too-long"]
    assert isinstance(root, Mapping)
    assert isinstance(root["a"], Lost)
    assert root["b"] == "1"


def test_a_text_may_be_as_long_as_the_limit():
    assert names(f"a: {'x' * guard.TEXT_CHARACTERS}\n") == []


def test_the_number_of_values_is_bounded(monkeypatch):
    monkeypatch.setattr(guard, "NODES", 100)
    assert names("[" + "a," * 99 + "]") == []
    assert names("[" + "a," * 100 + "]") == ["file-too-large"]


def test_an_honest_file_of_seven_megabytes_is_read():
    page = "- id: page-{0}\n  title: A title\n  blocks:\n    - text: |\n" + "        Some words of a paragraph.\n" * 40
    text = "".join(page.format(number) for number in range(5_000))
    assert len(text) > 7_000_000
    root, problems = parse(SourceFile("x.yaml", text))
    assert problems == []
    assert len(root) == 5_000


def test_a_bomb_of_aliases_is_not_unfolded():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    root, problems = parse(SourceFile("x.yaml", "\n".join(lines)))
    assert {problem.name for problem in problems} == {"alias"}
    assert len(problems) == 10
    assert root["a9"] == [""] * 9


def test_nested_merge_keys_are_not_followed():
    lines = ["a0: &a0 {x: 1}"]
    lines += [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, 9)]
    assert set(names("\n".join(lines))) == {"alias", "merge-key"}


@pytest.mark.parametrize("text", ["a: " + "9" * 5_000, "a: 0x" + "f" * 5_000, "a: " + "1:" * 5_000 + "1"])
def test_a_number_is_only_text_here(text):
    root, problems = parse(SourceFile("x.yaml", text))
    assert problems == []
    assert len(root["a"]) >= 5_000


def test_many_keys_many_times_cost_no_more_than_their_length():
    text = "".join(f"k{number}: 1\n" for number in range(20_000)) * 2
    assert names(text) == ["duplicate-key"] * (guard.PROBLEMS + 1) + ["too-many-mistakes"]


@pytest.mark.parametrize(
    "line",
    ["- !x a\n", "- &a{0} b\n", "- *a{0}\n", "- <<: a\n", "- : a\n", "- ? []\n", '- "\\0"\n', "- [[[{{ \n"],
)
def test_the_number_of_mistakes_is_bounded(line):
    text = "".join(line.format(number) for number in range(50_000))
    assert 0 < len(names(text)) <= guard.PROBLEMS + 2


def test_one_text_may_have_many_odd_escapes():
    assert len(names('a: "' + "\\0" * 300_000 + '"')) <= guard.PROBLEMS * 10 + 1


def test_16_megabytes_of_short_lines_stay_within_time_and_memory():
    """512 MiB is the most that any input may take; in a process of its own, since a peak is never forgotten."""
    pytest.importorskip("resource")
    code = (
        "import resource\n"
        "from coursepack.source import SourceFile; from coursepack.tree.parse import parse\n"
        "parse(SourceFile('x', '- {a: b}\\n' * (16 * 2**20 // 9)))\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    scale = 1 if sys.platform == "darwin" else 1024
    assert int(done.stdout) * scale < 512 * 2**20
