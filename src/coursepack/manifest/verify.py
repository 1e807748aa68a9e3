"""Reads a manifest again, as an LMS will, and compares it with what it was made from.

What differs is a mistake of ours, so it raises, and no package is written.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from lxml import etree

from coursepack.manifest.parts import Manifest

IMSCP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADLCP = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"

_ID = re.compile(r"[A-Za-z_][A-Za-z0-9._-]{0,63}")
_HARMLESS_REFERENCE = re.compile(rb"&(?!(amp|lt|gt|quot|apos);)")


def verify(data: bytes, manifest: Manifest) -> None:
    """Raises ValueError where the bytes do not say what the manifest says, or would be misread."""
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    _expect("a numeric reference", _HARMLESS_REFERENCE.search(data), None)
    _expect("identifier", root.get("identifier"), manifest.identifier)
    organization = manifest.organization
    found = root.findall(f"{IMSCP}organizations/{IMSCP}organization")
    _expect("organizations", [one.get("identifier") for one in found], [organization.identifier])
    _expect("the title", found[0].findtext(f"{IMSCP}title"), organization.title)
    items = found[0].findall(f"{IMSCP}item")
    resources = root.findall(f"{IMSCP}resources/{IMSCP}resource")
    for item, element, resource in zip(organization.items, items, resources, strict=True):
        _expect("an item", element.get("identifier"), item.identifier)
        _expect("an item's resource", element.get("identifierref"), resource.get("identifier"))
        _expect("an item's title", element.findtext(f"{IMSCP}title"), item.title)
        score = element.findtext(f"{ADLCP}masteryscore")
        _expect("a mastery score", score is None, item.masteryscore is None)
        _expect("a resource", resource.get("identifier"), item.resource.identifier)
        _expect("its kind", resource.get(f"{ADLCP}scormtype"), "sco")
        files = [unquote(str(file.get("href"))) for file in resource.findall(f"{IMSCP}file")]
        _expect("its files", files, list(item.resource.files))
        _expect("its launch among its files", unquote(str(resource.get("href"))) in files, True)
    _expect_identifiers([str(element.get("identifier")) for element in root.iter() if "identifier" in element.attrib])


def _expect(what: str, found: object, wanted: object) -> None:
    if found != wanted:
        raise ValueError(f"manifest: {what} is {found!r}, not {wanted!r}")


def _expect_identifiers(found: list[str]) -> None:
    for name in found:
        if not _ID.fullmatch(name) or found.count(name) > 1:
            raise ValueError(f"manifest: the identifier {name!r} is odd or stands twice")
