"""Finds the file that a path in a course names, or says why there is none and which one may be meant."""

from __future__ import annotations

from difflib import get_close_matches
from unicodedata import normalize

from coursepack.source import Diagnostic, Span
from coursepack.tree.listing import Listing
from coursepack.tree.path import OddPathError, resolve
from coursepack.tree.say import fault, shown

_ODD_PATHS = {
    "path_outside": ("path-outside", "leads out of the course's folder", "copy the file into that folder"),
    "path_remote": ("path-remote", "is an address; a course is made of files", "download the file into the course"),
    "path_form": (
        "path-form",
        "is not a path that works on every machine",
        "write it relative to this file, or from the course's folder with a `/` in front, and `/` between its parts",
    ),
}
_NEAR = 0.75


def place(written: str, span: Span, listing: Listing, wanted: tuple[str, ...]) -> str | Diagnostic:
    """The path of the file that `written`, which stands at `span`, names; relative to the course's folder.

    `wanted` are the endings that a file may have here, in lower case; only such files are offered where it is missing.
    """
    try:
        path = resolve(written, span.file.folder)
    except OddPathError as odd:
        name, fact, help_ = _ODD_PATHS[odd.code]
        return _fault(name, f"{shown(written)} {fact}", span, help_)
    refused = _refused(path, listing)
    if refused is not None:
        link, reason = refused
        help_ = "copy the file itself into the course's folder" if "link" in reason else "put a file in its place"
        return _fault("not-a-file", f"`{link}` {reason}", span, help_)
    if path in listing.folders or not path:
        return _folder(path, span, listing, wanted)
    if path not in listing.files:
        return _missing(written, path, span, listing, wanted)
    if not path.lower().endswith(wanted):
        return _fault("file-type", f"{shown(written)} cannot stand here", span, _endings(wanted))
    return path


def _fault(name: str, message: str, span: Span, *helps: str) -> Diagnostic:
    return fault(name, message, span.file, (span.start, span.end), "", *helps)


def _refused(path: str, listing: Listing) -> tuple[str, str] | None:
    """The entry on the way to a path that cannot be used, and what it is."""
    parts = path.split("/")
    ways = ("/".join(parts[:count]) for count in range(1, len(parts) + 1))
    return next(((way, listing.refused[way]) for way in ways if way in listing.refused), None)


def _endings(wanted: tuple[str, ...]) -> str:
    if ".md" in wanted:
        return "a page is a Markdown file (.md), a YAML file (.yaml), or is written here"
    return "a module is a YAML file (.yaml), or is written here; a Markdown file is a page, and stands in `pages`"


def _folder(path: str, span: Span, listing: Listing, wanted: tuple[str, ...]) -> Diagnostic:
    inside = sorted(file for file in listing.files if file.startswith(f"{path}/") and file.lower().endswith(wanted))
    inside.sort(key=lambda file: file.rpartition("/")[2] not in ("module.yaml", f"{path.rpartition('/')[2]}.yaml"))
    beside = next((f"{path}{end}" for end in wanted if f"{path}{end}" in listing.files), None)
    meant = beside or (inside[0] if inside else None)
    help_ = f"name a file: `{_as_written(meant, span)}`" if meant else "name a file in it"
    return _fault("not-a-file", f"`{path or '/'}` is a folder", span, help_)


def _missing(written: str, path: str, span: Span, listing: Listing, wanted: tuple[str, ...]) -> Diagnostic:
    message = f"there is no file {shown(written, 80)}"
    candidates = sorted(file for file in listing.files if file.lower().endswith(wanted))
    same = next((file for file in candidates if _folded(file) == _folded(path)), None)
    if same is not None and same.lower() == path.lower():
        return _fault(
            "missing-file",
            f"{message}; its name is written differently",
            span,
            f"write `{_as_written(same, span)}`, as the file is called; many disks tell capitals apart",
        )
    if same is not None:
        return _fault(
            "missing-file",
            f"{message}; one has a name of the same letters, stored in another form",
            span,
            "rename that file: type its name anew",
        )
    if any(part.startswith(".") for part in path.split("/")):
        return _fault("missing-file", message, span, "files and folders whose name starts with a dot are not read")
    here = [file for file in candidates if file.rpartition("/")[2] == path.rpartition("/")[2]]
    near = here or [f"{path}{end}" for end in wanted if f"{path}{end}" in listing.files]
    near = near or get_close_matches(path[:200], candidates, n=1, cutoff=_NEAR)
    if near:
        return _fault("missing-file", message, span, f"did you mean `{_as_written(near[0], span)}`?")
    where = f"`{span.file.folder}`" if span.file.folder else "the course's folder"
    return _fault("missing-file", message, span, f"a path is relative to the file it stands in, here to {where}")


def _folded(path: str) -> str:
    return normalize("NFC", path).casefold()


def _as_written(path: str, span: Span) -> str:
    """A path as one would write it at `span`: relative to its file's folder, or with a "/" in front."""
    folder = span.file.folder
    if not folder:
        return path
    return path.removeprefix(f"{folder}/") if path.startswith(f"{folder}/") else f"/{path}"
