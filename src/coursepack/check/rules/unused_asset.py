"""A file lies in the course's folder and nothing uses it.

## What it finds

Pictures, media, documents and pages (`.md`) in the course's folder that no page uses, drafts included, and no
module lists. Read-me files, licences and files whose name starts with a dot do not count.

## Why it matters

Most often a path was mistyped, or a picture was replaced and forgotten. Unused files are not put into the package,
so they only mislead whoever edits the course.

## Example

```yaml
# file assets/old-states.png holds a PNG picture
- text: The states are passed on.
```

## Instead

```yaml
# file assets/states.png holds a PNG picture
- image: {src: assets/states.png, alt: Three boxes in a row}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.sniff import extension
from coursepack.check.view import View
from coursepack.source import Severity

_PICTURES_AND_MEDIA = "png jpg jpeg gif webp avif svg bmp tif tiff mp4 webm mov mp3 m4a ogg wav vtt srt"
_DOCUMENTS = "pdf doc docx xls xlsx ppt pptx odt ods odp csv zip md"
_KINDS = frozenset(f"{_PICTURES_AND_MEDIA} {_DOCUMENTS}".split())
_ABOUT = ("readme", "license", "licence", "changelog", "contributing", "notice", "credits")


MOST = 20
"""How many files are named: whoever left a whole folder of pictures lying about needs no list of it."""


def _check(view: View) -> Iterator[Finding]:
    unused = list(_unused(view))
    for path in unused[:MOST]:
        page = extension(path) == "md"
        message = f"no module lists the page `{path}`" if page else f"nothing uses the file `{path}`"
        helps = "list it in the `pages` of a module, or delete it" if page else "use it on a page, or delete it"
        yield Finding((), message, "in this course", (helps,), key=True)
    if len(unused) > MOST:
        message = f"nothing uses them either: {len(unused) - MOST:,} more files"
        yield Finding((), message, "in this course", ("use them on a page, or delete them",), key=True)


def _unused(view: View) -> Iterator[str]:
    used = view.with_drafts.assets_used
    missed = {_name(use.resolved) for use in view.with_drafts.asset_uses if use.resolved not in used}
    for path in view.loaded.assets:
        if path in used or extension(path) not in _KINDS:
            continue
        name = _name(path)
        hidden = any(part.startswith(".") for part in path.split("/"))
        if hidden or name.startswith(_ABOUT) or name in missed:
            continue  # missed: most likely asked for with other capitals, or in another folder, which is told there
        yield path


def _name(path: str) -> str:
    return path.rpartition("/")[2].lower()


RULE = Rule(Severity.WARNING, _check, whole=True)
