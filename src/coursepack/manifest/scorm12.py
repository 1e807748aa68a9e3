"""imsmanifest.xml of SCORM 1.2 (CAM 1.2, 2.3; IMS Content Packaging 1.1.2).

Written for the LMSs that are, not only for the schema: the prefix `adlcp` and the default namespace are literal, since
Moodle matches them as text; every character stands for itself but the five that XML names, since Moodle shows
numeric references as they are written; there is no schemaLocation, since the schemas are not in the package.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal
from urllib.parse import quote

from lxml import etree

from coursepack.manifest.parts import Item, Manifest, Organization, Resource
from coursepack.manifest.verify import verify

FILE = "imsmanifest.xml"
IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
SCHEMA, SCHEMAVERSION = "ADL SCORM", "1.2"
MANIFEST_VERSION = "1.1"
"""The version of IMS Content Packaging that CAM 1.2 builds on (the XSD allows 20 characters)."""
HREF_LIMIT = 2000

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


def manifest_xml(manifest: Manifest) -> bytes:
    """The manifest as UTF-8. What comes out was parsed again and compared with what went in."""
    root = etree.fromstring(f'<manifest xmlns="{IMSCP}" xmlns:adlcp="{ADLCP}"/>')
    root.set("identifier", manifest.identifier)
    root.set("version", MANIFEST_VERSION)
    metadata = _element(root, "metadata")
    _element(metadata, "schema").text = SCHEMA
    _element(metadata, "schemaversion").text = SCHEMAVERSION
    organizations = _element(root, "organizations", default=manifest.organization.identifier)
    _organization(organizations, manifest.organization)
    resources = _element(root, "resources")
    for item in manifest.organization.items:
        _resource(resources, item.resource)
    etree.indent(root)
    data = _DECLARATION + etree.tostring(root, encoding="UTF-8", xml_declaration=False) + b"\n"
    verify(data, manifest)
    return data


def href(path: str) -> str:
    """A path of the package as a URL: what is no plain character is percent-encoded (RFC 3986, 2.1)."""
    return quote(path, safe="/")


def decimal(number: float) -> str:
    """A number as CMIDecimal has it: no exponent, at most two decimals, none where there is nothing to say.

    Rounded up: scores have two decimals, so a score reaches the rounded mark exactly when it reaches the mark.
    """
    rounded = Decimal(str(number)).quantize(Decimal("0.01"), ROUND_CEILING)
    return f"{rounded:f}".rstrip("0").rstrip(".")


def _organization(parent: etree._Element, organization: Organization) -> None:
    element = _element(parent, "organization", identifier=organization.identifier)
    _element(element, "title").text = organization.title
    for item in organization.items:
        _item(element, item)


def _item(parent: etree._Element, item: Item) -> None:
    identifierref = item.resource.identifier
    element = _element(parent, "item", identifier=item.identifier, identifierref=identifierref, isvisible="true")
    _element(element, "title").text = item.title
    if item.masteryscore is not None:
        etree.SubElement(element, f"{{{ADLCP}}}masteryscore").text = decimal(item.masteryscore)


def _resource(parent: etree._Element, resource: Resource) -> None:
    element = _element(parent, "resource", identifier=resource.identifier, type="webcontent")
    element.set(f"{{{ADLCP}}}scormtype", "sco")
    element.set("href", href(resource.href))
    for path in resource.files:
        _element(element, "file", href=href(path))


def _element(parent: etree._Element, name: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{IMSCP}}}{name}", attributes)
