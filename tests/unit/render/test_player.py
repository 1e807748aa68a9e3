"""The player's two scripts: what they hold, that they are equal for equal courses, and that every module obeys."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from coursepack import registry
from coursepack.render.joiner import collect, parse_module
from coursepack.render.player import join, read_module
from coursepack.resources import folder

TEMPLATES = folder("templates")
MODULES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.js"))
BLOCKS = registry.names("blocks")
QUESTIONS = registry.names("questions")
STRING_OR_COMMENT = re.compile(r'"(?:[^"\\\n]|\\.)*"|/\*.*?\*/|//[^\n]*', re.DOTALL)
NESTED_TEMPLATE = re.compile(r"`[^`]*\$\{[^}`]*`")
REGEX_BEHIND_BRACKET = re.compile(r"\)\s*/[^/*\s]")


@pytest.mark.parametrize("path", MODULES)
def test_every_module_can_be_joined_and_minified(path: str) -> None:
    text = read_module(path)
    parse_module(path, text)
    code = STRING_OR_COMMENT.sub("", text)
    assert not NESTED_TEMPLATE.search(code), "a template literal in a template literal"
    assert not REGEX_BEHIND_BRACKET.search(code), "what looks like a regular expression behind a bracket"


def test_no_two_modules_import_each_other() -> None:
    assert set(collect(read_module, MODULES)) == set(MODULES)


def test_only_what_a_course_uses_is_in_its_scripts() -> None:
    none = join((), (), "scorm12")
    assert none.blocks.endswith("return{blocks:{},questions:{}};};\n")
    some = join({"tabs"}, {"true-false"}, "scorm12")
    assert '"tabs":' in some.blocks and '"true-false":' in some.blocks
    assert '"quiz":' not in some.blocks
    every = join(BLOCKS, QUESTIONS, "scorm12")
    assert len(every.blocks) > len(some.blocks) > len(none.blocks)
    assert len(every.player) < len(none.player) * 1.01


def test_a_type_without_a_script_takes_no_part() -> None:
    assert join({"text"}, (), "scorm12") == join((), (), "scorm12")


def test_the_order_of_the_types_makes_no_difference() -> None:
    assert join(list(BLOCKS), list(QUESTIONS), "scorm12") == join(reversed(BLOCKS), reversed(QUESTIONS), "scorm12")


def test_both_scripts_say_whose_they_are() -> None:
    scripts = join(BLOCKS, QUESTIONS, "scorm12")
    for text in (scripts.player, scripts.blocks):
        assert text.startswith("/*! ")
        assert "MIT" in text.partition("\n")[0]
        assert "\r" not in text


def test_an_adapter_that_is_not_there_is_our_own_fault() -> None:
    with pytest.raises(FileNotFoundError):
        join((), (), "carrier-pigeon")


def test_browsers_read_both_scripts(tmp_path: Path) -> None:
    node = shutil.which("node")
    assert node, "the player's tests need Node"
    scripts = join(BLOCKS, QUESTIONS, "scorm12")
    for name, text in (("player", scripts.player), ("blocks", scripts.blocks)):
        file = tmp_path / f"{name}.cjs"
        file.write_text(text, encoding="utf-8")
        subprocess.run([node, "--check", str(file)], check=True)
