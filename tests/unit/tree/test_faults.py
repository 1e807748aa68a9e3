"""Each name that this room prints has a page, and each page is about a name that is printed."""

from __future__ import annotations

import re
from pathlib import Path

import coursepack.tree
from coursepack.tree.faults import FAULTS

SOURCE = Path(coursepack.tree.__file__).parent
NAME = re.compile(r'"([a-z]+(?:-[a-z0-9]+)+|alias)"')
ELSEWHERE = {"no-course"}
"""What more than one room says is explained above them."""
NO_NAMES = {"utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-8-sig"}


def test_names():
    printed = set()
    for path in SOURCE.glob("*.py"):
        if path.name != "faults.py":
            printed |= set(NAME.findall(path.read_text("utf-8")))
    assert printed - NO_NAMES - ELSEWHERE == set(FAULTS)


def test_pages_have_the_same_headings():
    for name, text in FAULTS.items():
        headings = re.findall(r"^ *## (.+)$", text, re.MULTILINE)
        assert headings == ["What it finds", "Why it matters", "Instead"], name
