"""The lock: which number each stateful thing of a course owns, and which letter each option."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from coursepack.slots.option import option_key

FORMAT = 1
"""The version of `course.lock` that this compiler reads and writes."""


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

    @property
    def numbers(self) -> tuple[int, ...]:
        """Every number that it owns or owned: all of them stay taken."""
        return (self.number, *self.was)

    def buried(self, names: Collection[str]) -> Entry:
        """The entry that holds its numbers when its name goes to a thing of the other number space.

        It stands under a name of its own, which is none of `names`.
        """
        name, count = f"{self.name}/was-{self.kind}", 1
        while name in names:
            name, count = f"{self.name}/was-{self.kind}-{count}", count + 1
        return replace(self, name=name, gone=True)


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
        return tuple(given[option_key(option)] for option in options)

    @property
    def next_flag(self) -> int:
        """The lowest flag that no page has ever owned."""
        return 1 + max((number for entry in self._entries(flags=True) for number in entry.numbers), default=-1)

    @property
    def next_slot(self) -> int:
        """The lowest slot that nothing has ever owned; slot 0 is the course's own."""
        return 1 + max((number for entry in self._entries(flags=False) for number in entry.numbers), default=0)

    @property
    def shapes(self) -> dict[int, str]:
        """The shape of each slot that the course has now, by rising number."""
        live = (entry for entry in self._entries(flags=False) if not entry.gone)
        return {entry.number: entry.shape for entry in sorted(live, key=lambda entry: entry.number)}

    @property
    def was(self) -> dict[int, int]:
        """For each slot whose thing now asks something else, the slot that it owns now, by rising number."""
        live = (entry for entry in self._entries(flags=False) if not entry.gone)
        return dict(sorted((old, entry.number) for entry in live for old in entry.was))

    def _entries(self, *, flags: bool) -> Iterator[Entry]:
        return (entry for entry in self.entries.values() if entry.is_flag == flags)
