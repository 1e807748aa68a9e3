"""The player: the modules below `templates/` that one course needs, as one classic script."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from coursepack.render.joiner import join_modules
from coursepack.resources import folder

MAIN = "player/main.js"
NOTICE = "/*! The coursepack player, under the MIT licence: see player-license.txt */\n"


def join(blocks: Iterable[str], questions: Iterable[str], adapter: str) -> str:
    """The script of a course that uses these types of blocks and questions, for one kind of LMS.

    Names are as an author writes them, with hyphens. A type without a script is fine; an adapter without one is not.
    Raises ModuleError for modules that cannot be joined.
    """
    return _joined(tuple(sorted(blocks)), tuple(sorted(questions)), adapter)


@cache
def _joined(blocks: tuple[str, ...], questions: tuple[str, ...], adapter: str) -> str:
    import rjsmin  # type: ignore[import-untyped]

    speaker = f"player/adapters/{adapter}.js"
    scripts = {"blocks": _scripts("blocks", blocks), "questions": _scripts("questions", questions)}
    entries = [MAIN, speaker, *(path for paths in scripts.values() for path in paths.values())]

    def ending(name: Callable[[str], str]) -> str:
        parts = {kind: _literal(paths, name) for kind, paths in scripts.items()}
        return (
            f"{name(MAIN)}.start({{ connect: {name(speaker)}.connect, "
            f"blocks: {parts['blocks']}, questions: {parts['questions']} }});"
        )

    return NOTICE + str(rjsmin.jsmin(join_modules(read_module, entries, ending))) + "\n"


def _scripts(kind: str, names: tuple[str, ...]) -> dict[str, str]:
    """The path of each type's script, for the types that have one."""
    stems = {name: name.replace("-", "_") for name in names}
    paths = {name: f"{kind}/{stem}/{stem}.js" for name, stem in stems.items()}
    return {name: path for name, path in paths.items() if (folder("templates") / path).is_file()}


def _literal(paths: Mapping[str, str], name: Callable[[str], str]) -> str:
    return "{ " + ", ".join(f"{json.dumps(key)}: {name(path)}" for key, path in paths.items()) + " }"


@cache
def read_module(path: str) -> str:
    """The text of a module below `templates/`, with plain newlines."""
    return (folder("templates") / path).read_text(encoding="utf-8")
