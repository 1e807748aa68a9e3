"""The course, its modules and its pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from coursepack.model.fields import Boolean, Duration, Id, Inline, Integer, Percent, Prose, Text
from coursepack.model.thing import BlockChild, ModuleChild, PageChild, Thing

FORMAT = 1
"""The version of the course format that this compiler reads."""


class Page(Thing):
    """A page: what a learner sees at once."""

    id: Id
    """A short name, unique in the course. It keeps the learner's place through edits, and names the page in links."""
    title: Inline
    """The page's heading."""
    summary: Prose | None = None
    """One or two sentences that say what the page is for."""
    objectives: tuple[Id, ...] = ()
    """The objectives of the course that this page serves."""
    duration: Duration | None = None
    """How long it takes; without it, the compiler estimates from the text."""
    draft: Boolean = False
    """True keeps the page out of `build`."""
    blocks: tuple[BlockChild, ...] = ()
    """What stands on the page, from top to bottom."""


class Module(Thing):
    """A module: some pages that belong together."""

    id: Id
    """A short name, unique in the course."""
    title: Inline
    """The module's heading."""
    summary: Prose | None = None
    """What the module is about."""
    duration: Duration | None = None
    """How long it takes, as told to the learner: `120 min`."""
    objectives: tuple[Id, ...] = ()
    """The objectives of the course that this module serves."""
    draft: Boolean = False
    """True keeps the module out of `build`."""
    pages: tuple[PageChild, ...] = Field(min_length=1)
    """The pages, in order: each written here, or the path of a Markdown file."""


class Grading(Thing):
    """What counts as a pass, and what the LMS is told."""

    mastery_score: Percent | None = None
    """The score in percent that passes the course."""
    report: Literal["final", "best-so-far"] = "final"
    """`final` writes the score when the verdict is final; `best-so-far` after each attempt."""
    interactions: Boolean = True
    """Whether each answer is reported to the LMS."""
    completion: Literal["quiz", "quiz-and-pages"] = "quiz"
    """What `passed` asks for: the scored quizzes alone, or every page too."""


class Theme(Thing):
    """How the course looks."""

    short = "name"
    name: Literal["calm"] = "calm"
    """The theme."""
    accent: Text | None = None
    """The accent colour, as `#rrggbb`."""
    scheme: Literal["light", "dark", "auto"] = "auto"
    """Light, dark, or as the learner's system asks."""


class Course(Thing):
    """The whole course."""

    format: Annotated[Integer, Field(ge=1)] = FORMAT
    """The version of the course format; this compiler reads 1."""
    id: Id
    """A short name that never changes: it is the course's identity in the LMS."""
    title: Inline
    """The course's title, as the LMS shows it."""
    version: Text = "1.0.0"
    """The version of the course, for people: `1.2.0`."""
    language: Text = "en"
    """The language of the text, as a BCP 47 tag: `en`, `de`, `pt-BR`."""
    summary: Prose | None = None
    """What the course is about."""
    objectives: Mapping[Id, Inline] = Field(default_factory=dict)
    """What the learner can do afterwards: an id and a sentence each."""
    grading: Grading = Grading()
    """What counts as a pass."""
    theme: Theme = Theme()
    """How the course looks."""
    hosts: tuple[Text, ...] = ()
    """Hosts outside the package that pages may load from."""
    modules: tuple[ModuleChild, ...] = Field(min_length=1)
    """The modules, in order: each the path of a file, or written here."""
