"""Runs the layout program: Graphviz as the package graphviz-pure brings it, else the `dot` of this machine."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

_PACKAGE = "graphviz-pure"
_SECONDS = 300
"""A layout of the largest graph that we take needs a few seconds; beyond this the program hangs."""

_laid_out: dict[str, dict[str, Any]] = {}
"""Answers of this process by their DOT: a graph that was laid out once is not laid out again."""


class NoLayoutProgramError(RuntimeError):
    """No layout program can be run on this machine."""

    def __init__(self) -> None:
        super().__init__(
            "diagrams are laid out by Graphviz, and it was not found: reinstall coursepack (it brings graphviz-pure), "
            "or put Graphviz's `dot` on the PATH"
        )


class LayoutRefusedError(RuntimeError):
    """The layout program gave no answer that we can read. Holds its own words."""


def _candidates() -> Iterator[Path]:
    """Where the program of the package can lie: as the package says, or beside the interpreter."""
    names = (_PACKAGE, f"{_PACKAGE}.exe")
    try:
        for file in distribution(_PACKAGE).files or ():
            if file.name in names:
                yield Path(str(file.locate()))
    except PackageNotFoundError:
        pass
    for folder in (Path(sys.executable).parent, Path(sysconfig.get_path("scripts"))):
        yield from (folder / name for name in names)


def find_program() -> Path:
    """The layout program. Raises `NoLayoutProgramError` where there is none."""
    for path in _candidates():
        if path.is_file():
            return path.resolve()
    found = shutil.which(_PACKAGE) or shutil.which("dot")
    if found is None:
        raise NoLayoutProgramError
    return Path(found)


def _answers(text: str) -> Iterator[dict[str, Any]]:
    """The JSON objects that stand one after the other in the program's answer."""
    decoder, position = json.JSONDecoder(), 0
    while (position := len(text) - len(text[position:].lstrip())) < len(text):
        answer, position = decoder.raw_decode(text, position)
        yield answer


def _run(program: Path, texts: list[str]) -> list[dict[str, Any]]:
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    done = subprocess.run(  # noqa: S603 (our own program, without a shell)
        [str(program), "-Kdot", "-Tjson"],
        input="".join(texts),
        capture_output=True,
        encoding="utf-8",
        timeout=_SECONDS,
        check=False,
        creationflags=hidden,
    )
    try:
        answers = list(_answers(done.stdout))
    except ValueError:
        answers = []
    if done.returncode != 0 or len(answers) != len(texts):
        raise LayoutRefusedError(f"{program.name}: {done.stderr.strip() or 'no answer'}")
    return answers


def run_program(texts: Iterable[str]) -> list[dict[str, Any]]:
    """The program's answer to each DOT text, in one start of the program for all that are new."""
    wanted = list(texts)
    new = [text for text in dict.fromkeys(wanted) if text not in _laid_out]
    if new:
        _laid_out.update(zip(new, _run(find_program(), new), strict=True))
    return [_laid_out[text] for text in wanted]
