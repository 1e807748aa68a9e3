"""`coursepack schema` and `coursepack completion`: what an author sets up once."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from coursepack import registry


def test_the_schema_goes_to_stdout(coursepack):
    ran = coursepack("schema")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["$schema"].startswith("http://json-schema.org/draft-07/")


def test_the_schema_is_the_same_bytes_in_every_encoding(coursepack):
    ran = coursepack("schema", encoding="utf-8")
    assert coursepack("schema", encoding="utf-8", terminal=True).out == ran.out
    assert "\r" not in ran.out


def test_the_schema_goes_to_a_file(coursepack, tmp_path):
    place = tmp_path / "course.schema.json"
    ran = coursepack("schema", "--out", place)
    assert (ran.code, ran.out) == (0, "")
    assert place.read_text("utf-8") == coursepack("schema").out
    assert [path.name for path in tmp_path.iterdir()] == ["course.schema.json"]


def test_a_place_that_takes_no_file_is_a_finding(coursepack, tmp_path):
    for place in (tmp_path, tmp_path / "missing" / "a.json"):
        ran = coursepack("schema", "-o", place)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.startswith("error[cannot-write]")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_each_shell_has_a_script(coursepack, shell):
    ran = coursepack("completion", shell)
    assert (ran.code, ran.err) == (0, "")
    assert f"{shell}_complete" in ran.out
    assert "_COURSEPACK_COMPLETE" in ran.out


def test_without_a_name_it_is_the_shell_in_use(coursepack, monkeypatch):
    monkeypatch.setenv("SHELL", "/usr/bin/fish")
    assert coursepack("completion").out == coursepack("completion", "fish").out
    monkeypatch.setenv("SHELL", "/bin/odd")
    monkeypatch.setattr(os, "name", "posix")
    ran = coursepack("completion")
    assert (ran.code, ran.out) == (2, "")
    assert "bash" in ran.err


def completed(*words: str) -> set[str]:
    """What a shell is offered behind the words."""
    environment = {**os.environ, "_COURSEPACK_COMPLETE": "bash_complete"}
    environment |= {"COMP_WORDS": " ".join(("coursepack", *words)), "COMP_CWORD": str(len(words))}
    code = "from coursepack.__main__ import main; main()"
    ran = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert ran.stderr == ""
    return {line.partition(",")[2] for line in ran.stdout.splitlines()}


def test_commands_options_and_names_are_completed():
    assert completed("ex") == {"explain"}
    assert "--locked" in completed("build", "--lo")
    assert "missing-alt-text" in completed("explain", "missing-")
    assert completed("validate", "--ignore", "missing-alt-text,placeholder-") == {"missing-alt-text,placeholder-text"}
    assert completed("build", "--format", "s") == {"sarif"}
    assert completed("build", "--target", "") >= set(registry.names("targets"))
