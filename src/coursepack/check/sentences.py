"""Our sentence for everything that can be wrong with a value; pydantic's own words never reach an author.

A block or a question may raise errors of its own, as `PydanticCustomError("edge-to-nowhere", "an edge leads to
`{node}`, which is no node of this diagram", {"node": name})`. Its type becomes the diagnostic's name and its message
the headline. The context may also hold `help` and `label`, and `at`: steps from the value that was validated to the
place that is meant. A block's file explains such names in a constant `FAULTS`, as `coursepack.check.faults` does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from coursepack.check.near import did_you_mean
from coursepack.check.wording import SHOWN, Case, Words, kind_of_value, shown
from coursepack.model.fields import ID_LENGTH
from coursepack.model.slug import slug
from coursepack.tree.node import Node, Plain


def words(case: Case) -> Words:
    """What to say about a case."""
    said = _SAID.get(case.type)
    if said is not None:
        return said(case)
    helps = case.context.get("help", ())
    return Words(
        case.type.replace("_", "-"),
        case.message,
        str(case.context.get("label", "")),
        (helps,) if isinstance(helps, str) else tuple(helps),
    )


def has_words(error_type: str) -> bool:
    """Whether an error type has a sentence of ours."""
    return error_type in _SAID


def _takes(name: str, wants: str, *helps: str) -> Callable[[Case], Words]:
    """A value that is of another kind than the place takes."""

    def said(case: Case) -> Words:
        if case.value is None:
            return Words("empty-field", f"{case.what} is empty", "nothing stands here", helps, wants=wants)
        quoted = " in quotes" if _is_right_without_quotes(case.value, wants) else ""
        message = f"{case.what} takes {wants}, not {kind_of_value(case.value)}{quoted}"
        return Words(name, message, f"takes {wants}" if len(wants) < SHOWN else "", helps, wants=wants)

    return said


def _is_right_without_quotes(value: Node, wants: str) -> bool:
    """Whether a text in quotes would be what is wanted if it had none."""
    if not isinstance(value, str) or isinstance(value, Plain):
        return False
    return f"`{value.lower()}`" in wants or ("number" in wants and re.fullmatch(r"[0-9.]{1,12}", value) is not None)


def _truth(case: Case) -> Words:
    meant = _TRUTHS.get(str(case.value).strip().lower()) if isinstance(case.value, str) else None
    return _takes("not-true-or-false", _EITHER, f"write {f'`{meant}`' if meant else _EITHER}, without quotes")(case)


_EITHER = "`true` or `false`"
_TRUTHS = dict.fromkeys(("true", "yes", "y", "on", "1", "right", "correct"), "true") | dict.fromkeys(
    ("false", "no", "n", "off", "0", "wrong"), "false"
)
"""What authors write where `true` or `false` is due, and which of the two they mean."""


def _duration(case: Case) -> Words:
    minutes = str(case.value).strip() if isinstance(case.value, str) else ""
    helps = f"write `{minutes} min`" if re.fullmatch(r"[1-9][0-9]{0,3}", minutes) else "write `20 min` or `2 h`"
    return _takes("not-a-duration", "a duration", helps)(case)


def _number(wants: str, name: str) -> Callable[[Case], Words]:
    def said(case: Case) -> Words:
        helps: tuple[str, ...] = ()
        text = str(case.value).strip() if isinstance(case.value, str) else ""
        plain = text.removesuffix("%").strip().replace(",", ".")
        if re.fullmatch(r"[-+]?[0-9]{1,12}(\.[0-9]*)?", plain):
            if text.endswith("%"):
                helps = (f"write `{plain}`, without the percent sign",)
            elif "," in text:
                helps = (f"write `{plain}`, with a point",)
            elif not isinstance(case.value, Plain):
                helps = (f"write `{plain}`, without quotes",)
        return _takes(name, wants, *helps)(case)

    return said


def _limit(case: Case) -> Words:
    context = case.context
    bounds = {"gt": "more than", "ge": "at least", "lt": "less than", "le": "at most", "multiple_of": "a multiple of"}
    limits = [f"{said} {_figure(context[key])}" for key, said in bounds.items() if key in context]
    wants = limits[0] if limits else "another number"
    message = f"{case.what} is {shown(case.value)}; it takes {wants}"
    return Words("out-of-range", message, f"{wants} is due", wants=wants)


def _figure(number: Any) -> str:
    return f"{number:g}" if isinstance(number, float) else str(number)


def _choice(case: Case) -> Words:
    names = re.findall(r"'([^']*)'", str(case.context.get("expected", "")))
    wants = one_of(names) or "another value"
    if isinstance(case.value, str):
        return Words(
            "unknown-value",
            f"{case.what} is {shown(case.value)}; it takes {wants}",
            "not known here",
            did_you_mean(case.value, names),
            wants=wants,
        )
    return _takes("unknown-value", wants)(case)


def one_of(names: Sequence[str]) -> str:
    """Names in backticks, with "or" before the last."""
    quoted = [f"`{name}`" for name in names]
    return " or ".join(filter(None, (", ".join(quoted[:-1]), *quoted[-1:])))


def _missing(case: Case) -> Words:
    if case.name == "id":
        helps = ("`coursepack fix` writes one in; it keeps the learners' progress through edits",)
        return Words("missing-id", f"{case.where} has no `id`", "an `id` is missing here", helps, key=True)
    if not case.context.get("front_matter", True):
        helps = ("begin the file with three lines: `---`, `title: …` and `---`; `coursepack fix` adds the id",)
        return Words("missing-field", f"{case.where} has no front matter", "its keys are missing here", helps, key=True)
    helps = (f"add `{case.name}:` to it",)
    message = f"{case.where} has no `{case.name}`"
    return Words("missing-field", message, f"`{case.name}` is missing here", helps, key=True)


def _unknown(case: Case) -> Words:
    listed = ", ".join(f"`{key}`" for key in case.keys)
    helps = did_you_mean(case.name, case.keys) or ((f"it takes {listed}",) if listed else ())
    if case.context.get("alone"):
        helps = ("a comma divides entries in brackets: put a text that holds one in quotes",)
    elif case.context.get("below") and not did_you_mean(case.name, case.keys):
        helps = (f"write it below `{case.context['below']}:`, indented",)
    elif not case.name.isprintable():
        helps = (*helps, "type the key anew: it holds a character that cannot be seen")
    message = f"{case.where} does not take the key {shown(case.name)}"
    return Words("unknown-key", message, "not known here", helps, key=True)


def _too_few(case: Case) -> Words:
    least = case.context.get("min_length", 1)
    count = case.context.get("actual_length", 0)
    if least == 1 or count == 0:
        helps = (f"write at least {_entries(least)}",)
        return Words("empty-field", f"{case.what} is empty", "nothing stands here", helps, wants="more entries")
    message = f"{case.what} has {_entries(count)}; {least} are the fewest"
    return Words("too-few", message, "too few", (), wants="more entries")


def _too_many(case: Case) -> Words:
    most = case.context.get("max_length", 0)
    count = case.context.get("actual_length")
    has = f"has {count} entries" if count is not None else "has too many entries"
    return Words("too-many", f"{case.what} {has}; {most} are the most", "too many", wants="fewer entries")


def _entries(number: object) -> str:
    return "1 entry" if number == 1 else f"{number} entries"


def _length(case: Case) -> Words:
    most, least = case.context.get("max_length"), case.context.get("min_length")
    limit = f"at most {most}" if most is not None else f"at least {least}"
    name = "too-long" if most is not None else "too-short"
    return Words(name, f"{case.what} takes {limit} characters", wants=f"text of {limit} characters")


def _pattern(case: Case) -> Words:
    message = f"{case.what} cannot be {shown(case.value)}"
    return Words("unknown-form", message, "not of the form due", wants="text of another form")


def _value(case: Case) -> Words:
    said = str(case.context.get("error") or "").strip()
    return Words("wrong-value", said or f"{case.what} cannot be {kind_of_value(case.value)}", wants="another value")


def _id(case: Case) -> Words:
    wants = "a short name in lower case"
    if not isinstance(case.value, str):
        return _takes("not-an-id", wants)(case)
    rule = "an id is made of a–z, 0–9 and single hyphens, and starts with a letter"
    suggested = slug(case.value, "").lstrip("-0123456789")
    if len(case.value) > ID_LENGTH and re.fullmatch(r"[a-z0-9-]+", case.value):
        message = f"the id {shown(case.value)} has {len(case.value)} characters; {ID_LENGTH} are the most"
        return Words("not-an-id", message, "too long", (), wants=wants)
    helps = (f"write `{suggested}`", rule) if suggested and suggested != case.value else (rule,)
    return Words("not-an-id", f"{shown(case.value)} cannot be an id", "not an id", helps, wants=wants)


def _outside(case: Case) -> Words:
    helps = ("copy the file into the course's folder; a path never leads out of it",)
    message = f"the path {shown(case.value)} leads out of the course's folder"
    return Words("path-outside", message, "leads outside", helps)


def _remote(case: Case) -> Words:
    helps = ("copy the file into the course's `assets` folder: a course is played where there may be no network",)
    message = f"{shown(case.value)} is an address, where the path of a file of the course is due"
    return Words("path-remote", message, "not a file of the course", helps, wants="a path")


def _path_form(case: Case) -> Words:
    helps = [
        "a path is relative to this file, or starts with `/` for the course's folder, and its parts have `/` between"
    ]
    if isinstance(case.value, str) and "\\" in case.value and ":" not in case.value:
        helps.insert(0, f"write {shown(case.value.replace(chr(92), '/'))}")
    return Words("path-form", f"{shown(case.value)} is not a path that works on every machine", "", tuple(helps))


def _empty(case: Case) -> Words:
    return Words("empty-field", f"{case.what} is empty", "nothing stands here", wants="text")


def _part(case: Case) -> Words:
    kind = str(case.context.get("kind", "entry"))
    example = {"block": "text: …", "question": "choice: …"}.get(kind, "id: …")
    helps = (f"write `- {example}`",)
    if case.value is None:
        return Words("empty-field", f"{case.what} is empty, where a {kind} is due", "nothing stands here", helps)
    message = f"{case.what} is {kind_of_value(case.value)}, where a {kind} is due"
    return Words("wrong-type", message, f"a {kind} is due here", helps, wants=f"a {kind}")


_TEXT = _takes("not-text", "text", "put the text in quotes, or behind `|` on lines of its own")
_KEYS = _takes("wrong-type", "keys with values", "write `key: value` lines below it, indented")
_LIST = _takes("wrong-type", "a list", "write each entry on a line of its own that starts with `- `")
_WHOLE = _number("a whole number", "not-a-number")
_ANY_NUMBER = _number("a number", "not-a-number")
_DATE = _takes("not-a-date", "a date, as `2026-03-31`")
_ADDRESS = _takes("unknown-form", "an address, as `https://example.org/`")
_OTHER = _takes("wrong-type", "something else")

_FAMILIES: tuple[tuple[Callable[[Case], Words], str], ...] = (
    (_TEXT, "not_text string_type string_unicode string_not_ascii bytes_type bytes_invalid_encoding json_type"),
    (
        _KEYS,
        "model_type model_attributes_type dataclass_type dataclass_exact_type dict_type frozen_dict_type mapping_type"
        " ordered_dict_type counter_type arguments_type",
    ),
    (
        _LIST,
        "list_type tuple_type named_tuple_type set_type frozen_set_type deque_type iterable_type iteration_error"
        " set_item_not_hashable",
    ),
    (_truth, "not_true_or_false bool_type bool_parsing"),
    (_WHOLE, "not_a_whole_number int_type int_parsing int_parsing_size int_from_float"),
    (
        _ANY_NUMBER,
        "not_a_number float_type float_parsing finite_number decimal_type decimal_parsing decimal_max_digits"
        " decimal_max_places decimal_whole_digits fraction_type fraction_parsing complex_type complex_str_parsing",
    ),
    (_limit, "greater_than greater_than_equal less_than less_than_equal multiple_of"),
    (_choice, "literal_error enum union_tag_invalid union_tag_not_found none_required"),
    (_missing, "missing missing_argument missing_keyword_only_argument missing_positional_only_argument"),
    (_unknown, "extra_forbidden unexpected_keyword_argument unexpected_positional_argument multiple_argument_values"),
    (_too_few, "too_short"),
    (_too_many, "too_long"),
    (_length, "string_too_short string_too_long bytes_too_short bytes_too_long url_too_long"),
    (_pattern, "string_pattern_mismatch json_invalid uuid_type uuid_parsing uuid_version"),
    (_value, "value_error assertion_error"),
    (
        _DATE,
        "date_type date_parsing date_from_datetime_parsing date_from_datetime_inexact date_past date_future time_type"
        " time_parsing datetime_type datetime_parsing datetime_object_invalid datetime_from_date_parsing datetime_past"
        " datetime_future timezone_naive timezone_aware timezone_offset",
    ),
    (_duration, "not_a_duration time_delta_type time_delta_parsing"),
    (_ADDRESS, "url_type url_parsing url_syntax_violation url_scheme"),
    (_id, "not_an_id"),
    (_empty, "empty_text"),
    (_outside, "path_outside"),
    (_remote, "path_remote"),
    (_path_form, "path_form"),
    (_part, "not_a_part"),
    (
        _OTHER,
        "no_such_attribute needs_python_object recursion_loop recursion_depth_exceeded frozen_field frozen_instance"
        " invalid_key get_attribute_error default_factory_not_called missing_sentinel_error ellipsis_error"
        " is_instance_of is_subclass_of callable_type",
    ),
)

_SAID: dict[str, Callable[[Case], Words]] = {kind: said for said, kinds in _FAMILIES for kind in kinds.split()}
