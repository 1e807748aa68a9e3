"""What rules look at: the course, and lists of what is in it, each made once and only when a rule asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from stat import S_ISREG
from typing import TYPE_CHECKING, Any, TypeVar, cast

from pydantic_core import PydanticCustomError

from coursepack.check.found import NOTHING, Found, Html, look
from coursepack.check.seen import AssessmentAt, LinkAt, PageAt, TextAt, Use
from coursepack.model.block import Block, BlockKind
from coursepack.model.course import Course, Module, Page
from coursepack.model.fields import Markdown, resolve_path
from coursepack.model.kinds import kind_of
from coursepack.model.prose import scheme_of
from coursepack.model.question import Question
from coursepack.model.thing import Thing
from coursepack.model.walk import Visits, visits
from coursepack.tree.loaded import LoadedCourse
from coursepack.tree.node import Node, Route

if TYPE_CHECKING:
    from coursepack.slots.lock import Lock

Kind = TypeVar("Kind", bound=Thing)

HEAD_BYTES = 4096
"""How much of a file is read to see what it holds."""


class View:
    """The course for rules. Parts with errors and drafts are not in it; nor is anything said about them."""

    def __init__(
        self,
        course: Course,
        loaded: LoadedCourse,
        lock: Lock | None = None,
        harmed: tuple[Route, ...] = (),
        whole: Course | None = None,
    ) -> None:
        self.course = course
        self.loaded = loaded
        self.lock = lock
        self.harmed = harmed
        self._whole = whole or course
        self._looks: dict[tuple[str, bool], Found] = {}

    @cached_property
    def with_drafts(self) -> View:
        """The same course with its drafts, for what is true of them too."""
        return self if self._whole is self.course else View(self._whole, self.loaded, self.lock, self.harmed)

    @cached_property
    def _visits(self) -> Visits:
        return visits(self.course)

    @property
    def things(self) -> list[tuple[Route, Thing]]:
        """Everything: the course itself, modules, pages, blocks, questions, options, and so on."""
        return self._visits.things

    @cached_property
    def _by_class(self) -> dict[type[Thing], list[tuple[Route, Thing]]]:
        found: dict[type[Thing], list[tuple[Route, Thing]]] = {}
        for item in self.things:
            found.setdefault(type(item[1]), []).append(item)
        return found

    def having(self, *names: str) -> list[tuple[Route, Any]]:
        """The things of every type that has fields of these names, type by type."""
        classes = (kind for kind in self._by_class if all(name in kind.model_fields for name in names))
        return [item for kind in classes for item in self._by_class[kind]]

    def of(self, base: type[Kind]) -> list[tuple[Route, Kind]]:
        """The things that are of a type, in the author's order."""
        classes = frozenset(kind for kind in self._by_class if issubclass(kind, base))
        # The classes are those of `base`, which the types cannot follow.
        return [item for item in self.things if type(item[1]) in classes]  # type: ignore[misc]

    @cached_property
    def modules(self) -> list[tuple[Route, Module]]:
        return self.of(Module)

    @cached_property
    def pages(self) -> list[PageAt]:
        modules = dict(self.modules)
        return [PageAt(route, page, modules[route[:-2]]) for route, page in self.of(Page) if route[:-2] in modules]

    @cached_property
    def blocks(self) -> list[tuple[Route, Block]]:
        return self.of(Block)

    @cached_property
    def questions(self) -> list[tuple[Route, Question]]:
        return self.of(Question)

    @cached_property
    def assessments(self) -> list[AssessmentAt]:
        """What scores: quizzes, and questions in the flow that count."""
        return list(self._assessments())

    def _assessments(self) -> Iterator[AssessmentAt]:
        routes = {id(question): route for route, question in self.questions}
        for route, block in self.blocks:
            declared = cast(BlockKind, kind_of(block)[1]).assessment
            made = declared(block) if declared else None
            if made is not None:
                known = tuple((routes[id(one)], one) for one in made.questions if id(one) in routes)
                yield AssessmentAt(route, block, made, known)

    @property
    def texts(self) -> list[tuple[Route, Markdown]]:
        """Every Markdown text."""
        return self._visits.texts

    @cached_property
    def all_text(self) -> str:
        """All texts in one: to see cheaply that something stands in none of them."""
        return "\0".join([text for _, text in self.texts])

    @cached_property
    def marked(self) -> list[TextAt]:
        """The texts that hold a link, a picture, a heading or HTML, with what they hold."""
        return [TextAt(route, text, found) for route, text in self.texts if (found := self.found(text)) is not NOTHING]

    def found(self, text: Markdown) -> Found:
        """What stands in a text; one that stands in a course twice is looked at once. One line has no headings."""
        known = self._looks.get((text, text.inline))
        if known is None:
            known = look(text)
            if text.inline and known.headings:
                known = replace(known, headings=()) if known.links or known.html else NOTHING
            self._looks[(text, text.inline)] = known
        return known

    @cached_property
    def links(self) -> list[LinkAt]:
        """Every link inside of a text; pictures are not among them."""
        return [LinkAt(at.route, at.text, one) for at in self.marked for one in at.found.links if not one.picture]

    @cached_property
    def pictures(self) -> list[LinkAt]:
        """Every picture inside of a text."""
        return [LinkAt(at.route, at.text, one) for at in self.marked for one in at.found.links if one.picture]

    @cached_property
    def html(self) -> list[tuple[Route, Markdown, Html]]:
        """Every piece of HTML inside of a text."""
        return [(at.route, at.text, piece) for at in self.marked for piece in at.found.html]

    @cached_property
    def asset_uses(self) -> list[Use]:
        """Every use of a file of the course whose path leads into the course."""
        fields = [Use(route, str(path), path.resolved) for route, path in self._visits.assets]
        return fields + list(self._uses_in_texts())

    def _uses_in_texts(self) -> Iterator[Use]:
        for at in (*self.pictures, *self.links):
            if leads_to_a_file(at.link.address):
                try:
                    resolved = resolve_path(at.link.address, at.text.folder)
                except PydanticCustomError:
                    continue
                yield Use(at.route, at.link.address, resolved, *at.part)

    @cached_property
    def assets_used(self) -> dict[str, Use]:
        """The files of the course that are used and there, by path, each with its first use."""
        there = set(self.loaded.assets)
        used: dict[str, Use] = {}
        for use in self.asset_uses:
            if use.resolved in there:
                used.setdefault(use.resolved, use)
        return used

    @cached_property
    def sizes(self) -> Mapping[str, int]:
        """The size in bytes of each file that is used; -1 for what is no file or cannot be looked at."""
        return {path: self._size(path) for path in self.assets_used}

    def _size(self, path: str) -> int:
        try:
            found = (self.loaded.folder / path).stat()
        except OSError:
            return -1
        return found.st_size if S_ISREG(found.st_mode) else -1

    def head(self, path: str, limit: int = HEAD_BYTES) -> bytes:
        """The first bytes of a file that is used; nothing of what is no file, so that a pipe is never waited for."""
        if self.sizes.get(path, -1) < 0:
            return b""
        try:
            with (self.loaded.folder / path).open("rb") as file:
                return file.read(limit)
        except OSError:
            return b""

    @cached_property
    def page_ids(self) -> dict[str, bool]:
        """The id of every page that is written, whether it could be read or not; True for one that is a draft."""
        ids = {str(node["id"]): True for node in self._raw_pages() if isinstance(node.get("id"), str)}
        return ids | {at.page.id: False for at in self.pages}

    def _raw_pages(self) -> Iterator[dict[str, Node]]:
        modules = self._written("modules")
        for module in modules if isinstance(modules, list) else ():
            pages = module.get("pages") if isinstance(module, dict) else ()
            yield from (page for page in (pages if isinstance(pages, list) else ()) if isinstance(page, dict))

    @cached_property
    def objective_ids(self) -> frozenset[str]:
        """The id of every objective that is written."""
        written = self._written("objectives")
        return frozenset(written) if isinstance(written, dict) else frozenset()

    def _written(self, key: str) -> Node:
        return self.loaded.root.get(key) if self.loaded.root is not None else None

    def is_harmed(self, route: Route) -> bool:
        """Whether something at or below a route was left out because of a mistake in it."""
        return any(other[: len(route)] == route for other in self.harmed)


def leads_to_a_file(address: str) -> bool:
    """Whether an address inside of a text is the path of a file of the course."""
    return bool(address.strip()) and not address.startswith(("#", "//")) and scheme_of(address) is None
