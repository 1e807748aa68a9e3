"""Reads YAML text into nodes that know their place, and says what is wrong with it."""

from __future__ import annotations

from typing import Any

import yaml

from coursepack.source import Diagnostic, SourceFile
from coursepack.tree import characters, syntax
from coursepack.tree.build import Build, EnoughError
from coursepack.tree.node import Lost, Mark, Node

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml where PyYAML was built with it, else PyYAML's own parser: the same nodes and places, 20 times slower.

The latter takes no tab within unquoted text, and chr() speaks for it where an escape is beyond Unicode.
"""


def parse(file: SourceFile) -> tuple[Node, list[Diagnostic]]:
    """The root of a YAML file, and what is wrong with it. `Lost` where the text could not be read to its end."""
    root, _, problems = parse_part(file, 0, len(file.text))
    return root, problems


def parse_part(file: SourceFile, start: int, end: int) -> tuple[Node, Mark, list[Diagnostic]]:
    """The root of the YAML between two offsets of a file, its place, and what is wrong. All places are the file's.

    The text is not dedented: YAML counts columns against its first line, so a part that is indented as a whole reads
    the same.
    """
    text = file.text[start:end]
    problems: list[Diagnostic] = []
    stand_ins = None
    if characters.odd(text):
        problems += characters.raw(file, start, end)
        stand_ins = characters.StandIns(text)
        text = stand_ins.put(text)
    loader = LOADER(text)
    build = Build(file, loader.get_event, start, stand_ins)
    root: Node
    try:
        root, at = build.node()
    except EnoughError:
        root, at = Lost(), (start, start)
    except (yaml.YAMLError, OverflowError, ValueError) as error:
        root, at = Lost(), (start, start)
        build.problems.append(syntax.explain(file, start, end, error, build.open_bracket))
    finally:
        loader.dispose()
    build.finish()
    return root, at, _each_once(problems + build.problems)


def _each_once(problems: list[Diagnostic]) -> list[Diagnostic]:
    """One mistake, one message: a place is told once by the same name."""
    return list({(one.name, one.label and one.label.span): one for one in reversed(problems)}.values())[::-1]
