"""The documents of a course: the cover, and one complete HTML document a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from coursepack.check.checked import CheckedCourse
from coursepack.model.course import Course, Module, Page
from coursepack.render.addresses import page_address
from coursepack.render.drawing import Drawing
from coursepack.render.ornament import ornament
from coursepack.render.survey import module_minutes
from coursepack.render.words import direction

COVER = "index.html"
PAGES_ON_COVER = 40
"""A longer course shows its modules on the cover, without their pages."""

POLICY = "; ".join(
    f"{kind} {value}"
    for kind, value in {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "media-src": "'self'",
        "font-src": "'self'",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "object-src": "'none'",
    }.items()
)
"""Nothing from outside the package, nothing inline."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A page on the way through the course, with what its neighbours say of it."""

    page: Page
    module: Module
    number: int
    title: Any
    href: str


def stops(course: Course) -> list[Stop]:
    """All pages in order."""
    return [
        Stop(page, module, number, page.title, page_address(page.id))
        for number, module in enumerate(course.modules, 1)
        for page in module.pages
    ]


def documents(
    checked: CheckedCourse, drawing: Drawing, mark: str, minutes: dict[str, int]
) -> Iterator[tuple[str, str]]:
    """Every document by its name, the cover first."""
    course = checked.course
    way = stops(course)
    shared = {"course": course, "mark": mark, "direction": direction(course.language), "policy": POLICY}
    yield COVER, _cover(course, drawing, way, minutes, shared)
    template = drawing.environment.get_template("page.html.j2")
    for index, stop in enumerate(way):
        drawing.begin_page()
        page = stop.page
        yield (
            stop.href,
            template.render(
                shared,
                page=page,
                module=stop.module,
                number=stop.number,
                modules=len(course.modules),
                minutes=minutes[page.id],
                flag=checked.lock.number(page.id),
                objectives=[course.objectives[name] for name in page.objectives if name in course.objectives],
                previous=way[index - 1] if index else None,
                next=way[index + 1] if index + 1 < len(way) else None,
                body=drawing.render_blocks(page.blocks),
            ),
        )


def _cover(course: Course, drawing: Drawing, way: list[Stop], minutes: dict[str, int], shared: dict[str, Any]) -> str:
    drawing.begin_page()
    few = len(way) <= PAGES_ON_COVER
    modules = [
        {
            "title": module.title,
            "summary": module.summary,
            "minutes": module_minutes(module, minutes),
            "href": page_address(module.pages[0].id),
            "count": len(module.pages),
            "pages": [
                {"title": page.title, "href": page_address(page.id), "minutes": minutes[page.id]}
                for page in module.pages
                if few
            ],
        }
        for module in course.modules
    ]
    mastery = course.grading.mastery_score
    return drawing.environment.get_template("cover.html.j2").render(
        shared,
        art=ornament(course.id),
        minutes=sum(module["minutes"] for module in modules),
        page_count=len(way),
        modules=modules,
        first=way[0].href,
        mastery=f"{mastery:g}" if mastery is not None else None,
    )
