"""Names, first lines and paths: what a stranger sees of the repository before reading any code."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOP = {
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "Makefile",
    ".ci",
    ".gitignore",
    "src",
    "course",
    "templates",
    "schemas",
    "tests",
}
EMPTY_NAMES = {"util", "utils", "helper", "helpers", "common", "base", "core", "manager", "misc"}
TEXT = {".py", ".js", ".md", ".yaml", ".yml", ".toml", ".json", ".css", ".j2", ".txt", ".html", ".xml", ".sh", ""}


def tracked() -> list[Path]:
    """Every file of the repository, in it or about to be."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    paths = [ROOT / name for name in listed.stdout.decode("utf-8").split("\0") if name]
    return [path for path in paths if path.is_file()]


FILES = tracked()
PYTHON = [path for path in FILES if path.suffix == ".py" and path.is_relative_to(ROOT / "src")]
SCRIPTS = [path for path in FILES if path.suffix == ".js" and path.is_relative_to(ROOT / "templates")]
PAGES = [path for path in FILES if path.name in ("README.md", "CHANGELOG.md")]


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_the_top_level_is_as_it_was_agreed():
    assert {path.relative_to(ROOT).parts[0] for path in FILES} <= TOP


@pytest.mark.parametrize("path", PYTHON, ids=shown)
def test_a_module_opens_with_what_it_holds(path):
    said = ast.get_docstring(ast.parse(path.read_text("utf-8")))
    assert said, "open it with one sentence that says what it holds"
    assert re.search(r"[.?!:`]", said.split("\n\n")[0])


@pytest.mark.parametrize("path", SCRIPTS, ids=shown)
def test_a_script_opens_with_what_it_holds(path):
    assert re.match(r"\s*(//|/\*)", path.read_text("utf-8")), "open it with a comment that says what it holds"


def test_no_file_has_a_name_that_says_nothing():
    empty = [shown(path) for path in FILES if EMPTY_NAMES & set(re.split(r"[^a-z]+", path.name.lower()))]
    assert empty == []


def test_nobody_s_home_is_spoken_of():
    homes = re.compile(r"(?<![\w.])/(?:home|root|Users)/[A-Za-z0-9_.-]+/|[A-Z]:\\\\?Users\\\\?\w+")
    found = []
    for path in FILES:
        if path.suffix in TEXT and homes.search(path.read_text("utf-8", "replace")):
            found.append(shown(path))
    assert found == []


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_the_paths_that_a_page_names_exist(page):
    text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    links = [target for target in re.findall(r"\]\(([^)#\s]+)\)?", text) if "://" not in target]
    missing = [target for target in links if not (page.parent / target).exists()]
    tops = "|".join(re.escape(name) for name in sorted(TOP - {".ci", ".gitignore"}))
    for named in re.findall(rf"`((?:\.ci|{tops})(?:/[\w.*<>-]+)*/?)`", text):
        plain = re.split(r"/[^/]*[*<>]", named)[0]
        if not (ROOT / plain).exists():
            missing.append(named)
    assert missing == []


def test_line_ends_are_plain_and_files_end_with_one():
    odd = []
    for path in FILES:
        if path.suffix not in TEXT - {".txt", ""} or "tests" in path.relative_to(ROOT).parts:
            continue
        data = path.read_bytes()
        if data and (b"\r" in data or not data.endswith(b"\n")):
            odd.append(shown(path))
    assert odd == []
