"""A file is used that the course does not have.

## What it finds

A picture, a link or another path of which no file exists in the course's folder; also one that is written with
other capitals than the file has.

## Why it matters

The learner would see the sign of a broken picture. Windows and macOS find `Photo.PNG` under `photo.png`, the
servers of most LMSs do not: what works on your machine breaks for the learner.

## Example

```yaml
# file assets/states.png holds a PNG picture
- image: {src: assets/sttaes.png, alt: Three boxes in a row}
```

## Instead

```yaml
# file assets/states.png holds a PNG picture
- image: {src: assets/states.png, alt: Three boxes in a row}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.near import near
from coursepack.check.rule import Finding, Rule
from coursepack.check.seen import Use
from coursepack.check.view import View
from coursepack.source import Severity


def _check(view: View) -> Iterator[Finding]:
    there = set(view.loaded.assets)
    refused = view.loaded.refused
    missing = [use for use in view.asset_uses if use.resolved not in there and use.resolved not in refused]
    if not missing:
        return
    by_case = {path.lower(): path for path in sorted(there, reverse=True)}
    by_name: dict[str, list[str]] = {}
    for path in sorted(there):
        by_name.setdefault(path.rpartition("/")[2].lower(), []).append(path)
    pages = {file.path for file in view.loaded.files}
    for use in missing:
        yield _no_asset(use, pages) or _finding(use, by_case, by_name)


def _no_asset(use: Use, pages: set[str]) -> Finding | None:
    """A link that was not meant for a file: to a page of the course, or to an address without its beginning."""
    if use.resolved in pages or (use.resolved.endswith(".md") and use.written.lstrip("/") in pages):
        message, label = f"`{use.written}` is a page of this course, not a file", "a page"
        helps = "write `page:` and the id of the page: so the link stays right wherever the page moves"
    elif use.written.lower().startswith("www."):
        message, label = f"`{use.written}` is read as the name of a file", "no `https://`"
        helps = f"write `https://{use.written}`"
    else:
        return None
    return Finding(use.route, message, label, (helps,), part=use.part, nth=use.nth)


def _finding(use: Use, by_case: dict[str, str], by_name: dict[str, list[str]]) -> Finding:
    same = by_case.get(use.resolved.lower())
    name = use.resolved.rpartition("/")[2].lower()
    if same is not None:
        message = f"`{use.written}` is written with other capitals than the file: `{same}`"
        helps: tuple[str, ...] = (f"write `{_like(use, same)}`",)
        return Finding(use.route, message, "capitals differ", helps, part=use.part, nth=use.nth)
    elsewhere = by_name.get(name, [])
    close = near(name, by_name)
    found = elsewhere or (by_name[close] if close else [])
    where = f"the file would be `{use.resolved}` in the course's folder"
    helps = (f"did you mean `{_like(use, found[0])}`?" if found else where,)
    return Finding(use.route, f"there is no file `{use.written}`", "not found", helps, part=use.part, nth=use.nth)


def _like(use: Use, path: str) -> str:
    """The right path in the form that the author chose, where it lies in the folder that they named."""
    if path.lower() == use.resolved.lower() and path.lower().endswith(use.written.lower()):
        return path[-len(use.written) :]
    folder, name = path.rpartition("/")[::2]
    if folder == use.resolved.rpartition("/")[0]:
        return f"{use.written[: use.written.rfind('/') + 1]}{name}"
    return f"/{path}"


RULE = Rule(Severity.ERROR, _check)
