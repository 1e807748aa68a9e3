"""The icons of `templates/icons.html.j2`, for HTML that is not made by a template."""

from functools import cache
from typing import Any

from markupsafe import Markup

from coursepack.render.environment import environment


@cache
def icon(name: str) -> Markup:
    """An icon as SVG, silent for screen readers."""
    return Markup(_icons().icon(name))


def icon_names() -> frozenset[str]:
    """The names of all icons."""
    return frozenset(_icons().names)


@cache
def _icons() -> Any:
    return environment().get_template("icons.html.j2").module
