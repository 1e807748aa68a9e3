"""Quote: somebody else's words, with who said them and where."""

from collections.abc import Mapping
from typing import Any

from coursepack.model.block import Block, BlockKind, Drawing
from coursepack.model.fields import Inline, Prose
from coursepack.model.prose import scheme_of


class Quote(Block):
    """Somebody else's words."""

    short = "text"
    text: Prose
    """The words, without quotation marks around them."""
    attribution: Inline | None = None
    """Who said it, and in what work."""
    source: Inline | None = None
    """Where it can be read: an address, which becomes a link, or words."""


def _prepare(quote: Quote, _drawing: Drawing) -> Mapping[str, Any]:
    source = quote.source.strip() if quote.source else ""
    return {"link": source if scheme_of(source) in ("http", "https") and " " not in source else None}


BLOCK = BlockKind(
    model=Quote,
    group="prose",
    summary="Somebody else's words, with attribution and source.",
    prepare=_prepare,
)
