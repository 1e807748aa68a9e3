"""SCORM 1.2: one SCO that is the whole course, with its manifest."""

from __future__ import annotations

from collections.abc import Mapping

from coursepack.check.checked import CheckedCourse
from coursepack.manifest.identifier import identifier
from coursepack.manifest.mastery import masteryscore
from coursepack.manifest.parts import Item, Manifest, Organization, Resource
from coursepack.manifest.scorm12 import FILE, manifest_xml
from coursepack.manifest.title import title
from coursepack.render.site import Content, Site
from coursepack.targets._target import Target

SUSPEND_DATA_LIMIT = 4096
"""CMIString4096 (SCORM 1.2 RTE, 3.4.4, cmi.suspend_data)."""


def _files(checked: CheckedCourse, site: Site) -> Mapping[str, Content]:
    return {FILE: manifest_xml(_manifest(checked, site)), **dict(sorted(site.files.items()))}


def _manifest(checked: CheckedCourse, site: Site) -> Manifest:
    course = checked.course
    resource = Resource(identifier("sco", course.id), site.launch, tuple(sorted(site.files)))
    words = title(course.title) or course.id
    item = Item(identifier("item", course.id), words, resource, masteryscore(course))
    organization = Organization(identifier("course", course.id), words, (item,))
    return Manifest(identifier("manifest", course.id), organization)


TARGET = Target(title="SCORM 1.2", adapter="scorm12", state_limit=SUSPEND_DATA_LIMIT, files=_files)
