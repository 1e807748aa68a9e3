"""One thing, one name on every side: its Python file, its template and its cases. Nothing is missing or left over."""

from __future__ import annotations

from pathlib import Path

import pytest

from coursepack.registry import names

ROOT = Path(__file__).parents[2]
TEMPLATES, CASES, GOLDEN = ROOT / "templates", ROOT / "tests" / "cases", ROOT / "tests" / "golden"

SOURCE = "course"
"""The folder of the course that all golden packages are made of."""


def stems(folder: Path, ending: str) -> set[str]:
    """The names of a folder's files, as an author writes them."""
    return {path.name.removesuffix(ending).replace("_", "-") for path in folder.glob(f"*{ending}")}


@pytest.mark.parametrize("kind", ["blocks", "questions"])
def test_each_has_a_template_of_its_name_and_each_template_a_kind(kind):
    folders = [path for path in (TEMPLATES / kind).iterdir() if path.is_dir()]
    assert {path.name.replace("_", "-") for path in folders} == set(names(kind))
    for folder in folders:
        assert (folder / f"{folder.name}.html.j2").is_file()
        for ending in ("css", "js"):
            others = {path.name for path in folder.glob(f"*.{ending}")}
            assert not others or f"{folder.name}.{ending}" in others, f"{folder}: {others}"


@pytest.mark.parametrize("kind", ["blocks", "questions", "rules"])
def test_each_has_cases_of_its_name_and_each_case_a_kind(kind):
    registered = names("check.rules" if kind == "rules" else kind)
    assert stems(CASES / kind, ".md") == set(registered)


def test_each_target_has_an_adapter_and_a_golden_package():
    adapters = stems(TEMPLATES / "player" / "adapters", ".js")
    for target in names("targets"):
        assert target in adapters
        assert (GOLDEN / target).is_dir()
        assert any((GOLDEN / target).iterdir())


def test_a_golden_package_belongs_to_a_target():
    folders = {path.name for path in GOLDEN.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders - {SOURCE} == set(names("targets"))
