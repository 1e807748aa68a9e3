"""The house has floors: a file imports from the floors below it, from its own room, and from nowhere else."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
PACKAGE = SOURCE / "coursepack"

FLOORS = (
    ("source",),
    ("report",),
    ("tree",),
    ("model",),
    ("graph",),
    ("blocks", "questions"),
    ("slots",),
    ("check",),
    ("render",),
    ("archive", "manifest"),
    ("targets",),
    ("fix",),
    ("output", "facts"),
    ("compile",),
    ("cli",),
    ("__main__",),
)
"""From the ground up. Rooms on one floor do not know each other."""

ANYWHERE = ("__init__", "registry", "resources", "explain", "faults", "garbage")
"""These may be imported from every floor. They import each other and, by name and when asked, what is registered."""

OF_MEMBERS = ("blocks", "questions", "check/rules", "report", "targets", "cli/commands")
"""Rooms with one file a thing: a file knows what its neighbours share, whose names start with `_`, and no neighbour."""

FILES = sorted(PACKAGE.rglob("*.py"))


def module(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")


MODULES = {module(path) for path in FILES}


def room(name: str) -> str:
    """The room of a module: `coursepack.check.rules.x` is in "check", `coursepack` itself in "__init__"."""
    return [*name.split("."), "__init__"][1]


def imported(path: Path) -> set[str]:
    """The modules of ours that a file imports, wherever in the file it does."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path} imports relative to itself; name the module in full"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                found.add(whole if whole in MODULES else str(node.module))
    return {name for name in found if name.split(".")[0] == "coursepack"}


def floor(name: str) -> int:
    return next(height for height, rooms in enumerate(FLOORS) if name in rooms)


def test_every_room_has_a_floor():
    rooms = {room(module(path)) for path in FILES}
    listed = {name for rooms_ in FLOORS for name in rooms_} | set(ANYWHERE)
    assert rooms <= listed, f"say in this file on which floor these are: {sorted(rooms - listed)}"


@pytest.mark.parametrize("path", FILES, ids=module)
def test_imports_point_down(path):
    own = room(module(path))
    for name in imported(path):
        other = room(name)
        if own == other or other in ANYWHERE:
            continue
        assert own not in ANYWHERE, f"{own} may be imported from anywhere, so it must not import {name}"
        assert floor(other) < floor(own), f"{name} is not on a floor below {own}"


@pytest.mark.parametrize("path", FILES, ids=module)
def test_a_member_knows_no_neighbour(path):
    folder = path.parent.relative_to(PACKAGE).as_posix()
    if folder not in OF_MEMBERS:
        return
    home = f"coursepack.{folder.replace('/', '.')}"
    for name in imported(path):
        below = name.removeprefix(f"{home}.")
        assert below == name or below.startswith("_"), f"{name} is a neighbour: share through a file named _…"


def test_a_fault_that_this_file_is_for_would_be_found(tmp_path):
    wrong = tmp_path / "wrong.py"
    wrong.write_text("def late():\n    from coursepack.cli import app\n    import coursepack.check.check\n", "utf-8")
    assert imported(wrong) == {"coursepack.cli.app", "coursepack.check.check"}
    assert floor("cli") > floor("tree")
