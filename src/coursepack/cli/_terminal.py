"""What goes to the terminal and how: data on stdout, everything else on stderr; colour, width, and pipes that close."""

from __future__ import annotations

import os
import sys
from typing import IO, Any

import click

WIDEST, NARROWEST, UNKNOWN = 110, 40, 100


class LostOutputError(Exception):
    """What was asked for could not be written to where a stream leads, as behind a redirection to a full disk."""


def prepare() -> None:
    """Make the streams take any character: where the encoding lacks one, its escape is written instead."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def data(text: str, *, exact: bool = False) -> None:
    """Write to stdout what was asked for. With `exact` it is UTF-8 with plain line ends, whatever the locale says."""
    stream: Any = sys.stdout
    if stream is None:
        return
    buffer = getattr(stream, "buffer", None) if exact else None
    _write(buffer or stream, text.encode("utf-8", "backslashreplace") if buffer else text)


def say(text: str) -> None:
    """Write to stderr what a person wants to know."""
    if sys.stderr is not None:
        _write(sys.stderr, text)


def _write(stream: IO[Any], text: Any) -> None:
    """Write and flush. A reader that has gone away, as `head` does, is no fault of ours and ends nothing."""
    try:
        if stream is getattr(sys.stdout, "buffer", None):
            sys.stdout.flush()
        if isinstance(text, bytes):
            stream.write(text)
            stream.flush()
        else:
            click.echo(text, file=stream, nl=False, color=True)  # on Windows it turns colours into what consoles know
    except BrokenPipeError:
        _silence(stream)
    except OSError as error:
        import errno

        _silence(stream)
        if error.errno not in (errno.EPIPE, errno.EINVAL):  # Windows says EINVAL for a pipe that nobody reads
            raise LostOutputError(error.strerror or str(error)) from error


def _silence(stream: IO[Any]) -> None:
    """Send what is still buffered nowhere, so that nothing is said about it when Python leaves."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        return


def finish() -> None:
    """Flush both streams, at the end."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and not stream.closed:
            _write(stream, "")


def colour(stream: IO[Any] | None) -> bool:
    """Whether a stream gets colour: NO_COLOR and FORCE_COLOR decide, else whether it is a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return is_terminal(stream)


def is_terminal(stream: IO[Any] | None) -> bool:
    """Whether a person is looking."""
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"


def interactive() -> bool:
    """Whether something may move on stderr: a terminal, and no CI system that keeps every line."""
    return is_terminal(sys.stderr) and not os.environ.get("CI")


def width(stream: IO[Any] | None) -> int:
    """The columns to write in."""
    if not is_terminal(stream):
        return UNKNOWN
    from shutil import get_terminal_size

    return max(NARROWEST, min(get_terminal_size((UNKNOWN, 24)).columns, WIDEST))
