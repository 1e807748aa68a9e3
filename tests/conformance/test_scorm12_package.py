"""The package of the sample course, read as an LMS reads it, against the rules that no schema states.

Each test names what an LMS was seen to do with a package that breaks the rule.
"""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import etree

from coursepack.compile import compile_course

COURSE = Path(__file__).parents[2] / "course"
CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADLCP = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    folder = tmp_path_factory.mktemp("package")
    shutil.copytree(COURSE, folder / "course")
    compiled = compile_course(folder / "course", ["scorm12"], folder / "dist")
    assert compiled.artifacts, [diagnostic.message for diagnostic in compiled.diagnostics]
    with zipfile.ZipFile(compiled.artifacts[0].path) as archive:
        yield archive


@pytest.fixture(scope="module")
def manifest(package: zipfile.ZipFile) -> etree._Element:
    return etree.fromstring(package.read("imsmanifest.xml"))


def test_the_manifest_lies_at_the_top_and_first(package: zipfile.ZipFile) -> None:
    """Moodle refuses a package whose manifest lies in a folder or has capitals in its name."""
    assert package.namelist()[0] == "imsmanifest.xml"


def test_every_file_is_listed_and_every_listed_file_is_there(
    package: zipfile.ZipFile, manifest: etree._Element
) -> None:
    """A wrong case is a 404 at launch on a server whose disk tells cases apart."""
    listed = [unquote(file.get("href")) for file in manifest.iter(f"{CP}file")]
    assert sorted(listed) == sorted(set(package.namelist()) - {"imsmanifest.xml"})
    assert len(listed) == len(set(listed))


def test_one_organization_one_item_one_sco(manifest: etree._Element) -> None:
    """An item without a scormtype is an asset for Moodle: completed as soon as it is opened."""
    (organization,) = manifest.iter(f"{CP}organization")
    (item,) = manifest.iter(f"{CP}item")
    (resource,) = manifest.iter(f"{CP}resource")
    assert manifest.find(f"{CP}organizations").get("default") == organization.get("identifier")
    assert item.get("identifierref") == resource.get("identifier")
    assert resource.get(f"{ADLCP}scormtype") == "sco"
    assert resource.get("type") == "webcontent"
    assert resource.get("href") in [file.get("href") for file in resource]
    assert all(title.text for title in manifest.iter(f"{CP}title"))


def test_identifiers_are_those_of_the_course(manifest: etree._Element) -> None:
    """Moodle keeps tracks by the item's identifier: another one in a new version loses every learner's progress."""
    found = [element.get("identifier") for element in manifest.iter() if element.get("identifier")]
    assert found == [f"{role}-sequence-models" for role in ("manifest", "course", "item", "sco")]


def test_the_mark_of_the_course(manifest: etree._Element) -> None:
    assert [score.text for score in manifest.iter(f"{ADLCP}masteryscore")] == ["70"]


def test_the_metadata_is_what_moodle_compares_as_text(manifest: etree._Element) -> None:
    assert [(child.tag, child.text) for child in manifest.find(f"{CP}metadata")] == [
        (f"{CP}schema", "ADL SCORM"),
        (f"{CP}schemaversion", "1.2"),
    ]


def test_there_is_no_schema_and_no_way_to_one(package: zipfile.ZipFile) -> None:
    """An LMS that resolves a schemaLocation fails where the file is not in the package."""
    assert not [name for name in package.namelist() if name.endswith((".xsd", ".dtd"))]
    text = package.read("imsmanifest.xml").decode()
    assert "schemaLocation" not in text
    assert "<!" not in text


def test_every_name_arrives_everywhere(package: zipfile.ZipFile) -> None:
    """Moodle strips `& < > " ' | : \\` from names, Docebo refuses extensions of programs, disks fold cases."""
    for info in package.infolist():
        assert re.fullmatch(
            r"[a-z0-9_-]+(/[a-z0-9_-]+)*\.(html|css|js|xml|txt|png|jpg|svg|vtt|mp4|mp3|pdf)", info.filename
        )
        assert len(info.filename) < 180
        assert not info.is_dir()


def test_nothing_leads_out_of_the_package(package: zipfile.ZipFile) -> None:
    """Every address of a page's own parts is relative and leads to a file that is there."""
    names = set(package.namelist())
    for page in [name for name in names if name.endswith(".html")]:
        document = etree.HTML(package.read(page).decode())
        found = [*document.xpath("//script/@src"), *document.xpath("//link/@href"), *document.xpath("//img/@src")]
        found += [href for href in document.xpath("//a/@href") if not re.match(r"https?:|mailto:|tel:|#", href)]
        assert found
        for address in found:
            assert unquote(address.partition("#")[0]) in names, (page, address)
