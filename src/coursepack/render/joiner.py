"""Joins plain ES modules into classic scripts, since browsers do not run module scripts from file://.

It understands one form of import, `import { a, b } from "./x.js";`, and `export` in front of a declaration. Each module
becomes a function of its own, so names need not be unique. Whatever else a module tries is a bug of ours: ModuleError.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

_IMPORT = re.compile(r'^import \{([^{}]*)\} from "(\.{1,2}/[^"]+\.js)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function\*?|const|class) ([A-Za-z_$][\w$]*)", re.MULTILINE)
_STRAY = re.compile(r"^\s*(?:import|export)\b.*$", re.MULTILINE)
_DYNAMIC = re.compile(r"^[^/*\n]*\bimport\s*[(.].*$", re.MULTILINE)
_NAME = re.compile(r"[A-Za-z_$][\w$]*")


class ModuleError(Exception):
    """A module does what cannot be joined."""


@dataclass(frozen=True, slots=True)
class Module:
    """A module as read: what it takes from which other module, what it gives, and its text without either word."""

    path: str
    imports: tuple[tuple[str, tuple[str, ...]], ...]
    exports: tuple[str, ...]
    body: str


def parse_module(path: str, text: str) -> Module:
    """Reads one module. `path` is relative to the folder of all modules, with forward slashes."""
    imports = tuple(
        (posixpath.normpath(posixpath.join(posixpath.dirname(path), found[2])), _names(path, found[1]))
        for found in _IMPORT.finditer(text)
    )
    exports = tuple(found[2] for found in _EXPORT.finditer(text))
    body = _EXPORT.sub(r"\1 \2", _IMPORT.sub("", text))
    for pattern in (_STRAY, _DYNAMIC):
        stray = pattern.search(body)
        if stray:
            raise ModuleError(f"{path}: cannot join `{stray[0].strip()}`")
    return Module(path, imports, exports, body)


def collect(read: Callable[[str], str], entries: Iterable[str]) -> dict[str, Module]:
    """All modules that `entries` reach, by path, each behind those that it imports. Equal for equal values.

    `read` gives the text of a module by its path.
    """
    done: dict[str, Module] = {}
    trail: list[str] = []

    def visit(path: str) -> None:
        if path in done:
            return
        if path in trail:
            raise ModuleError("a circle of imports: " + " → ".join([*trail[trail.index(path) :], path]))
        trail.append(path)
        module = parse_module(path, read(path))
        for other, wanted in module.imports:
            visit(other)
            lacking = [name for name in wanted if name not in done[other].exports]
            if lacking:
                raise ModuleError(f"{path}: {other} does not export {', '.join(lacking)}")
        trail.pop()
        done[path] = module

    for entry in entries:
        visit(entry)
    return done


def wrap(modules: Iterable[Module], names: Mapping[str, str]) -> str:
    """Statements that make one object of exports a module. `names` gives the variable that holds each, by its path."""
    return "".join(_wrapped(module, names) for module in modules)


def _wrapped(module: Module, names: Mapping[str, str]) -> str:
    taken = "".join(f"const {{ {', '.join(wanted)} }} = {names[path]};\n" for path, wanted in module.imports)
    given = ", ".join(module.exports)
    return f"const {names[module.path]} = (() => {{\n{taken}{module.body}\nreturn {{ {given} }};\n}})();\n"


def _names(path: str, text: str) -> tuple[str, ...]:
    names = tuple(name for part in text.split(",") if (name := part.strip()))
    for name in names:
        if not _NAME.fullmatch(name):
            raise ModuleError(f"{path}: cannot join the import of `{name}`")
    return names
