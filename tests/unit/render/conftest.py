"""Sites of small courses, made by the whole way through: read, check, render."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from coursepack.check.check import check
from coursepack.check.options import CheckOptions
from coursepack.render.render import render
from coursepack.render.site import Site
from coursepack.tree.load import load

HEAD = """\
id: small
title: A small *course*
language: {language}
modules:
  - id: module
    title: The module
    pages:
"""
PIXEL = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)


@pytest.fixture
def site(tmp_path: Path) -> Callable[..., Site]:
    """The site of a course: `pages` is the YAML of its pages, `files` what lies beside it, `head` what comes first."""

    def made(pages: str, files: dict[str, bytes] | None = None, *, head: str = "", language: str = "en") -> Site:
        course = tmp_path / "course"
        text = head + HEAD.format(language=language) + pages
        for name, data in {"course.yaml": text.encode(), **(files or {})}.items():
            place = course / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        diagnostics, checked = check(load(course), options=CheckOptions(writes_lock=True))
        assert checked is not None, [one.message for one in diagnostics]
        return render(checked, "scorm12", 4096)

    return made
