"""What is in the wheel and the sdist, and that the wheel works where it is installed."""

from __future__ import annotations

import ast
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from coursepack import __version__

ROOT = Path(__file__).parents[2]


def files_below(folder: str) -> set[str]:
    """The repository's own files below one of its folders."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", folder]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode("utf-8")
    return {name for name in listed.split("\0") if name and (ROOT / name).is_file()}


def test_the_wheel_holds_the_compiler_the_templates_and_the_schemas_and_no_more(built):
    with zipfile.ZipFile(built.wheel) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
    wanted = {name.removeprefix("src/") for name in files_below("src/coursepack")}
    wanted |= {f"coursepack/{name}" for name in files_below("templates") | files_below("schemas")}
    assert names == wanted
    assert any(name.startswith("coursepack/templates/player/") for name in names)
    assert "coursepack/schemas/course.schema.json" in names


def test_the_sdist_holds_everything_that_its_own_build_needs(built, build_from, tmp_path):
    with tarfile.open(built.sdist) as sdist:
        sdist.extractall(tmp_path, filter="data")
    top = tmp_path / f"coursepack-{__version__}"
    there = {path.relative_to(top).as_posix() for path in top.rglob("*") if path.is_file()}
    for folder in ("src", "templates", "schemas", "course"):
        assert files_below(folder) <= there
    assert {"README.md", "LICENSE", "CHANGELOG.md", "Makefile", "pyproject.toml", ".ci/run"} <= there
    assert not [name for name in there if "node_modules" in name or "__pycache__" in name]

    build_from(top, tmp_path / "again", "--wheel")
    (again,) = (tmp_path / "again").glob("*.whl")
    assert hashlib.sha256(again.read_bytes()).digest() == hashlib.sha256(built.wheel.read_bytes()).digest()


def test_what_is_imported_at_run_time_is_declared():
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = {line.split(">")[0].split("=")[0].split("<")[0].strip() for line in declared}
    modules = {"yaml": "pyyaml", "markdown_it": "markdown-it-py", "mdit_py_plugins": "mdit-py-plugins"}
    modules |= {"graphviz_pure": "graphviz-pure", "pydantic_core": "pydantic", "markupsafe": "jinja2"}
    used = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                used |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                used.add(str(node.module).split(".")[0])
    used -= {*sys.stdlib_module_names, "coursepack"}
    assert {modules.get(name, name) for name in used} <= names
    readme = (ROOT / "README.md").read_text("utf-8")
    assert all(name in readme for name in names)


def command(installed: Path, *args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [str(installed), *args], cwd=cwd, capture_output=True, text=True, encoding="utf-8", env=environment, check=False
    )


def test_the_installed_command_says_its_version(installed, tmp_path):
    ran = command(installed, "--version", cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (0, f"coursepack {__version__}\n")


def test_the_installed_command_does_not_look_into_the_checkout(installed, tmp_path):
    python = installed.with_name("python")
    code = (
        "import coursepack.resources as r; print(r.PACKAGE); print(r.folder('templates')); print(r.folder('schemas'))"
    )
    ran = subprocess.run([str(python), "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    for line in ran.stdout.splitlines():
        assert Path(line).is_relative_to(installed.parents[1])


@pytest.mark.parametrize("name", ["a course", "kurs-ä"])
def test_the_installed_command_builds_the_same_package_as_the_checkout(installed, tmp_path, name):
    course = tmp_path / name
    shutil.copytree(ROOT / "course", course)
    ran = command(installed, "build", name, "--out", "packages", cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    (package,) = (tmp_path / "packages").glob("*.zip")

    from coursepack.compile import compile_course

    ours = compile_course(course, ["scorm12"], tmp_path / "ours")
    assert ours.artifacts[0].path.read_bytes() == package.read_bytes()
