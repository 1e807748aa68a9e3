"""Addresses inside a package: of a page, and of a heading on it."""

import re

_NOT_A_WORD = re.compile(r"[\W_]+")


def page_address(target: str) -> str:
    """The file of a page by its id; `id#heading` leads to a heading of it."""
    page, mark, heading = target.partition("#")
    return f"page-{page}.html" + (f"#{heading_id(heading)}" if mark else "")


def heading_id(text: str) -> str:
    """The id of a heading: its words in lower case. The prefix keeps it apart from every other id of a page."""
    return "h-" + (_NOT_A_WORD.sub("-", text.lower()).strip("-") or "section")
