"""imsmanifest.xml: what it says, how it says it, and what it refuses."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import etree

from coursepack.manifest import scorm12, verify
from coursepack.manifest.parts import Item, Manifest, Organization, Resource
from coursepack.manifest.scorm12 import ADLCP, IMSCP, decimal, href, manifest_xml

FILES = ("assets/pic-00000000.png", "index.html", "page-start.html", "player.js")


def made(title: str = "First steps", mastery: float | None = 70, files: tuple[str, ...] = FILES) -> Manifest:
    resource = Resource("sco-first-steps", "index.html", files)
    item = Item("item-first-steps", title, resource, mastery)
    return Manifest("manifest-first-steps", Organization("course-first-steps", title, (item,)))


def test_it_says_all_there_is_in_the_order_of_the_standard() -> None:
    root = etree.fromstring(manifest_xml(made()))
    assert [etree.QName(child).localname for child in root] == ["metadata", "organizations", "resources"]
    assert [child.text for child in root[0]] == ["ADL SCORM", "1.2"]
    assert root.find(f".//{{{ADLCP}}}masteryscore").text == "70"
    assert [file.get("href") for file in root.iter(f"{{{IMSCP}}}file")] == list(FILES)


def test_moodle_finds_the_literal_names() -> None:
    text = manifest_xml(made()).decode()
    assert '<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"' in text
    assert 'adlcp:scormtype="sco"' in text
    assert "<adlcp:masteryscore>70</adlcp:masteryscore>" in text
    assert "schemaLocation" not in text
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n')


@pytest.mark.parametrize("title", ["R&D <for> \"all\" 'of' us", "序列模型 – naïve 🎓", "a & b", "&amp;", "]]>"])
def test_a_title_arrives_as_it_is_without_numeric_references(title: str) -> None:
    data = manifest_xml(made(title))
    assert not re.search(rb"&(?!(amp|lt|gt|quot|apos);)", data)
    assert b"CDATA" not in data
    assert etree.fromstring(data).find(f".//{{{IMSCP}}}item/{{{IMSCP}}}title").text == title


@pytest.mark.parametrize("title", ["a\x0bb", "a\x00b", "\ud800", "a\ufffeb"])
def test_a_character_that_xml_forbids_makes_no_manifest(title: str) -> None:
    with pytest.raises(ValueError):
        manifest_xml(made(title))


def test_the_same_parts_make_the_same_bytes() -> None:
    assert manifest_xml(made()) == manifest_xml(made())


def test_no_mastery_score_no_element() -> None:
    assert b"masteryscore" not in manifest_xml(made(mastery=None))


@pytest.mark.parametrize(
    ("number", "written"),
    [(70.0, "70"), (0.0, "0"), (100.0, "100"), (66.5, "66.5"), (66.666, "66.67"), (1.1, "1.1"), (0.001, "0.01")],
)
def test_a_mark_is_a_decimal_that_no_score_of_two_decimals_tells_from_it(number: float, written: str) -> None:
    assert decimal(number) == written
    for hundredths in range(10001):
        assert (hundredths / 100 >= number) == (hundredths / 100 >= float(written))


def test_an_address_is_a_url() -> None:
    assert href("assets/a-1.png") == "assets/a-1.png"
    assert href("ä b%.html") == "%C3%A4%20b%25.html"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"First steps", b"Last steps"),
        (b'identifierref="sco-first-steps"', b'identifierref="sco-other"'),
        (b'adlcp:scormtype="sco"', b'adlcp:scormType="sco"'),
        (b'adlcp:scormtype="sco"', b'adlcp:scormtype="asset"'),
        (b'<file href="player.js"/>', b""),
        (b'href="index.html">', b'href="Index.html">'),
        (b"First", b"&#70;irst"),
        (b'identifier="item-first-steps"', b'identifier="course-first-steps"'),
    ],
)
def test_the_second_reading_sees_what_is_not_as_meant(old: bytes, new: bytes) -> None:
    data = manifest_xml(made())
    assert old in data
    with pytest.raises(ValueError):
        verify.verify(data.replace(old, new, 1), made())


@pytest.mark.parametrize("name", ["manifest-first-steps", "1st", "two words", "x" * 65, ""])
def test_an_identifier_that_is_none_or_stands_twice_makes_no_manifest(name: str) -> None:
    whole = made()
    with pytest.raises(ValueError):
        manifest_xml(Manifest(whole.identifier, replace(whole.organization, identifier=name)))


def test_a_cut_manifest_is_seen() -> None:
    data = manifest_xml(made())
    for end in range(0, len(data.rstrip()), 7):
        with pytest.raises((ValueError, etree.XMLSyntaxError)):
            verify.verify(data[:end], made())


def test_the_file_is_named_as_every_lms_looks_for_it() -> None:
    assert scorm12.FILE == "imsmanifest.xml"
