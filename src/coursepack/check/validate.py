"""From a located tree to a course, with everything that is wrong in it."""

from __future__ import annotations

from dataclasses import dataclass

from coursepack.check.reader import Reader
from coursepack.model.course import FORMAT, Course
from coursepack.source import Diagnostic, Label, Severity
from coursepack.tree.node import Mapping, Node, Plain, Route, Sequence


@dataclass(frozen=True, slots=True)
class Validated:
    """`course` is None where not even its frame stands. `harmed` are the routes to what was left out of it, or is
    `Broken` in it: nothing more is said about those, nor about what holds them.
    """

    course: Course | None
    diagnostics: tuple[Diagnostic, ...]
    harmed: tuple[Route, ...]


def validate(root: Mapping, *, drafts: bool = False) -> Validated:
    """Validates each part of the tree with its own model and finds all mistakes in one run."""
    newer = _newer_format(root)
    if newer is not None:
        return Validated(None, (newer,), ((),))
    reader = Reader(drafts=drafts)
    course = reader.course(root)
    return Validated(course, tuple(reader.diagnostics), _routes(root, reader) if reader.harmed else ())


def _newer_format(root: Mapping) -> Diagnostic | None:
    """A newer format is one message: everything else in the file may mean something that is not known here."""
    written = root.get("format")
    if not isinstance(written, Plain) or not written.isdecimal() or len(written) > 9 or int(written) <= FORMAT:
        return None
    return Diagnostic(
        "newer-format",
        Severity.ERROR,
        f"this course is written in format {int(written)}; this version of coursepack reads format {FORMAT}",
        Label(root.value_span("format"), "a newer format"),
        help=("upgrade coursepack, for example with `pipx upgrade coursepack`",),
    )


def _routes(root: Mapping, reader: Reader) -> tuple[Route, ...]:
    """The routes from the course to what was harmed. A frame that a block made anew is found by what it frames."""
    found: dict[int, Route] = {}
    stack: list[tuple[Node, Route]] = [(root, ())]
    while stack:
        node, route = stack.pop()
        if isinstance(node, Mapping):
            found[id(node)] = route
            stack += ((value, (*route, key)) for key, value in node.items())
        elif isinstance(node, Sequence):
            found[id(node)] = route
            stack += ((value, (*route, index)) for index, value in enumerate(node))

    def way(node: Mapping) -> Route:
        framed = next((found[id(value)] for value in node.values() if id(value) in found), ())
        return found.get(id(node), framed[:-1])

    return tuple((*way(node), *inside) for node, routes in reader.harmed for inside in routes)
