"""Mistakes of signs: quotes, escapes, brackets, and signs that a text cannot start with; and what is said of each."""

from __future__ import annotations

import re

from coursepack.source import Diagnostic, Label, Span
from coursepack.tree import characters
from coursepack.tree.say import fault, shown
from coursepack.tree.stop import Stop, other, with_since

_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{0,2}|u[0-9a-fA-F]{0,4}|U[0-9a-fA-F]{0,8}|.?)", re.DOTALL)
_COMMENT = re.compile(r"[^\r\n]*[ \t](#[^\s#!,\]}]+)")
_PAIR = re.compile(r"\s*[\w-]+:[ \t]+[^\s\"'\[{][^\r\n\[\]{}]*")
LONGEST_ADVICE = 60
"""How long a text is at most that a message repeats in quotes."""
_CLOSERS = {"[": "]", "{": "}"}


def quoted(value: str) -> str:
    """A text in quotes: double ones where it holds neither these nor a backslash, else single ones."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def open_quote(stop: Stop) -> Diagnostic:
    """A quote without its second one."""
    at = stop.since if stop.since is not None else stop.at
    quote = stop.file.text[at : at + 1]
    inside = "a quote inside the text is doubled: `''`" if quote == "'" else 'a quote inside the text is written `\\"`'
    message = f"the quote {quote} opens here and is never closed"
    return stop.say(message, "opened here", f"write {quote} where the text ends; {inside}", at=at)


def escape(stop: Stop) -> Diagnostic:
    """A backslash in double quotes, before what makes no escape."""
    at = stop.file.text.rfind("\\", stop.start, min(stop.at + 1, stop.end))
    if at < 0:
        return other(stop)
    match = _ESCAPE.match(stop.file.text, at, stop.end)
    written = match[0].rstrip("\r\n") if match else "\\"
    digits = written[2:]
    if re.fullmatch(r"\\[uU][0-9a-fA-F]{4,8}", written):
        code = int(digits, 16)
        message = f"`{written}` is {characters.called(code)}"
        span = (at, at + len(written))
        return fault(characters.NAME, message, stop.file, span, "not a character of a text", characters.help_for(code))
    helps = "for a backslash write two, or put the text in single quotes, where it is a letter like any other"
    return stop.say(f"{shown(written)} means nothing in double quotes", "", helps, at=at, size=max(1, len(written)))


def behind_bar(stop: Stop) -> Diagnostic:
    """`key: | text`"""
    bar = stop.file.text[stop.since : stop.since + 1] if stop.since is not None else "|"
    helps = ("start the text on the next line, indented", f"a text that starts with `{bar}` goes in quotes")
    return stop.say(f"text stands behind `{bar}`", "not on this line", *helps, size=max(1, len(stop.rest)))


def bracket(stop: Stop) -> Diagnostic:
    """In a list or mapping in brackets, neither a comma nor its end."""
    opened = next(at for at in (stop.bracket, stop.since, stop.at) if at is not None)
    opener = stop.file.text[opened : opened + 1]
    if opener not in _CLOSERS:
        return other(stop)
    closer = _CLOSERS[opener]
    entry = stop.file.text[opened + 1 : stop.at].rpartition(",")[2]
    if stop.char == ":" and _PAIR.fullmatch(entry):
        return second_colon(stop, entry)
    helps = f"write `{closer}` where it ends; a text that starts with `{opener}` goes in quotes"
    if stop.char in ("", "]", "}") or not stop.before.strip() or re.match(r"[^,]*:(\s|$)", stop.rest):
        comment = _COMMENT.match(stop.file.text, opened, stop.end)
        more = (f"{shown(comment[1])} is a comment to YAML; put it in quotes if it is text",) if comment else ()
        message = f"the bracket `{opener}` opens here and is not closed"
        said = stop.say(message, "opened here", *more, helps, at=opened)
        if stop.at >= stop.end:
            return said
        also = (Label(Span(stop.file, stop.at, stop.at + 1), f"`{closer}` or a comma is due before this"),)
        return Diagnostic(said.name, said.severity, said.message, said.label, also, said.help)
    message = f"no comma stands before {shown(stop.rest)}"
    helps = "write a comma between entries; put a text that holds quotes, brackets or commas in quotes"
    return with_since(stop, stop.say(message, "a comma is due before this", helps), "the bracket opens here")


def second_colon(stop: Stop, entry: str) -> Diagnostic:
    """`{text: Note: read this}`"""
    end = re.compile(r"[^,\]}\r\n]*").match(stop.file.text, stop.at, stop.end)
    key, _, value = f"{entry}{end[0] if end else ''}".strip().partition(": ")
    helps = f"put the text in quotes: `{key}: {quoted(value.strip())}`"
    if len(value) >= LONGEST_ADVICE:
        helps = "put the text behind the first colon in quotes"
    return stop.say("a second colon stands in one entry", "YAML takes it for another key", helps)


def no_value(stop: Stop) -> Diagnostic:
    """A sign at the place of a value."""
    char = stop.char
    if not char and stop.bracket is not None:
        return bracket(stop)
    if char in ("]", "}"):
        return stop.say(f"the bracket `{char}` closes nothing", "", "remove it, or put the whole text in quotes")
    if char == ",":
        if stop.before.rstrip().endswith((",", "[", "{")):
            return stop.say("nothing stands between two commas", "one too many", "remove one of them")
        return stop.say("text cannot start with a comma without quotes", "", "put the whole text in quotes")
    return odd_start(stop) if char and char in "?:-|>#%@`!&*" else other(stop)


def odd_start(stop: Stop) -> Diagnostic:
    """A text that starts with a sign that YAML keeps for itself: `@`, a backtick, `%`, `? `."""
    char = stop.char
    helps = ("put the whole text in quotes, or on a line of its own below `|`",)
    named = f"`{char}`" if char != "`" else "a backtick"
    return stop.say(f"text cannot start with {named} without quotes", "", *helps)


def anchor(stop: Stop) -> Diagnostic:
    """`*emphasis* …` or `& …` without quotes: to YAML, an alias or anchor whose name ends oddly."""
    at = stop.since if stop.since is not None and stop.file.text[stop.since] in "*&" else stop.at
    char = stop.file.text[at : at + 1]
    rest = re.compile(r"[^\r\n]*").match(stop.file.text, at, stop.end)
    text = rest[0].rstrip() if rest else char
    first = f"put the whole text in quotes: {quoted(text)}" if len(text) < 60 else "put the whole text in quotes"
    return stop.say(f"text cannot start with `{char}` without quotes", "", first, "or below `|`, indented", at=at)


def tag(stop: Stop) -> Diagnostic:
    """A text that starts with `!`, and is not even a tag."""
    at = stop.since if stop.since is not None else stop.at
    helps = "put a text that starts with `!` in quotes"
    return stop.say("text cannot start with `!` without quotes", "", helps, at=at)
