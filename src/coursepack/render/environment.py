"""How templates are read: everything is escaped, a missing variable stops the build, and no author's text is one."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.environment import Template
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from coursepack.resources import folder

ICONS = "icons.html.j2"


class Templates(Environment):
    """A Jinja environment over `templates/` that does once what would be the same each time.

    When a template is compiled, a word of the interface without holes, and an icon, become part of its text: a page
    asks for a hundred of them. `words` gives the words of one language.
    """

    def __init__(self, words: Callable[..., str]) -> None:
        super().__init__(
            loader=FileSystemLoader(folder("templates"), encoding="utf-8"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        self.globals["words"] = words
        self._words = words
        self._known: dict[str, Template] = {}

    def get_template(self, name: Any, parent: Any = None, globals: Any = None) -> Template:  # noqa: A002  Jinja's name
        """As Jinja does it, with a shorter way to what was asked for before."""
        if globals is not None or not isinstance(name, str):
            return super().get_template(name, parent, globals)
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = super().get_template(name, parent)
        return known

    def compile(self, source: Any, name: Any = None, filename: Any = None, *args: Any, **rest: Any) -> Any:
        """As Jinja does it, after the constant parts were put in."""
        if isinstance(source, str) and name != ICONS:
            source = _Constants(self._words).visit(self.parse(source, name, filename))
        return super().compile(source, name, filename, *args, **rest)


class _Constants(NodeTransformer):
    """Puts what they give in place of `words("page.next")` and `icon("check")`; drops an import that nobody needs."""

    def __init__(self, words: Callable[..., str]) -> None:
        self._pure: dict[str, Callable[..., str]] = {"words": words, "icon": icon}

    def visit_Template(self, node: nodes.Template) -> nodes.Node:  # noqa: N802  the names of Jinja's visitor
        self.generic_visit(node)
        if all(name.name != "icon" for name in node.find_all(nodes.Name)):
            imports = (part for part in node.find_all(nodes.FromImport) if part.names == ["icon"])
            gone = {id(part) for part in imports}
            node.body = [part for part in node.body if id(part) not in gone]
        return node

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        if not isinstance(node.node, nodes.Name) or node.kwargs or node.dyn_args or node.dyn_kwargs:
            return node
        given = [part.value for part in node.args if isinstance(part, nodes.Const)]
        pure = self._pure.get(node.node.name)
        if pure is None or len(given) != len(node.args):
            return node
        return nodes.Const(pure(*given), lineno=node.lineno)


@cache
def icon(name: str, extra: str = "") -> Markup:
    """An icon as SVG, silent for screen readers. `extra` are further classes. Raises KeyError for an unknown name."""
    if name not in icon_names():
        raise KeyError(name)
    return Markup(_icons().icon(name, extra))


def icon_names() -> frozenset[str]:
    """The names of all icons."""
    return frozenset(_icons().names)


@cache
def _icons() -> Any:
    return Templates(str).get_template(ICONS).module
