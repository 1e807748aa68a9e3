"""Whether an SVG file is a plain drawing: nothing in it runs, and nothing reaches out of it."""

from __future__ import annotations

import re
from typing import Any

DEPTH_LIMIT = 256
_ADDRESS_IN_STYLE = re.compile(r"url\(\s*['\"]?\s*(?!#)|@import|expression\s*\(|javascript:", re.IGNORECASE)
_PICTURE_INSIDE = re.compile(r"data:image/(png|jpeg|gif|webp);base64,", re.IGNORECASE)
_ADDRESSES = frozenset({"href", "src", "action", "formaction", "from", "to", "values", "by"})
_NEVER = frozenset({"script", "foreignobject", "iframe", "object", "embed", "handler", "listener", "audio", "video"})
_ANIMATIONS = frozenset({"set", "animate", "animatemotion", "animatetransform"})


def flaw(content: bytes) -> str:
    """What is wrong with a drawing, as the end of a sentence about it; empty for a plain drawing.

    Nothing is fetched and no entity is expanded while it is read.
    """
    from lxml import etree

    if b"<!DOCTYPE" in content and b"<!ENTITY" in content:
        return "declares entities of its own"
    reader = etree.XMLPullParser(
        events=("start", "end", "pi"), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    depth = 0
    element: Any  # by the kind of event: a start of a name space has a pair, the rest have a node
    try:
        reader.feed(content)
        reader.close()
        for event, element in reader.read_events():
            depth += {"start": 1, "end": -1}.get(str(event), 0)
            if event == "pi" and element.target == "xml-stylesheet":
                return "asks for a style sheet from outside"
            found = _element(element) if event == "start" else ""
            if found or depth > DEPTH_LIMIT:
                return found or f"is nested deeper than {DEPTH_LIMIT} levels"
    except etree.XMLSyntaxError:
        return "cannot be read as XML"
    return ""


def _element(element: Any) -> str:
    tag = str(element.tag)
    name = tag.rpartition("}")[2].lower()
    if name in _NEVER:
        return f"holds `<{name}>`"
    for key, value in element.attrib.items():
        attribute = str(key).rpartition("}")[2].lower()
        if attribute.startswith("on"):
            return f"holds an event handler, `{attribute}`"
        if name in _ANIMATIONS and attribute == "attributename" and "href" in str(value).lower():
            return "holds an animation that changes an address"
        if attribute in ("href", "src") and not _stays_inside(str(value)):
            return f"reaches out of itself, to `{str(value).strip()[:60]}`"
        if attribute in _ADDRESSES and "javascript:" in "".join(str(value).split()).lower():
            return "holds an address that runs a script"
        if _ADDRESS_IN_STYLE.search(str(value)) and attribute not in ("href", "src"):
            return "reaches out of itself in a style"
    style = element.text if name == "style" else None
    return "reaches out of itself in a style sheet" if style and _ADDRESS_IN_STYLE.search(style) else ""


def _stays_inside(address: str) -> bool:
    plain = "".join(address.split())
    return not plain or plain.startswith("#") or bool(_PICTURE_INSIDE.match(plain))
