"""The command itself: help, version, near misses, exit codes, and what a start imports."""

from __future__ import annotations

import re
import subprocess
import sys

import click
import pytest

from coursepack import __version__, registry
from coursepack.cli.app import app

COMMANDS = registry.names("cli.commands")


def test_version(coursepack):
    for option in ("--version", "-V"):
        ran = coursepack(option)
        assert (ran.code, ran.out, ran.err) == (0, f"coursepack {__version__}\n", "")


def test_without_a_command_it_helps_and_is_content(coursepack):
    ran = coursepack()
    assert ran.code == 0
    assert ran.out == coursepack("-h").out == coursepack("--help").out
    assert ran.err == ""
    for name in COMMANDS:
        assert re.search(rf"^  {name}\b", ran.out, re.MULTILINE)


def test_no_line_of_the_list_of_commands_is_cut(coursepack):
    assert "..." not in coursepack("-h").out.partition("Make:")[2]


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_helps_with_examples_that_it_understands(coursepack, name):
    ran = coursepack(name, "-h")
    assert ran.code == 0
    assert max(map(len, ran.out.splitlines())) <= 88
    assert "Examples:" in ran.out
    command = registry.find("cli.commands", name)
    assert command.help.strip().endswith((".", "course.schema.json"))
    examples = [line for line, _ in command.examples]
    assert examples
    for line in examples:
        words = re.search(r"coursepack ([^|>)]*)", line)[1].replace('"', "").split()
        assert words[0] == name
        with click.Context(app, info_name="coursepack", **app.context_settings) as parent:
            try:
                command.make_context(name, words[1:], parent=parent, resilient_parsing=False)
            except click.UsageError as error:
                pytest.fail(f"{line}: {error.format_message()}", False)


def test_options_of_every_command_have_help():
    for name in COMMANDS:
        for param in registry.find("cli.commands", name).params:
            assert not isinstance(param, click.Option) or param.help, f"{name} {param.opts}"


@pytest.mark.parametrize(("typed", "meant"), [("buidl", "build"), ("valdate", "validate"), ("chek", "check")])
def test_a_near_miss_is_named(coursepack, typed, meant):
    ran = coursepack(typed)
    assert (ran.code, ran.out) == (2, "")
    assert f"'{meant}'" in ran.err


@pytest.mark.parametrize(
    "args", [("build", "--nope"), ("build", "a", "b"), ("build", "-f", "xml"), ("build", "-t", "scorm13"), ("nope",)]
)
def test_what_is_not_understood_is_2_and_says_where_to_look(coursepack, args):
    ran = coursepack(*args)
    assert (ran.code, ran.out) == (2, "")
    assert "Usage: coursepack" in ran.err
    assert "-h" in ran.err


def test_json_twice_on_stdout_is_refused(coursepack):
    ran = coursepack("build", "--json", "--format", "sarif")
    assert ran.code == 2
    assert "--json" in ran.err


def test_a_rule_that_is_none_is_refused(coursepack):
    ran = coursepack("validate", "--ignore", "no-such-rule-at-all")
    assert ran.code == 2
    assert "`no-such-rule-at-all`" in ran.err


def fault(monkeypatch, raised):
    def broken(*args, **rest):
        raise raised

    monkeypatch.setattr("coursepack.cli._explanation.listed", broken)


def test_a_fault_of_our_own_is_3_and_one_line(coursepack, monkeypatch):
    fault(monkeypatch, KeyError("letters"))
    ran = coursepack("explain")
    assert (ran.code, ran.out) == (3, "")
    assert len(ran.err.splitlines()) == 1
    assert "fault of its own" in ran.err
    assert "KeyError: 'letters'" in ran.err
    assert "coursepack --traceback explain" in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("how", ["option", "variable"])
def test_the_traceback_is_there_for_who_wants_it(coursepack, monkeypatch, how):
    fault(monkeypatch, RecursionError("deep"))
    if how == "variable":
        monkeypatch.setenv("COURSEPACK_TRACEBACK", "1")
    ran = coursepack(*(["--traceback"] if how == "option" else []), "explain")
    assert ran.code == 3
    assert "Traceback (most recent call last)" in ran.err
    assert ran.err.splitlines()[-1].startswith(f"coursepack {__version__} has a fault of its own")


def test_ctrl_c_is_130_and_says_that_nothing_is_torn(coursepack, monkeypatch):
    fault(monkeypatch, KeyboardInterrupt())
    ran = coursepack("explain")
    assert (ran.code, ran.out) == (130, "")
    assert "stopped" in ran.err


HEAVY = ("lxml", "jinja2", "pydantic", "yaml", "markdown_it", "pygments", "graphviz_pure", "rjsmin", "rcssmin", "json")
LIGHT = {"coursepack", "coursepack.cli", "coursepack.cli.app", "coursepack.cli._terminal"}


def imported(*args: str) -> set[str]:
    """All modules that a command line leaves behind, click's own apart."""
    code = "import click, sys; was = set(sys.modules)\nfrom coursepack.cli.app import run; run(sys.argv[1:])"
    code += "\nprint(*sorted(set(sys.modules) - was), file=sys.stderr)"
    ran = subprocess.run([sys.executable, "-c", code, *args], capture_output=True, text=True, check=True)
    return set(ran.stderr.split())


def test_the_version_imports_five_small_files_and_nothing_else():
    assert imported("--version") - {"locale", "_locale"} == LIGHT


def test_help_imports_nothing_heavy():
    for args in (["-h"], ["build", "-h"], ["validate", "-h"], ["explain", "-h"], ["completion", "bash"]):
        assert not {name.split(".")[0] for name in imported(*args)} & set(HEAVY)
