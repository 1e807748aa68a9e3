"""The text of `course.lock`: one line a slot, sorted, so that git merges what two people added."""

import json
import re

from coursepack.slots.lock import FORMAT, Entry, Lock

HEAD = """\
# The numbers under which learners' progress is kept. Commit this file with the course.
# coursepack writes it: build adds lines, and fix mends it after a merge. A number is never given twice.
"""
_BARE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?")
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


def lock_text(lock: Lock) -> str:
    """The lock as YAML: UTF-8 text with line feeds, equal for equal locks."""
    lines = [f"format: {FORMAT}", f'line: "{lock.line}"', "slots:" if lock.entries else "slots: {}"]
    lines += [line(entry) for _, entry in sorted(lock.entries.items())]
    return HEAD + "\n".join(lines) + "\n"


def line(entry: Entry) -> str:
    """The one line of an entry, without its line end."""
    parts = [f"{'flag' if entry.is_flag else 'slot'}: {entry.number}", f"kind: {_scalar(entry.kind)}"]
    if entry.shape:
        parts.append(f"shape: {entry.shape}")
    if entry.asked:
        parts.append(f'asked: "{entry.asked}"')
    if entry.options:
        given = ", ".join(f'{_scalar(name)}: "{letter}"' for name, letter in entry.options.items())
        parts.append(f"options: {{{given}}}")
    if entry.was:
        parts.append(f"was: [{', '.join(map(str, entry.was))}]")
    if entry.gone:
        parts.append("gone: true")
    return f"  {_scalar(entry.name)}: {{{', '.join(parts)}}}"


def _scalar(text: str) -> str:
    bare = _BARE.fullmatch(text) and text not in _WORDS
    return text if bare else json.dumps(text, ensure_ascii=False)
