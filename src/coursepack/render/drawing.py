"""Draws blocks and questions with their templates, and keeps what is true for the page that is being drawn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from markupsafe import Markup

from coursepack.model.block import BlockKind
from coursepack.model.fields import AssetPath
from coursepack.model.kinds import kind_of
from coursepack.model.question import QuestionKind
from coursepack.render.assets import Assets
from coursepack.render.code import code_listing
from coursepack.render.environment import Templates
from coursepack.render.highlight import language_title
from coursepack.render.markdown_tokens import DEEPEST_HEADING, Place
from coursepack.render.prose import Prose
from coursepack.render.words import Words
from coursepack.slots.lock import Lock
from coursepack.slots.option import LETTERS

TOP_LEVEL = 2
"""The rank of a heading directly below a page's own."""


class Drawing:
    """Turns models into HTML. `blocks` and `questions` collect the names of the types that were drawn."""

    def __init__(self, words: Words, assets: Assets, lock: Lock) -> None:
        self.words = words
        self.assets = assets
        self.blocks: set[str] = set()
        self.questions: set[str] = set()
        self._lock = lock
        self._prose = Prose(assets, words)
        self._level = TOP_LEVEL
        self._count = 0
        self.environment = Templates(words)
        self.environment.filters.update(
            prose=self.prose,
            flow=self._flow,
            inline=self.inline,
            label=self._prose.label,
            plain=self._prose.plain,
            asset=self._address,
            picture=self._picture,
            duration=self._duration,
            language=language_title,
            listing=lambda code, language=None, marks=(): code_listing(code, language, marks),
        )
        self.environment.globals.update(render_blocks=self.render_blocks, render_question=self.render_question)
        self._frame = cast(Any, self.environment.get_template("blocks/_block.html.j2").module).frame

    def begin_page(self) -> None:
        """A new page: ids start anew."""
        self._prose.place = Place()
        self._level = TOP_LEVEL
        self._count = 0

    def prose(self, text: str) -> Markup:
        """Markdown to safe HTML with paragraphs; its headings are one deeper than what it stands under."""
        return self._prose.prose(text, self._level)

    def inline(self, text: str) -> Markup:
        """Markdown of one line to safe HTML."""
        return self._prose.inline(text)

    def plain(self, text: str) -> str:
        """The words of a text without markup."""
        return self._prose.plain(text)

    def render_blocks(self, blocks: Iterable[Any], level: int | None = None) -> Markup:
        """Blocks one after another; their titles are headings of the rank `level`."""
        rank = min(DEEPEST_HEADING, level if level is not None else self._level)
        return Markup("").join(self._block(block, rank) for block in blocks)

    def render_question(self, question: Any, quiz: Any = None) -> Markup:
        """One question. `quiz` is the quiz that it belongs to, if any."""
        name, found = kind_of(question)
        kind = cast(QuestionKind, found)
        self.questions.add(name)
        entry = self._lock.entries.get(question.id) if question.remember else None
        slot = kind.slot(question)
        letters = self._lock.letters(question.id, slot.options) if entry else tuple(LETTERS[: len(slot.options)])
        template = self.environment.get_template(_template("questions", name))
        return Markup(
            template.render(
                question=question,
                quiz=quiz,
                kind=kind,
                name=name,
                slot=entry.number if entry else None,
                letters=letters,
                key=kind.key(question, letters),
                pattern=kind.pattern(question, letters),
                uid=f"q-{question.id}",
                level=min(DEEPEST_HEADING, self._level),
            )
        )

    def slots(self, block: Any, kind: BlockKind) -> dict[str, int]:
        """The numbers that a block owns, by the part that each keeps."""
        if kind.slots is None:
            return {}
        return {slot.part: self._lock.number(slot.name(block.id)) for slot in kind.slots(block)}

    def _block(self, block: Any, level: int) -> Markup:
        name, found = kind_of(block)
        kind = cast(BlockKind, found)
        self.blocks.add(name)
        self._count += 1
        uid = f"b-{block.id}" if block.id else f"b-{self._count}"
        slots = self.slots(block, kind)
        inner = min(DEEPEST_HEADING, level + 1) if block.title else level
        above, self._level = self._level, inner
        template = self.environment.get_template(_template("blocks", name))
        extra = kind.prepare(block, self) if kind.prepare else {}
        inside = template.render(block=block, uid=uid, level=level, inner=inner, slots=slots, **extra)
        self._level = above
        title = self._prose.inline(block.title) if block.title and not kind.own_title else None
        slot = next(iter(slots.values())) if len(slots) == 1 else None
        return cast(Markup, self._frame(name, uid, level, title, Markup(inside), slot))

    def _flow(self, text: str) -> Markup:
        """Markdown to HTML; what is one paragraph comes without its tags, as it stands in a cell or a list item."""
        made = self.prose(text)
        inner = made[3:-4]
        return inner if made.startswith("<p>") and made.endswith("</p>") and "<p>" not in inner else made

    def _address(self, path: AssetPath) -> str:
        return self.assets.address(path.resolved)

    def _picture(self, path: AssetPath) -> dict[str, Any]:
        size = self.assets.size(path.resolved)
        return {
            "src": self.assets.address(path.resolved),
            "width": size[0] if size else None,
            "height": size[1] if size else None,
        }

    def _duration(self, minutes: int) -> str:
        hours, rest = divmod(minutes, 60)
        parts = [self.words("page.hours", count=hours)] if hours else []
        parts += [self.words("page.minutes", count=rest)] if rest or not hours else []
        return " ".join(parts)


def _template(kind: str, name: str) -> str:
    stem = name.replace("-", "_")
    return f"{kind}/{stem}/{stem}.html.j2"
