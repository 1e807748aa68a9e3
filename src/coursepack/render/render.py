"""From a checked course to a site. The one way in; everything that varies is a value."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from coursepack import garbage
from coursepack.check.checked import CheckedCourse
from coursepack.render.assets import Assets
from coursepack.render.course_data import course_data, course_script, words_script
from coursepack.render.drawing import Drawing
from coursepack.render.page import COVER, documents
from coursepack.render.player import BLOCKS, PLAYER, join
from coursepack.render.site import Content, Site
from coursepack.render.style import block_styles, page_styles
from coursepack.render.survey import survey
from coursepack.render.words import Words
from coursepack.resources import folder

LICENSE = "player-license.txt"
MARK_LENGTH = 12
_MARK_LATER = "\x7fmark\x7f"
"""Stands for the mark until it is known. No author can write it: YAML and our Markdown refuse control characters."""

WORDS_OF_PLAYER = "player"
WORDS_OF_QUESTIONS = "question"
"""Sections of the interface words. The player's come first; those of the blocks and questions in use come with them."""


def render(checked: CheckedCourse, adapter: str, state_limit: int) -> Site:
    """The site of a course.

    `adapter` is the file below `templates/player/adapters/` that speaks to the LMS; `state_limit` is how many
    characters of resume data that LMS keeps.
    """
    with garbage.left_alone():
        return _render(checked, adapter, state_limit)


def _render(checked: CheckedCourse, adapter: str, state_limit: int) -> Site:
    course = checked.course
    words = Words(course.language)
    assets = Assets(checked.assets)
    drawing = Drawing(words, assets, checked.lock)
    found = survey(course)
    files = {name: text.encode() for name, text in documents(checked, drawing, _MARK_LATER, found.minutes)}
    data = course_data(checked, _MARK_LATER, state_limit, found, words.of({WORDS_OF_PLAYER}))
    scripts = join(drawing.blocks, drawing.questions, adapter)
    later = {*drawing.blocks, *drawing.questions} | ({WORDS_OF_QUESTIONS} if drawing.questions else set())
    rest = {
        "course.js": course_script(data),
        "style.css": page_styles(course.theme.accent),
        "blocks.css": block_styles(drawing.blocks, drawing.questions),
        PLAYER: scripts.player,
        BLOCKS: words_script(words.of(later)) + scripts.blocks,
        LICENSE: (folder("templates") / LICENSE).read_text(encoding="utf-8"),
    }
    files |= {name: text.encode() for name, text in rest.items()}
    mark = _mark(files, assets.hashes)
    written = mark.encode()
    for name, content in files.items():
        files[name] = content.replace(_MARK_LATER.encode(), written)
    every: dict[str, Content] = {**files, **assets.files}
    return Site(files=dict(sorted(every.items())), launch=COVER, mark=mark)


def _mark(files: Mapping[str, bytes], hashes: Mapping[str, str]) -> str:
    """The content hash: over each file's name and SHA-256, in the order of the names."""
    known = {name: sha256(content).hexdigest() for name, content in files.items()} | dict(hashes)
    total = sha256("".join(f"{name}\n{known[name]}\n" for name in sorted(known)).encode())
    return total.hexdigest()[:MARK_LENGTH]
