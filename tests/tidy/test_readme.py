"""What README promises to those who try it: its course is a course, its commands exist, no block type is missing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from coursepack.registry import names

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def fences(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


@pytest.fixture
def built(tmp_path):
    from coursepack.compile import compile_course

    folder = tmp_path / "tea"
    folder.mkdir()
    (folder / "course.yaml").write_text(fences("yaml")[0], encoding="utf-8")
    return compile_course(folder, ["scorm12"], tmp_path / "dist")


def test_the_course_builds_without_any_finding(built):
    assert [f"{one.name}: {one.message}" for one in built.diagnostics] == []
    assert [artifact.path.name for artifact in built.artifacts] == ["tea-1.0.0-scorm12.zip"]


def test_the_course_has_about_as_many_lines_as_it_says():
    assert int(re.search(r"## A course in (\d+) lines", README)[1]) == len(fences("yaml")[0].splitlines())


def test_the_workflow_is_yaml_and_its_commands_are_understood():
    import click

    from coursepack import registry
    from coursepack.cli.app import app

    (job,) = yaml.safe_load(fences("yaml")[1])["jobs"].values()
    runs = [step["run"] for step in job["steps"] if "run" in step]
    ours = [re.match(r"coursepack ([^>]*)", line)[1].split() for line in runs if line.startswith("coursepack")]
    assert len(ours) >= 3
    for words in ours:
        with click.Context(app, info_name="coursepack", **app.context_settings) as parent:
            registry.find("cli.commands", words[0]).make_context(words[0], words[1:], parent=parent)


def test_each_command_is_in_the_table_and_nothing_else():
    listed = set(re.findall(r"^\| `coursepack (\w+)", README, re.MULTILINE))
    assert listed == set(names("cli.commands"))


def test_each_block_type_is_named_and_nothing_else():
    said = re.search(r"first key of a block is its type: ([^.]+)\.", README)[1]
    assert set(re.split(r",\s+", " ".join(said.split()))) == set(names("blocks"))


def test_each_make_target_that_is_named_exists():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"^    make ([a-z]+)", README, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_report_formats_are_what_ci_is_told():
    assert set(names("report")) >= {"line", "json", "sarif", "junit", "github"}
