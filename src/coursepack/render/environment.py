"""How templates are read: everything is escaped, a missing variable stops the build, and no author's text is one."""

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from coursepack.resources import folder


@cache
def environment() -> Environment:
    """A Jinja environment over `templates/`. Shared; each course adds its own filters to an overlay."""
    return Environment(
        loader=FileSystemLoader(folder("templates"), encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
        cache_size=-1,
    )
