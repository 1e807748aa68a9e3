"""Reads a tree into a course, part by part, and goes on after each mistake.

Each module, page, block and question is validated by itself, with the model of its own type, so that a mistake is
told relative to the part that it stands in. A part with mistakes is saved without them where that is possible, and
becomes `Broken` where it is not.
"""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from coursepack import registry
from coursepack.check.near import did_you_mean
from coursepack.check.part import Part
from coursepack.check.salvage import GONE, without
from coursepack.check.trouble import diagnose, place_of
from coursepack.check.wording import shown
from coursepack.model.course import Course, Module, Page
from coursepack.model.thing import Broken, Thing
from coursepack.source import Diagnostic, Label, Severity, Span
from coursepack.tree.node import Lost, Mapping, Node, Plain, Route, Sequence

_MODELS: dict[str, type[Thing]] = {"course": Course, "module": Module, "page": Page}
_FOLDERS = {"block": "blocks", "question": "questions"}
_TRUE = {"true", "True", "TRUE"}
BROKEN = Broken()


class Reader:
    """The `Reading` that validators ask, and what was found while it went on.

    `harmed` holds, for each part with mistakes, its node and the routes inside of it that were left out; an empty
    route for all of it. What is wrong in a draft that is not built is a warning only.
    """

    def __init__(self, *, drafts: bool = False) -> None:
        self.folder = ""
        self.diagnostics: list[Diagnostic] = []
        self.harmed: list[tuple[Mapping, tuple[Route, ...]]] = []
        self._drafts = drafts
        self._in_draft = False
        self._read: dict[int, tuple[Node, Any]] = {}

    def course(self, root: Mapping) -> Course | None:
        """The course, or None where not even its frame could be saved."""
        made = self._within(root, lambda: self._validate(Part("course", "", root, Course), root))
        return made if isinstance(made, Course) else None

    def child(self, kind: str, value: Any) -> Any:
        """The model of a nested part. Called by the validators of what holds it."""
        if value is GONE or isinstance(value, Lost):
            return BROKEN
        if not isinstance(value, Mapping):
            raise PydanticCustomError("not_a_part", "", {"kind": kind})
        key = _identity(value)
        known = self._read.get(key)
        if known is None:
            known = self._read[key] = (value, self._within(value, lambda: self._part(kind, value)))
        return known[1]

    def _within(self, node: Mapping, read: Any) -> Any:
        """Reads with the folder of the node's file, and remembers whether a draft is being read."""
        before = self.folder, self._in_draft
        self.folder = node.file.folder
        draft = node.get("draft")
        self._in_draft |= not self._drafts and isinstance(draft, Plain) and draft in _TRUE
        try:
            return read()
        finally:
            self.folder, self._in_draft = before

    def _part(self, kind: str, node: Mapping) -> Any:
        if kind in _MODELS:
            return self._validate(Part(kind, "", node, _MODELS[kind]), node)
        if len(node) != 1:
            return self._not_one_key(kind, node)
        name = next(iter(node))
        try:
            declared = registry.find(_FOLDERS[kind], name)
        except KeyError:
            return self._unknown_type(kind, name, node)
        return self._validate(Part(kind, name, node, declared.model), node[name])

    def _validate(self, part: Part, body: Any) -> Any:
        try:
            return part.model.model_validate(body, context=self)
        except ValidationError as error:
            self.diagnostics += diagnose(part, error, self._severity)
            return self._saved(part, body, error)

    def _saved(self, part: Part, body: Any, error: ValidationError) -> Any:
        """The part without what is wrong in it; `Broken` where that leaves no whole part."""
        wrong: list[Route] = []
        missing: list[Route] = []
        for details in error.errors(include_url=False):
            place = place_of(part, details)
            inside = place.steps[len(part.head) :]
            if details["type"] == "missing":
                missing.append((*inside, *place.rest[-1:]))
            elif details["type"] == "not_a_part":
                body = _with_a_gap(body, inside)
            else:
                wrong.append(inside)
        self.harmed.append((part.node, tuple((*part.head, *route) for route in (*wrong, *missing))))
        if not all(wrong):
            return self._broken(part.node)
        try:
            return part.model.model_validate(without(body, wrong, missing, len(self.harmed)), context=self)
        except ValidationError:
            return self._broken(part.node)

    def _broken(self, node: Mapping) -> Broken:
        self.harmed.append((node, ((),)))
        return BROKEN

    @property
    def _severity(self) -> Severity:
        return Severity.WARNING if self._in_draft else Severity.ERROR

    def _say(self, name: str, message: str, span: Span, label: str, *helps: str) -> None:
        self.diagnostics.append(Diagnostic(name, self._severity, message, Label(span, label), help=helps))

    def _not_one_key(self, kind: str, node: Mapping) -> Broken:
        keys = list(node)
        if not keys:
            self._say("wrong-type", f"this {kind} is empty", Span(node.file, *node.at), f"a {kind} is due here")
            return self._broken(node)
        known = [key for key in keys if key in registry.names(_FOLDERS[kind])]
        extra = next((key for key in keys if key not in known[:1]), keys[-1])
        listed = " and ".join(f"`{key}`" for key in keys[:4])
        if len(known) == 1:
            helps = f"indent `{extra}` below `{known[0]}:`; a text goes into its key `{_short(kind, known[0])}` there"
        elif known:
            helps = f"start a {kind} of its own: `- {extra}: …`"
        else:
            helps = f"write its type first, and everything else indented below it: `- {_example(kind)}`"
        message = f"a {kind} has one key, its type; here are {listed}"
        self._say("not-one-type", message, node.key_span(extra), "one key too many", helps)
        return self._broken(node)

    def _unknown_type(self, kind: str, name: str, node: Mapping) -> Broken:
        names = registry.names(_FOLDERS[kind])
        helps = did_you_mean(name, names)
        other = "question" if kind == "block" else "block"
        if not helps and name in registry.names(_FOLDERS[other]):
            helps = (f"`{name}` is a {other}; {_MOVES[other]}",)
        if not helps:
            helps = (f"there are {', '.join(f'`{known}`' for known in names)}",)
        self._say(f"unknown-{kind}", f"there is no {kind} type {shown(name)}", node.key_span(name), "not known", *helps)
        return self._broken(node)


def _identity(node: Mapping) -> int:
    """What makes a node the same when it is read a second time. A block may be handed on in a frame made anew."""
    body = next(iter(node.values())) if len(node) == 1 else None
    return id(body if isinstance(body, (Mapping, Sequence)) else node)


_MOVES = {
    "question": "questions stand in the `questions` of a `quiz`, or one by one in a `question` block",
    "block": "blocks stand in the `blocks` of a page",
}


def _example(kind: str) -> str:
    return "text: …" if kind == "block" else "choice: …"


def _short(kind: str, name: str) -> str:
    """The key that the short form of a type fills; "stem" for a question."""
    return getattr(registry.find(_FOLDERS[kind], name).model, "short", None) or "stem"


def _with_a_gap(body: Any, route: Route) -> Any:
    """A copy in which the entry at the route is taken out and its neighbours keep their indices."""
    if not route:
        return GONE
    step, rest = route[0], route[1:]
    if isinstance(body, dict):
        return {**body, step: _with_a_gap(body.get(step), rest)}
    if isinstance(body, list):
        return [_with_a_gap(item, rest) if index == step else item for index, item in enumerate(body)]
    return body
