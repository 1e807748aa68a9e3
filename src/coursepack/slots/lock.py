"""The lock: which number each stateful thing of a course owns, and which letter each option."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of `course.lock`.

    `name` is the thing's id, with `/part` where a thing owns several. `kind` is "page", or the type of the block or
    question. A page owns a `number` among the flags (one bit each); everything else owns one among the slots.
    `shape` is the text of its `Shape`, empty for a page. `asked` is a hash of what the learner was asked. `options`
    give each option's name its letter, a–z then 0–9. `was` are the numbers it owned while it asked something else.
    `gone` is True for a thing that the course no longer has: its number stays taken.
    """

    name: str
    kind: str
    number: int
    shape: str = ""
    asked: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    was: tuple[int, ...] = ()
    gone: bool = False

    @property
    def is_flag(self) -> bool:
        return self.kind == "page"


@dataclass(frozen=True, slots=True)
class Lock:
    """`line` is the random id of this line of the course: a state of another line is foreign and is not read."""

    line: str
    entries: Mapping[str, Entry]

    def number(self, name: str) -> int:
        """The number of a thing of the course. Raises KeyError for what has none."""
        return self.entries[name].number

    def letters(self, name: str, options: tuple[str, ...]) -> tuple[str, ...]:
        """The letters of a question's options, in the author's order."""
        given = self.entries[name].options
        return tuple(given[option] for option in options)
