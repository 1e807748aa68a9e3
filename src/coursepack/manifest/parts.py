"""The parts of a content package's manifest, by the names that IMS gives them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Resource:
    """What an item launches. `files` are all files of it, by their path in the package; `href` is one of them."""

    identifier: str
    href: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """What a learner launches. `masteryscore` is in percent; None leaves the verdict to the content."""

    identifier: str
    title: str
    resource: Resource
    masteryscore: float | None = None


@dataclass(frozen=True, slots=True)
class Organization:
    """The one way through the package."""

    identifier: str
    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """The whole: metadata is fixed by the standard, the resources are those of the items."""

    identifier: str
    organization: Organization
