"""Bad input from the world, through the whole check: each is an error at its place, beside every other mistake.

The numbers are those of the list of inputs that the compiler survives.
"""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from coursepack.check.check import check
from coursepack.source import Severity
from coursepack.tree.load import load

COURSE = "format: 1\nid: c\ntitle: C\nmodules:\n  - modules/one.yaml\n  - modules/two.yaml\n"
ONE = "id: one\ntitle: One\npages:\n  - {id: p, title: P, blocks: [{text: Hello.}]}\n"
TWO = "id: two\ntitle: Two\npages:\n  - {id: q, title: Q, blocks: [{text: Hello.}]}\n"
OTHER = "id: two\ntitle: Two\ntitle: Twice\npages:\n  - {id: q, title: Q, blocks: [{text: Hello.}]}\n"
PAGE = "---\nid: p\ntitle: P\n---\nHello.\n"

BOMB = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9) if n else 'x'}]\n" for n in range(10))
LONG = f"title: {'x' * 10_000_000}\n"

ERRORS: dict[str, tuple[str | bytes, str, str]] = {
    "B01 empty": ("", "empty-file", "1:1"),
    "B01 comments": ("# a\n\n# b\n", "empty-file", "1:1"),
    "B01 only dashes": ("---\n", "empty-file", "1:1"),
    "B02 text": ("Hello\n", "not-a-mapping", "1:1"),
    "B02 list": ("- a\n- b\n", "not-a-mapping", "1:1"),
    "B02 number": ("42\n", "not-a-mapping", "1:1"),
    "B03 key twice": (ONE + "id: again\n", "duplicate-key", "5:1"),
    "B06 alias bomb": (BOMB, "alias", "1:5"),
    "B08 alias of itself": (ONE + "x: &x [*x]\n", "alias", "5:4"),
    "B10 1,000 brackets": (ONE + "x: " + "[" * 1_000, "too-deep", "5:67"),
    "B11 30,000 brackets": (ONE + "x: " + "[" * 30_000, "too-deep", "5:67"),
    "B11 1,000,000 brackets": (ONE + "x: " + "[" * 1_000_000, "too-deep", "5:67"),
    "B12 10 MB scalar": (LONG, "text-too-long", "1:8"),
    "B12 100 MB scalar": (b"title: " + b"x" * 100_000_000, "file-too-large", "course.yaml:5:5"),
    "B14 python": (ONE + "x: !!python/object/apply:os.system [ls]\n", "unknown-tag", "5:4"),
    "B14 own": (ONE + "x: !foo bar\n", "unknown-tag", "5:4"),
    "B14 binary": (ONE + "x: !!binary aGVsbG8=\n", "unknown-tag", "5:4"),
    "B14 set": (ONE + "x: !!set {a, b}\n", "unknown-tag", "5:4"),
    "B19 NUL": (ONE.replace("One", "O\0ne"), "control-character", "2:9"),
    "B19 control": (ONE.replace("One", "O\x1bne"), "control-character", "2:9"),
    "B20 escaped NUL": (ONE.replace("One", '"O\\0ne"'), "control-character", "2:10"),
    "B20 escaped tab": (ONE.replace("One", '"O\\x0bne"'), "control-character", "2:10"),
    "B20 surrogate": (ONE.replace("One", '"O\\uD800ne"'), "control-character", "2:10"),
    "B20 U+FFFE": (ONE.replace("One", '"O\\uFFFEne"'), "control-character", "2:10"),
    "B22 UTF-16": (codecs.BOM_UTF16_LE + ONE.encode("utf-16-le"), "not-utf-8", "1:1"),
    "B22 UTF-16 without mark": (ONE.encode("utf-16-be"), "not-utf-8", "1:1"),
    "B22 UTF-32": (codecs.BOM_UTF32_BE + ONE.encode("utf-32-be"), "not-utf-8", "1:1"),
    "B22 UTF-32 without mark": (ONE.encode("utf-32-le"), "not-utf-8", "1:1"),
    "B23 Latin-1": (ONE.replace("One", "Übung").encode("latin-1"), "not-utf-8", "2:8"),
    "B26 tab": ("id: one\npages:\n\t- id: p\n", "tab-indent", "3:1"),
    "B27 two documents": (ONE + "---\n" + ONE, "several-documents", "5:1"),
    "B28 key that is a list": (ONE + "[a]: b\n", "complex-key", "5:1"),
    "B28 key that is a mapping": (ONE + "? {a: b}\n: c\n", "complex-key", "5:3"),
    "merge keys": (ONE + "<<: {a: b}\n", "merge-key", "5:1"),
}


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def errors(folder: Path) -> list[tuple[str, str]]:
    """The name and place of each error; a path is left out for the file under test."""
    told, checked = check(load(folder, base=folder))
    found = []
    for one in told:
        if one.severity is Severity.ERROR:
            assert one.label is not None
            assert one.help, one.message
            span = one.label.span
            found.append((one.name, f"{span.file.path}:{span.line}:{span.column}"))
    assert (checked is None) == bool(found)
    return found


@pytest.mark.parametrize("row", ERRORS)
def test_a_module(tmp_path, row):
    text, name, place = ERRORS[row]
    found = errors(write(tmp_path, {"course.yaml": COURSE, "modules/one.yaml": text, "modules/two.yaml": OTHER}))
    place = place if place.startswith("course.yaml") else f"modules/one.yaml:{place}"
    assert (name, place) in found
    assert ("duplicate-key", "modules/two.yaml:3:1") in found


@pytest.mark.parametrize("row", [row for row in ERRORS if "100 MB" not in row])
def test_the_course_file(tmp_path, row):
    text, name, place = ERRORS[row]
    found = errors(write(tmp_path, {"course.yaml": text, "modules/two.yaml": OTHER}))
    assert (name.replace("empty-file", "empty-course"), f"course.yaml:{place}") in found


FENCED = {row: error for row, error in ERRORS.items() if isinstance(error[0], str) and not row.startswith("B01")}


@pytest.mark.parametrize("row", [row for row in FENCED if not row.startswith(("B02", "B27"))])
def test_a_fence_of_a_page(tmp_path, row):
    """The same YAML in a fence, six lines further down."""
    text, name, place = FENCED[row]
    files = {
        "course.yaml": COURSE,
        "modules/one.yaml": "id: one\ntitle: One\npages: [p.md]\n",
        "modules/p.md": f"{PAGE}```{{callout}}\n{text}\n```\n",
        "modules/two.yaml": OTHER,
    }
    found = errors(write(tmp_path, files))
    line, _, column = place.partition(":")
    assert (name, f"modules/p.md:{int(line) + 6}:{column}") in found
    assert ("duplicate-key", "modules/two.yaml:3:1") in found


PAGES = {
    "B58 broken": ("---\nid: p\ntitle: a: b\n---\nHello.\n", "yaml-syntax", "3:9"),
    "B58 unclosed": ("---\nid: p\ntitle: P\n\nHello.\n", "unclosed-front-matter", "1:1"),
    "B59 unknown": (PAGE + "\n```{tabz}\nitems: []\n```\n", "unknown-block", "7:5"),
    "B59 unclosed": (PAGE + "\n```{tabs}\nitems: []\n", "unclosed-fence", "7:1"),
    "B59 unclosed code": (PAGE + "\n~~~python\nx\n```\n", "unclosed-fence", "7:1"),
    "B19 NUL": (PAGE + "\0", "control-character", "6:1"),
    "B22 UTF-16": (PAGE.encode("utf-16"), "not-utf-8", "1:1"),
    "B23 Latin-1": (PAGE.encode() + b"\n\xe9\n", "not-utf-8", "7:1"),
}


@pytest.mark.parametrize("row", PAGES)
def test_a_page(tmp_path, row):
    text, name, place = PAGES[row]
    module = "id: one\ntitle: One\npages: [p.md]\n"
    files = {"course.yaml": COURSE, "modules/one.yaml": module, "modules/p.md": text, "modules/two.yaml": OTHER}
    found = errors(write(tmp_path, files))
    assert (name, f"modules/p.md:{place}") in found
    assert ("duplicate-key", "modules/two.yaml:3:1") in found


FINE = {
    "B21 byte order mark": codecs.BOM_UTF8 + ONE.encode(),
    "B24 CRLF": ONE.replace("\n", "\r\n"),
    "B24 CR": ONE.replace("\n", "\r"),
    "B24 mixed": ONE.replace("\n", "\r\n", 2),
    "B15 text": ONE.replace("title: One", "title: no"),
    "B15 more text": ONE.replace("title: One", "title: 12:30"),
    "B15 a number as text": ONE.replace("title: One", "title: 1.10"),
    "B09 7 MB": ONE + "".join(f"  - {{id: p{n}, title: P{n}, blocks: [text: {'word ' * 800}]}}\n" for n in range(1750)),
    "B51 a separator of lines": ONE.replace("One", "One\u2028two"),
    "B50 braces": ONE.replace("One", '"{{ 7*7 }} {% include x %}"'),
}


@pytest.mark.parametrize("row", FINE)
def test_what_is_fine(tmp_path, row):
    found = errors(write(tmp_path, {"course.yaml": COURSE, "modules/one.yaml": FINE[row], "modules/two.yaml": TWO}))
    assert found == []
