"""Courses for the tests of the check, written as fragments: the least that shows what is meant.

A fragment is YAML. A list is the blocks of a page; a mapping holds keys of a course, and `pages` or `blocks` for the
pages of its only module or the blocks of its only page. A comment `# file assets/a.png holds a PNG picture` puts a file
beside it; "nothing", "a folder", "a program", "a link to …" and "2,000,000 bytes of a PNG picture" are understood too,
and any other text is the file's own.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from coursepack.check.check import CheckOptions, check
from coursepack.check.checked import CheckedCourse
from coursepack.source import Diagnostic
from coursepack.tree.load import load

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")
_FILE = re.compile(r"^# file (.+?) holds (.+)$", re.MULTILINE)
_BYTES = re.compile(r"([0-9,]+) bytes of (.+)")
_GIGABYTES = re.compile(rb"([0-9]+) GB")
_LINK = b"a link to "
_KEY = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)

Result = tuple[list[Diagnostic], CheckedCourse | None]


def indent(text: str, by: int) -> str:
    return "".join(f"{' ' * by}{line}" if line.strip() else line for line in text.splitlines(keepends=True))


def course_of(fragment: str) -> str:
    """The whole course.yaml that a fragment stands for."""
    text = fragment.strip("\n") + "\n"
    body = "\n".join(line for line in text.splitlines() if not line.startswith("#")) + "\n"
    if body.lstrip().startswith("- "):
        keys = {"blocks": f"blocks:\n{indent(text, 2)}"}
    else:
        parts = [part for part in _KEY.split(text) if part.strip() and not part.startswith("#")]
        keys = {part.partition(":")[0]: part for part in parts}
    blocks = keys.pop("blocks", "blocks: [text: A sentence.]\n")
    pages = keys.pop("pages", f"pages:\n  - id: page\n    title: Page\n{indent(blocks, 4)}")
    keys.setdefault("id", "id: course\n")
    keys.setdefault("title", "title: Course\n")
    keys.setdefault("modules", f"modules:\n  - id: module\n    title: Module\n{indent(pages, 4)}")
    return "".join(keys.values())


def content_of(said: str) -> bytes | None:
    """What a file holds, from the words of a fragment; None for a folder."""
    size = _BYTES.fullmatch(said)
    if size:
        return (content_of(size[2]) or b"").ljust(int(size[1].replace(",", "")), b"\0")
    known = {"nothing": b"", "a PNG picture": PNG, "a folder": None, "a program": b"MZ\x90\0"}
    return known.get(said, said.encode())


@pytest.fixture
def content() -> Callable[[str], bytes | None]:
    """What a file holds, from a few words about it."""
    return content_of


@pytest.fixture
def check_course(tmp_path: Path) -> Callable[..., Result]:
    """Checks a course.yaml, with the files that stand beside it in a folder of their own."""

    def run(text: str, files: dict[str, bytes | None] | None = None, **options: object) -> Result:
        folder = tmp_path / "course"
        shutil.rmtree(folder, ignore_errors=True)
        for path, data in {**(files or {}), "course.yaml": text.encode()}.items():
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            if data is None:
                place.mkdir()
            elif data.startswith(_LINK):
                place.symlink_to(data.removeprefix(_LINK).decode())
            elif hole := _GIGABYTES.fullmatch(data):
                with place.open("wb") as file:
                    file.truncate(int(hole[1]) * 1_000_000_000)  # a file with a hole, which takes no room
            else:
                place.write_bytes(data)
        return check(load(folder, base=folder), options=CheckOptions(**{"writes_lock": True, **options}))

    return run


@pytest.fixture
def check_fragment(check_course: Callable[..., Result]) -> Callable[..., Result]:
    """Checks the course that a fragment stands for."""

    def run(fragment: str, **options: object) -> Result:
        files = {path: content_of(said) for path, said in _FILE.findall(fragment)}
        return check_course(course_of(fragment), files, **options)

    return run


@pytest.fixture
def told() -> Callable[..., str]:
    """Diagnostics as a case file shows them: what is said, and the words that are underlined."""

    def tell(diagnostics: list[Diagnostic]) -> str:
        return "\n".join(_told(one) for one in diagnostics) + "\n" if diagnostics else "nothing is found\n"

    return tell


def _told(one: Diagnostic) -> str:
    lines = [f"{one.severity}[{one.name}]: {one.message}"]
    for label in filter(None, (one.label, *one.also)):
        words = label.span.text.strip().splitlines() or [""]
        lines.append(f"  {words[0]}{' …' if len(words) > 1 else ''}" + (f"  <- {label.text}" if label.text else ""))
    return "\n".join([*lines, *(f"  = {line}" for line in one.help)])
