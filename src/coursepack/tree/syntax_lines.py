"""Mistakes of lines: indentation, keys, colons and entries of lists, and what is said about each."""

from __future__ import annotations

import re

from coursepack.source import Diagnostic
from coursepack.tree import unwanted
from coursepack.tree.say import shown
from coursepack.tree.stop import Stop, with_since
from coursepack.tree.syntax_signs import LONGEST_ADVICE, anchor, quoted

_TABS = re.compile(r"\t+")
_GLUED = re.compile(r"\s*(?:- +)?([\w-]+):(\S.*)")
_END_OF_KEY = re.compile(r":[ \t]|:$")


def tab(stop: Stop) -> Diagnostic:
    """A tab in front of a line, or within the indentation of a text block."""
    spaces = "indent with spaces; most editors turn tabs into spaces when they are asked to"
    tabs = _TABS.match(stop.file.text, stop.at, stop.end)
    size = len(tabs[0]) if tabs else 1
    said = stop.say("a tab stands where YAML counts spaces", "a tab", spaces, size=size)
    return Diagnostic("tab-indent", said.severity, said.message, said.label, said.also, said.help)


def second_colon(stop: Stop) -> Diagnostic:
    """`title: Foo: bar`, or a line that YAML takes for the rest of the text above it."""
    key, colon, value = stop.before.strip().removeprefix("- ").lstrip().partition(": ")
    if colon:
        quotes = "put the text behind the first colon in quotes, or on a line of its own below `|`"
        value = f"{value}{stop.rest}".strip()
        if len(value) < LONGEST_ADVICE and key.isprintable() and not key.startswith(("'", '"', "[", "{", "#")):
            quotes = f"put the text in quotes: `{key.strip()}: {quoted(_without_curls(value))}`"
        return stop.say("a second colon stands in one line", "YAML takes it for another key", quotes)
    key = stop.before.strip().removeprefix("- ") or stop.rest
    above = _line_above(stop)
    helps = ["indent it like the other keys that it belongs to"]
    without_space = _GLUED.match(above)
    if without_space:
        value = without_space[2].strip()[:LONGEST_ADVICE]
        helps = [f"write a space behind the colon of the line above: `{without_space[1]}: {value}`"]
    elif above and ":" not in above:
        helps = ["give the line above a colon and a value, or indent this line like the other keys"]
    return stop.say(f"the key {shown(key)} stands where the text above it still goes on", "a key", *helps)


def _without_curls(value: str) -> str:
    """A text without typographic quotes around all of it, which were meant for YAML's."""
    return value[1:-1] if value[:1] in "“„”‘" and value[-1:] in "”“’" and len(value) > 1 else value


def _line_above(stop: Stop) -> str:
    """The nearest line above that is not blank; empty where the text starts."""
    line, _ = stop.file.position(stop.at)
    while line > 1:
        line -= 1
        if stop.file.line_starts[line - 1] < stop.start:
            return ""
        if stop.file.line(line).strip():
            return stop.file.line(line)
    return ""


def no_colon(stop: Stop) -> Diagnostic:
    """A line among keys that is no key."""
    at = stop.since if stop.since is not None else stop.at
    line = re.compile(r"[^\r\n]*").match(stop.file.text, at, stop.end)
    written = line[0].rstrip() if line else ""
    without_space = _GLUED.match(written)
    if without_space:
        helps = f"write a space behind the colon: `{without_space[1]}: {without_space[2][:LONGEST_ADVICE]}`"
    else:
        helps = "a line is `key: value`; to go on with the text above, indent it further than that text's key"
    return stop.say(f"this line has no key: {shown(written)}", "no `key: `", helps, at=at, size=max(1, len(written)))


def glued(stop: Stop) -> Diagnostic:
    """`{correct:{…}}`"""
    helps = ("write a space behind the colon", "a text that holds a colon goes in quotes")
    return stop.say("a colon stands here without a space behind it", "", *helps)


def list_on_the_line(stop: Stop) -> Diagnostic:
    """`key: - entry`"""
    if not stop.before.strip():
        return stop.say("a list starts where none can stand", "a list", "indent it below the key that it belongs to")
    helps = ("write it on the lines below, indented", "a text that starts with `- ` goes in quotes")
    return stop.say("a list starts on the line of its key", "a list", *helps)


def key_due(stop: Stop) -> Diagnostic:
    """In a mapping, something else than a key."""
    if "block collection" in stop.context or "block sequence" in stop.context:
        return entry_due(stop)  # PyYAML's own parser uses the same words for both
    before = stop.before.rstrip()
    if before.endswith(("'", '"', "]", "}")) and before.strip("'\""):
        closing = before[-1]
        helps = "put all of the text in quotes, of a kind that it does not hold"
        if closing == "'":
            helps = "double an apostrophe inside single quotes, `''`, or put the text in double quotes"
        message = f"text goes on behind the closing {closing}"
        return stop.say(message, "not part of the value", helps, size=max(1, len(stop.rest)))
    if stop.rest.startswith("- ") or stop.rest == "-":
        return with_since(
            stop,
            stop.say("an entry of a list stands among keys", "an entry", "indent it below the key that it belongs to"),
            "the keys start here",
        )
    if stop.char in ("&", "*", "!"):
        return anchor(stop)
    if stop.char == ":":
        return unwanted.empty_key(stop.file, (stop.at, stop.at))
    return with_since(stop, _misaligned(stop, "key"), "the keys start here")


def _misaligned(stop: Stop, what: str) -> Diagnostic:
    """A line that stands at a column of its own. `what` is what could stand there."""
    column = stop.file.position(stop.at)[1] - 1
    written = _END_OF_KEY.split(stop.rest, maxsplit=1)[0]
    size = max(1, len(written))
    message = (
        f"{shown(written)} is indented by {column} {'space' if column == 1 else 'spaces'}, unlike what is around it"
    )
    helps = f"give it the indentation of the {what} that it belongs beside"
    return stop.say(message, "not in line with what is above", helps, size=size)


def entry_due(stop: Stop) -> Diagnostic:
    """In a list, something else than an entry."""
    if stop.rest.startswith("- "):
        return with_since(stop, _misaligned(stop, "entry"), "the list starts here")
    written = _END_OF_KEY.split(stop.rest, maxsplit=1)[0]
    helps = "indent it further to make it part of the entry above, or start it with `- `"
    message = f"{shown(written)} stands in a list, but is no entry of it"
    return with_since(stop, stop.say(message, "no entry", helps, size=max(1, len(written))), "the list starts here")


def behind_end(stop: Stop) -> Diagnostic:
    """Something below a document in brackets, or below `...`."""
    helps = "what belongs to a list or mapping in brackets stands inside of them; else remove it"
    return stop.say("text goes on behind the end of the document", "not part of it", helps, size=max(1, len(stop.rest)))


def directive(stop: Stop) -> Diagnostic:
    """A line like `%YAML 1.1`, or a text that starts with a percent sign."""
    at = stop.since if stop.since is not None else stop.at
    helps = "remove the line; a text that starts with `%` goes in quotes"
    return stop.say("a line that starts with `%` is an order to YAML; a course has none", "", helps, at=at)
