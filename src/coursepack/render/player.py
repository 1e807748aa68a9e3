"""The player: the modules below `templates/` that one course needs, as two classic scripts.

`player.js` is the player itself, and all that the first screen needs. `blocks.js` holds the scripts of the types of
blocks and questions in use; a page loads it beside the player, and the player fetches it before the first page that has
blocks. What both need lies in `player.js` and is handed over.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from coursepack.render.joiner import collect, wrap
from coursepack.resources import folder

PLAYER = "player.js"
BLOCKS = "blocks.js"
_MAIN = "player/main.js"
_NOTICE = "/*! The coursepack player, under the MIT licence: see player-license.txt */\n"


@dataclass(frozen=True, slots=True)
class Scripts:
    """Both scripts; each page names both, so neither is ever missing."""

    player: str
    blocks: str


def join(blocks: Iterable[str], questions: Iterable[str], adapter: str) -> Scripts:
    """The scripts of a course that uses these types of blocks and questions, for one kind of LMS.

    Names are as an author writes them, with hyphens. A type without a script is fine; an adapter without one is not.
    Raises ModuleError for modules that cannot be joined. The same values give the same scripts.
    """
    return _joined(tuple(sorted(blocks)), tuple(sorted(questions)), adapter)


@cache
def _joined(blocks: tuple[str, ...], questions: tuple[str, ...], adapter: str) -> Scripts:
    speaker = f"player/adapters/{adapter}.js"
    kinds = {"blocks": _scripts("blocks", blocks), "questions": _scripts("questions", questions)}
    core = collect(read_module, [_MAIN, speaker])
    every = collect(read_module, [*core, *(path for paths in kinds.values() for path in paths.values())])
    names = {path: f"$m{index}" for index, path in enumerate(every)}
    later = [module for path, module in every.items() if path not in core]
    handed = sorted({path for module in later for path, _ in module.imports if path in core})
    shared = "[" + ", ".join(names[path] for path in handed) + "]"
    begin = f"{names[_MAIN]}.start({{ connect: {names[speaker]}.connect, shared: {shared} }});\n"
    player = f'(() => {{\n"use strict";\n{wrap(core.values(), names)}{begin}}})();\n'
    given = "{ " + ", ".join(f"{kind}: {_literal(paths, names)}" for kind, paths in kinds.items()) + " }"
    inside = f'"use strict";\nconst {shared} = shared;\n{wrap(later, names)}return {given};\n'
    return Scripts(_small(player), _small(f"globalThis.coursepackBlocks = (shared) => {{\n{inside}}};\n"))


def _small(text: str) -> str:
    import rjsmin  # type: ignore[import-untyped]

    return f"{_NOTICE}{rjsmin.jsmin(text)}\n"


def _scripts(kind: str, names: tuple[str, ...]) -> dict[str, str]:
    """The path of each type's script, for the types that have one."""
    stems = {name: name.replace("-", "_") for name in names}
    paths = {name: f"{kind}/{stem}/{stem}.js" for name, stem in stems.items()}
    return {name: path for name, path in paths.items() if (folder("templates") / path).is_file()}


def _literal(paths: Mapping[str, str], names: Mapping[str, str]) -> str:
    return "{ " + ", ".join(f"{json.dumps(key)}: {names[path]}" for key, path in paths.items()) + " }"


@cache
def read_module(path: str) -> str:
    """The text of a module below `templates/`, with plain newlines."""
    return (folder("templates") / path).read_text(encoding="utf-8")
