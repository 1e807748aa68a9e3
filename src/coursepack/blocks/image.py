"""Image: a picture, with what it shows in words."""

from typing import Literal

from coursepack.model.block import Block, BlockKind
from coursepack.model.fields import Asset, Boolean, Inline, Prose, Text


class Image(Block):
    """A picture."""

    short = "src"
    src: Asset
    """The file: PNG, JPEG, GIF, WebP or SVG."""
    alt: Text | None = None
    """What the picture shows, in a sentence, for those who do not see it."""
    decorative: Boolean = False
    """True for a picture that says nothing; screen readers pass it over."""
    caption: Inline | None = None
    """A line below the picture."""
    credit: Inline | None = None
    """Who made it, and under which licence it is used."""
    description: Prose | None = None
    """A longer description, for a picture that says more than a sentence can. The learner can open it."""
    size: Literal["small", "column", "wide"] = "column"
    """How much room it takes."""
    zoom: Boolean = True
    """Whether a picture that has more to show than fits can be opened large."""


BLOCK = BlockKind(
    model=Image,
    group="numbers",
    summary="A picture with alternative text, caption, zoom and long description.",
)
