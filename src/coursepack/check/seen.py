"""What the lists of a `View` are made of: a thing of the course and the route to it."""

from __future__ import annotations

from dataclasses import dataclass

from coursepack.check.found import Found, Link
from coursepack.model.assessment import Assessment
from coursepack.model.block import Block
from coursepack.model.course import Module, Page
from coursepack.model.fields import Markdown
from coursepack.model.question import Question
from coursepack.tree.node import Route


@dataclass(frozen=True, slots=True)
class PageAt:
    """A page, the route to it and the module that it belongs to."""

    route: Route
    page: Page
    module: Module


@dataclass(frozen=True, slots=True)
class TextAt:
    """A text and what stands in it."""

    route: Route
    text: Markdown
    found: Found


@dataclass(frozen=True, slots=True)
class LinkAt:
    """A link or picture inside of a text."""

    route: Route
    text: Markdown
    link: Link

    @property
    def part(self) -> tuple[str, int]:
        """What to underline: for `Finding.part` and `Finding.nth`."""
        return nth(self.text, self.link.part, self.link.at)


@dataclass(frozen=True, slots=True)
class Use:
    """A use of a file of the course: by a field, or inside of a text, where `part` and `nth` say which words.

    `resolved` is relative to the course's folder; `picture` tells a picture in a text from a link to a file.
    """

    route: Route
    written: str
    resolved: str
    part: str = ""
    nth: int = 0


@dataclass(frozen=True, slots=True)
class AssessmentAt:
    """A block that scores questions together, with the routes of its questions."""

    route: Route
    block: Block
    assessment: Assessment
    questions: tuple[tuple[Route, Question], ...]


def nth(text: str, part: str, at: int) -> tuple[str, int]:
    """A part of a text and how often it stands there before, so that it is found again in the source."""
    return part, text.count(part, 0, at) if part else 0
