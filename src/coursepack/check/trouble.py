"""From what pydantic says about a part to diagnostics: each mistake once, at its place, in our words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from coursepack.check.keys import keys_at
from coursepack.check.near import near
from coursepack.check.part import Part
from coursepack.check.place import Place, follow
from coursepack.check.sentences import words
from coursepack.check.wording import Case, Words, kind_of_value
from coursepack.source import Diagnostic, Label, Severity
from coursepack.tree.node import Lost, Route

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails, ValidationError

_NOT_WRITTEN = {"missing"}
"""Errors about a key that is not there; their last step leads to nothing."""


def diagnose(part: Part, error: ValidationError, severity: Severity = Severity.ERROR) -> Iterator[Diagnostic]:
    """The diagnostics of one part, and nothing about the parts inside of it: those are validated by themselves."""
    found: dict[Route, list[tuple[Place, Words]]] = {}
    counted: set[Route] = set()
    errors = [(details, place_of(part, details)) for details in error.errors(include_url=False)]
    misspelt = set(_misspelt(part, errors))
    for details, place in errors:
        if isinstance(place.node, Lost):
            continue
        if details["type"] in _NOT_WRITTEN and (*place.steps, *place.rest[-1:]) in misspelt:
            continue
        if details["type"] in _NOT_WRITTEN and place.rest[-1:] == ("id",) and _is_without_front_matter(part):
            continue
        if details["type"] == "too_short":
            counted.add(_spot(place, details))
        found.setdefault(_spot(place, details), []).append((place, _words(part, place, details)))
    for spot, several in found.items():
        # A list is counted without its entries that have mistakes: those say enough.
        if (len(several) > 1 or spot in counted) and _is_explained_below(spot, found):
            continue
        place, said = several[0] if len(several) == 1 else (several[0][0], _either(several))
        span = place.key_span if said.key else place.best_span
        yield Diagnostic(said.name, severity, said.message, Label(span, said.label), help=said.help)


def place_of(part: Part, details: ErrorDetails) -> Place:
    """Where an error stands. Steps that pydantic adds for unions and short forms lead nowhere and are passed over."""
    context = details.get("ctx", {})
    at = context.get("at", context.get("loc", ()))
    steps = tuple(step for step in (*details["loc"], *at) if step != "[key]")
    return follow(part.node, (*part.head, *steps))


def _spot(place: Place, details: ErrorDetails) -> Route:
    """What tells two mistakes apart: the same place, unless a key is missing there."""
    return (*place.steps, *place.rest[-1:]) if details["type"] in _NOT_WRITTEN else place.steps


def _misspelt(part: Part, errors: list[tuple[ErrorDetails, Place]]) -> Iterator[Route]:
    """The keys that are there under a name that is nearly theirs: to miss them too would be a second message."""
    for details, place in errors:
        if details["type"] == "extra_forbidden" and place.steps:
            holder = place.steps[:-1]
            meant = near(str(place.steps[-1]), keys_at(part.model, holder[len(part.head) :]))
            if meant is not None:
                yield (*holder, meant)


def _is_explained_below(spot: Route, found: dict[Route, list[tuple[Place, Words]]]) -> bool:
    """Where a value may be of several kinds, what is wrong inside of it says more than that it is of none of them."""
    return any(len(other) > len(spot) and other[: len(spot)] == spot for other in found)


def _words(part: Part, place: Place, details: ErrorDetails) -> Words:
    kind = details["type"]
    steps = place.steps
    key_error = "[key]" in details["loc"]
    if kind in _NOT_WRITTEN:
        holder, name = steps, str(place.rest[-1])
    else:
        holder, name = steps[:-1], str(steps[-1]) if steps else ""
    context: dict[str, Any] = details.get("ctx", {})
    if kind in _NOT_WRITTEN:
        context = {**context, "front_matter": not _is_without_front_matter(part)}
    if kind == "extra_forbidden":
        context = {**context, "alone": place.node is None and _stands_alone(place)}
        context["below"] = _below(part, holder, name)
    said = words(
        Case(
            type=kind,
            what=_what(part, steps),
            where=_where(part, holder),
            name=name,
            value=name if key_error else place.node,
            context=context,
            keys=tuple(keys_at(part.model, holder[len(part.head) :])),
            message=details["msg"],
        )
    )
    return replace(said, key=said.key or key_error)


def _is_without_front_matter(part: Part) -> bool:
    """Whether it is a Markdown page that starts with its text."""
    return part.kind == "page" and part.node.file.path.endswith(".md") and list(part.node) in (["blocks"], [])


def _stands_alone(place: Place) -> bool:
    """Whether a key in brackets has no colon: `{text: Wait, there is more}`."""
    span = place.key_span
    return span.file.text[span.end : span.end + 20].lstrip()[:1] in (",", "}")


def _below(part: Part, holder: Route, name: str) -> str:
    """The one key of a place below which a key belongs that is not known at the place itself; else empty."""
    inside = holder[len(part.head) :]
    homes = [key for key in keys_at(part.model, inside) if name in keys_at(part.model, (*inside, key))]
    return homes[0] if len(homes) == 1 else ""


def _what(part: Part, steps: Route) -> str:
    """What a place is called, as the subject of a sentence."""
    if len(steps) <= len(part.head):
        return f"`{part.name}`" if part.name else part.title
    return f"an entry of `{_name_above(part, steps)}`" if isinstance(steps[-1], int) else f"`{steps[-1]}`"


def _where(part: Part, steps: Route) -> str:
    """What a key belongs to."""
    return part.title if len(steps) <= len(part.head) else _what(part, steps)


def _name_above(part: Part, steps: Route) -> str:
    """The key that a list belongs to."""
    names = [step for step in steps if isinstance(step, str)]
    return names[-1] if names else part.kind


def _either(several: list[tuple[Place, Words]]) -> Words:
    """One sentence for a value that may be of several kinds, and is of none of them."""
    wants = list(dict.fromkeys(said.wants for _, said in several if said.wants))
    first = several[0][1]
    if len(wants) < 2:
        return first
    subject = first.message.partition(" takes ")[0].partition(" is ")[0]
    helps = next((said.help for _, said in several if said.help and said.help[0].startswith("did you mean")), ())
    value = several[0][0].node
    message = f"{subject} takes {' or '.join(wants)}, not {kind_of_value(value)}"
    return Words(first.name, message, first.label, helps)
