"""Takes drafts out of a course: first so that routes stay right, in the end for good."""

from __future__ import annotations

from coursepack.model.course import Course, Module, Page
from coursepack.model.thing import Broken

_OUT = Broken()


def hide_drafts(course: Course) -> Course:
    """The course with a `Broken` in place of each draft: rules do not see it, and its neighbours keep their routes."""
    modules = tuple(_hidden(module) for module in course.modules)
    if all(one is other for one, other in zip(modules, course.modules, strict=True)):
        return course
    return course.model_copy(update={"modules": modules})


def _hidden(module: Module | Broken) -> Module | Broken:
    if not isinstance(module, Module) or module.draft:
        return _OUT
    if not any(isinstance(page, Page) and page.draft for page in module.pages):
        return module
    pages = tuple(_OUT if isinstance(page, Page) and page.draft else page for page in module.pages)
    return module.model_copy(update={"pages": pages})


def without_gaps(course: Course) -> Course:
    """The course without what is `Broken`, and without modules that have no page left."""
    modules = []
    for module in course.modules:
        if isinstance(module, Module):
            pages = tuple(page for page in module.pages if isinstance(page, Page))
            whole = len(pages) == len(module.pages)
            modules += [module if whole else module.model_copy(update={"pages": pages})] if pages else []
    whole = all(one is other for one, other in zip(modules, course.modules, strict=False))
    same = whole and len(modules) == len(course.modules)
    return course if same else course.model_copy(update={"modules": tuple(modules)})
