"""Reads a Markdown page: front matter, prose, and blocks as fences whose info string is a type in braces.

The prose between two fences becomes a `text` block. It is found by lines, not by parsing Markdown: what a fence means
depends on nothing but the lines above it, and the prose itself is parsed where it is rendered.
"""

from __future__ import annotations

import re

from coursepack.source import Diagnostic, SourceFile
from coursepack.tree.body import Fence, split
from coursepack.tree.definitions import shared
from coursepack.tree.node import Lost, Mapping, Node, Sequence
from coursepack.tree.parse import parse_part
from coursepack.tree.prose import Prose
from coursepack.tree.say import fault

_OPENING = re.compile(r"---[ \t]*(?:\r\n|\r|\n|\Z)")
_CLOSING = re.compile(r"(?<=[\r\n])---[ \t]*(?:\r\n|\r|\n|\Z)")
_LATE = re.compile(r"\s+---[ \t]*[\r\n]\s*[A-Za-z_-]+:[ \t\r\n]")


def parse_page(file: SourceFile) -> tuple[Mapping | None, list[Diagnostic]]:
    """The page as a mapping: the keys of its front matter, and `blocks`. All places point into the Markdown file.

    None where the front matter could not be read, since nothing is known then about the page; what is wrong in the
    rest of the file is told all the same.
    """
    page, start, problems = _front_matter(file)
    pieces, found = split(file, start)
    problems += found
    blocks = Sequence(file, (start, len(file.text)))
    texts = iter(shared([piece.text for piece in pieces if isinstance(piece, Prose)]))
    for piece in pieces:
        if isinstance(piece, Fence):
            block, found = _fence(file, piece)
            problems += found
        else:
            block = _prose(file, piece, next(texts))
        blocks.put(block, block.at)
    if blocks:
        blocks.at = (blocks.items_at[0][0], blocks.items_at[-1][1])
    else:
        blocks.at = (start, start)
    if page is not None:
        first = blocks.at[0]
        page.put("blocks", (first, first), blocks, blocks.at)
        page.at = (page.at[0], max(page.at[1], blocks.at[1]))
    return page, problems


def front_matter(text: str) -> tuple[int, int, int] | None:
    """Where the YAML of the front matter starts and ends, and where the page's body starts; None without any.

    Raises ValueError where it is not closed.
    """
    opening = _OPENING.match(text)
    if opening is None:
        return None
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        raise ValueError
    return opening.end(), closing.start(), closing.end()


def _front_matter(file: SourceFile) -> tuple[Mapping | None, int, list[Diagnostic]]:
    """The mapping of the front matter, where the body starts, and what is wrong with it."""
    try:
        found = front_matter(file.text)
    except ValueError:
        helps = "write a line `---` behind the last of its keys"
        message = "the front matter opens here and is never closed"
        problem = fault("unclosed-front-matter", message, file, (0, 3), "opened here", helps)
        return None, len(file.text), [problem]
    if found is None:
        late = _LATE.match(file.text)
        if late is None:
            return Mapping(file, (0, 0)), 0, []
        line = file.text.index("---")
        helps = "remove what stands above it; only front matter in the first line is read as such"
        problem = fault(
            "late-front-matter",
            "the front matter does not start in the first line",
            file,
            (line, line + 3),
            "a line of its own here",
            helps,
        )
        return None, line, [problem]
    start, end, body = found
    root, at, problems = parse_part(file, start, end)
    if root is None:
        root = Mapping(file, (start, start))
    if not isinstance(root, Mapping):
        if not isinstance(root, Lost):
            helps = "write `key: value` lines, for example `id: …` and `title: …`"
            problems.append(fault("not-a-mapping", "the front matter holds no keys", file, at, "", helps))
        return None, body, problems
    if "blocks" in root:
        helps = (
            "write them below the front matter: prose as it is, other blocks as fences, or make the page a YAML file"
        )
        message = "a Markdown page has its blocks below the front matter, not in it"
        problems.append(fault("blocks-in-front-matter", message, file, root.keys_at["blocks"], "not here", helps))
    return root, body, problems


def _fence(file: SourceFile, fence: Fence) -> tuple[Mapping, list[Diagnostic]]:
    """A block with one key, the type in the braces; its value is the YAML of the fence."""
    value: Node
    value, value_at, problems = parse_part(file, *fence.body)
    block = Mapping(file, fence.at)
    block.put(fence.type, fence.type_at, value, value_at)
    return block, problems


def _prose(file: SourceFile, prose: Prose, text: str) -> Mapping:
    block = Mapping(file, prose.at)
    block.put("text", (prose.at[0], prose.at[0]), text, prose.at)
    return block
