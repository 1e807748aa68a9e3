"""Says in an author's words where YAML could not be read on, and what to write instead.

The parser knows where it stopped and what it looked for. What the author meant is read from the text around it, so
both of PyYAML's parsers lead to the same message.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from coursepack.source import Diagnostic, Label, SourceFile, Span
from coursepack.tree import characters, unwanted
from coursepack.tree.say import fault, shown

NAME = "yaml-syntax"
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{0,2}|u[0-9a-fA-F]{0,4}|U[0-9a-fA-F]{0,8}|.?)", re.DOTALL)
_TOO_HIGH = re.compile(r"\\U(?!000|0010)[0-9a-fA-F]{8}")
_KEY = re.compile(r"[ \t]*(?:- +)*(?P<key>[^\s#:'\"\[{][^:\r\n]*?) *:[ \t]+(?P<value>\S[^\r\n]*)")
_CLOSERS = {"[": "]", "{": "}"}


@dataclass(slots=True)
class Stop:
    """Where the parser stopped: `at` and, where it says so, the start of what it was reading, `since`.

    `end` is where the text ends. Offsets are the file's.
    """

    file: SourceFile
    start: int
    end: int
    at: int
    since: int | None
    problem: str
    context: str
    bracket: int | None

    @property
    def char(self) -> str:
        return self.file.text[self.at : self.at + 1] if self.at < self.end else ""

    @property
    def line_start(self) -> int:
        line, _ = self.file.position(self.at)
        return max(self.start, self.file.line_starts[line - 1])

    @property
    def before(self) -> str:
        """What stands on the line before the place."""
        return self.file.text[self.line_start : self.at]

    @property
    def rest(self) -> str:
        """What stands on the line from the place on."""
        found = re.compile(r"[^\r\n]*").match(self.file.text, self.at, self.end)
        return found[0].rstrip() if found else ""

    def say(self, message: str, label: str = "", *helps: str, at: int | None = None, size: int = 1) -> Diagnostic:
        """The diagnostic, with the last character of the text as its place where it stopped behind that."""
        start = self.at if at is None else at
        if start >= self.end:
            start = max(self.start, len(self.file.text[: self.end].rstrip()) - 1)
        return fault(NAME, message, self.file, (start, min(start + size, max(self.end, start))), label, *helps)


def explain(file: SourceFile, start: int, end: int, error: Exception, bracket: int | None) -> Diagnostic:
    """The diagnostic for an error of the parser. `start` and `end` bound the text that it was given; `bracket` is
    where the innermost bracket stands that was open there.
    """
    mark = getattr(error, "problem_mark", None)
    since = getattr(error, "context_mark", None)
    stop = Stop(
        file,
        start,
        end,
        min(end, start + mark.index) if mark else start,
        start + since.index if since else None,
        str(getattr(error, "problem", "") or ""),
        str(getattr(error, "context", "") or ""),
        bracket,
    )
    if mark is None:
        found = _TOO_HIGH.search(file.text, start, end)
        stop.at = found.start() if found else start
        stop.problem = "escape" if found else ""
    if stop.char == "\t" or "tab character" in stop.problem:
        return _tab(stop)
    return next((said for words, said in _SAID if re.search(words, stop.problem)), _other)(stop)


def _tab(stop: Stop) -> Diagnostic:
    spaces = "indent with spaces; most editors turn tabs into spaces when they are asked to"
    text = stop.file.text
    size = len(text[stop.at :]) - len(text[stop.at :].lstrip("\t")) if stop.char == "\t" else 1
    said = stop.say("a tab stands where YAML counts spaces", "a tab", spaces, size=max(1, size))
    return Diagnostic("tab-indent", said.severity, said.message, said.label, said.also, said.help)


def _second_colon(stop: Stop) -> Diagnostic:
    """`title: Foo: bar`, or a line that YAML takes for the rest of the text above it."""
    first = _KEY.match(stop.before + stop.rest)
    colon_before = re.search(r":[ \t]", stop.before)
    if first and colon_before:
        value = first["value"].rstrip()
        return stop.say(
            "a second colon stands in one line",
            "YAML takes it for another key",
            f"put the text in quotes: `{first['key']}: {_quoted(value)}`"
            if len(value) < 60
            else "put the text behind the first colon in quotes, or on a line of its own below `|`",
        )
    key = stop.before.strip().removeprefix("- ") or stop.rest
    above = _line_above(stop)
    helps = ["indent it like the other keys that it belongs to"]
    glued = re.match(r"\s*(?:- +)?([\w-]+):(\S.*)", above)
    if glued:
        helps = [f"write a space behind the colon of the line above: `{glued[1]}: {glued[2].strip()[:40]}`"]
    elif above and ":" not in above:
        helps = ["give the line above a colon and a value, or indent this line like the other keys"]
    return stop.say(f"the key {shown(key)} stands where the text above it still goes on", "a key", *helps)


def _line_above(stop: Stop) -> str:
    line, _ = stop.file.position(stop.at)
    while line > 1:
        line -= 1
        if stop.file.line_starts[line - 1] < stop.start:
            return ""
        if stop.file.line(line).strip():
            return stop.file.line(line)
    return ""


def _quoted(value: str) -> str:
    """A text in quotes: double ones where it holds neither these nor a backslash, else single ones."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def _no_colon(stop: Stop) -> Diagnostic:
    at = stop.since if stop.since is not None else stop.at
    line = re.compile(r"[^\r\n]*").match(stop.file.text, at, stop.end)
    written = line[0].rstrip() if line else ""
    glued = re.match(r"([\w-]+):(\S.*)", written)
    if glued:
        helps = f"write a space behind the colon: `{glued[1]}: {glued[2][:40]}`"
    else:
        helps = "a line is `key: value`; to go on with the text above, indent it further than that text's key"
    return stop.say(f"this line has no key: {shown(written)}", "no `key: `", helps, at=at, size=max(1, len(written)))


def _list_on_the_line(stop: Stop) -> Diagnostic:
    if not stop.before.strip():
        return stop.say("a list starts where none can stand", "a list", "indent it below the key that it belongs to")
    helps = ("write it on the lines below, indented", "a text that starts with `- ` goes in quotes")
    return stop.say("a list starts on the line of its key", "a list", *helps)


def _open_quote(stop: Stop) -> Diagnostic:
    at = stop.since if stop.since is not None else stop.at
    quote = stop.file.text[at : at + 1]
    inside = "a quote inside the text is doubled: `''`" if quote == "'" else 'a quote inside the text is written `\\"`'
    message = f"the quote {quote} opens here and is never closed"
    return stop.say(message, "opened here", f"write {quote} where the text ends; {inside}", at=at)


def _escape(stop: Stop) -> Diagnostic:
    at = stop.file.text.rfind("\\", stop.start, min(stop.at + 1, stop.end))
    if at < 0:
        return _other(stop)
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


def _behind_bar(stop: Stop) -> Diagnostic:
    bar = stop.file.text[stop.since : stop.since + 1] if stop.since is not None else "|"
    helps = ("start the text on the next line, indented", f"a text that starts with `{bar}` goes in quotes")
    return stop.say(f"text stands behind `{bar}`", "not on this line", *helps, size=max(1, len(stop.rest)))


def _key_due(stop: Stop) -> Diagnostic:
    """In a mapping, something else than a key."""
    if "block collection" in stop.context or "block sequence" in stop.context:
        return _entry_due(stop)  # PyYAML's own parser uses the same words for both
    before = stop.before.rstrip()
    if before.endswith(("'", '"', "]", "}")) and before.strip("'\""):
        closing = before[-1]
        helps = "put all of the text in quotes, of a kind that it does not hold"
        if closing == "'":
            helps = "double an apostrophe inside single quotes, `''`, or put the text in double quotes"
        message = f"text goes on behind the closing {closing}"
        return stop.say(message, "not part of the value", helps, size=max(1, len(stop.rest)))
    if stop.rest.startswith("- ") or stop.rest == "-":
        return _with_since(
            stop,
            stop.say("an entry of a list stands among keys", "an entry", "indent it below the key that it belongs to"),
            "the keys start here",
        )
    if stop.char in ("&", "*", "!"):
        return _anchor(stop)
    if stop.char == ":":
        return unwanted.empty_key(stop.file, (stop.at, stop.at))
    return _with_since(stop, _misaligned(stop, "key"), "the keys start here")


def _misaligned(stop: Stop, what: str) -> Diagnostic:
    column = stop.file.position(stop.at)[1] - 1
    written = re.split(r":[ \t]|:$", stop.rest, maxsplit=1)[0]
    size = max(1, len(written))
    message = (
        f"{shown(written)} is indented by {column} {'space' if column == 1 else 'spaces'}, unlike what is around it"
    )
    helps = f"give it the indentation of the {what} that it belongs beside"
    return stop.say(message, "not in line with what is above", helps, size=size)


def _entry_due(stop: Stop) -> Diagnostic:
    """In a list, something else than an entry."""
    if stop.rest.startswith("- "):
        return _with_since(stop, _misaligned(stop, "entry"), "the list starts here")
    written = re.split(r":[ \t]|:$", stop.rest, maxsplit=1)[0]
    helps = "indent it further to make it part of the entry above, or start it with `- `"
    message = f"{shown(written)} stands in a list, but is no entry of it"
    return _with_since(stop, stop.say(message, "no entry", helps, size=max(1, len(written))), "the list starts here")


def _with_since(stop: Stop, said: Diagnostic, text: str) -> Diagnostic:
    if stop.since is None or stop.since >= stop.at:
        return said
    also = (Label(Span(stop.file, stop.since, stop.since + 1), text),)
    return Diagnostic(said.name, said.severity, said.message, said.label, also, said.help)


def _bracket(stop: Stop) -> Diagnostic:
    """In a list or mapping in brackets, neither a comma nor its end."""
    opened = next(at for at in (stop.bracket, stop.since, stop.at) if at is not None)
    bracket = stop.file.text[opened : opened + 1]
    if bracket not in _CLOSERS:
        return _other(stop)
    closer = _CLOSERS[bracket]
    helps = f"write `{closer}` where it ends; a text that starts with `{bracket}` goes in quotes"
    if stop.char in ("", "]", "}") or not stop.before.strip() or re.match(r"[^,]*:(\s|$)", stop.rest):
        said = stop.say(f"the bracket `{bracket}` opens here and is not closed", "opened here", helps, at=opened)
        if stop.at >= stop.end:
            return said
        also = (Label(Span(stop.file, stop.at, stop.at + 1), f"`{closer}` or a comma is due before this"),)
        return Diagnostic(said.name, said.severity, said.message, said.label, also, said.help)
    message = f"no comma stands before {shown(stop.rest)}"
    helps = "write a comma between entries; put a text that holds quotes, brackets or commas in quotes"
    return _with_since(stop, stop.say(message, "a comma is due before this", helps), "the bracket opens here")


def _no_value(stop: Stop) -> Diagnostic:
    char = stop.char
    if not char and stop.bracket is not None:
        return _bracket(stop)
    if char in ("]", "}"):
        return stop.say(f"the bracket `{char}` closes nothing", "", "remove it, or put the whole text in quotes")
    if char == ",":
        if stop.before.rstrip().endswith((",", "[", "{")):
            return stop.say("nothing stands between two commas", "one too many", "remove one of them")
        return stop.say("text cannot start with a comma without quotes", "", "put the whole text in quotes")
    return _other(stop)


def _odd_start(stop: Stop) -> Diagnostic:
    char = stop.char
    helps = ("put the whole text in quotes, or on a line of its own below `|`",)
    quoted = f"`{char}`" if char != "`" else "a backtick"
    return stop.say(f"text cannot start with {quoted} without quotes", "", *helps)


def _anchor(stop: Stop) -> Diagnostic:
    """`*emphasis* …` or `& …` without quotes: to YAML, an alias or anchor whose name ends oddly."""
    at = stop.since if stop.since is not None and stop.file.text[stop.since] in "*&" else stop.at
    char = stop.file.text[at : at + 1]
    rest = re.compile(r"[^\r\n]*").match(stop.file.text, at, stop.end)
    text = rest[0].rstrip() if rest else char
    first = f"put the whole text in quotes: {_quoted(text)}" if len(text) < 60 else "put the whole text in quotes"
    return stop.say(f"text cannot start with `{char}` without quotes", "", first, "or below `|`, indented", at=at)


def _behind_end(stop: Stop) -> Diagnostic:
    helps = "what belongs to a list or mapping in brackets stands inside of them; else remove it"
    return stop.say("text goes on behind the end of the document", "not part of it", helps, size=max(1, len(stop.rest)))


def _tag(stop: Stop) -> Diagnostic:
    at = stop.since if stop.since is not None else stop.at
    helps = "put a text that starts with `!` in quotes"
    return stop.say("text cannot start with `!` without quotes", "", helps, at=at)


def _directive(stop: Stop) -> Diagnostic:
    at = stop.since if stop.since is not None else stop.at
    helps = "remove the line; a text that starts with `%` goes in quotes"
    return stop.say("a line that starts with `%` is an order to YAML; a course has none", "", helps, at=at)


def _other(stop: Stop) -> Diagnostic:
    helps = "look at the indentation, quotes and brackets here and on the line above"
    return stop.say("YAML cannot read on from here", "", helps, size=max(1, len(stop.rest)))


_SAID: tuple[tuple[str, Callable[[Stop], Diagnostic]], ...] = (
    (r"mapping values are not allowed", _second_colon),
    (r"could not find expected ':'", _no_colon),
    (r"sequence entries are not allowed", _list_on_the_line),
    (r"mapping keys are not allowed", _other),
    (r"unexpected end of stream|unexpected document (indicator|separator)", _open_quote),
    (r"URI|tag|'!'|'>'", _tag),
    (r"escape|hexa?decimal number", _escape),
    (r"comment or (a )?line break|indentation indicator", _behind_bar),
    (r"expected key|expected <block end>", _key_due),
    (r"expected '-' indicator", _entry_due),
    (r"expected ',' or", _bracket),
    (r"node content", _no_value),
    (r"cannot start any token", _odd_start),
    (r"document start", _behind_end),
    (r"alphabetic or numeric", _anchor),
    (r"directive|YAML document|%|version|digit", _directive),
)
