"""Diagnostics to report on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coursepack.source import Label, SourceFile, Span


@pytest.fixture
def at() -> Callable[..., Label]:
    """`at(file, "text", "label")` is a label on the first place of a text in a file; `nth` takes a later one."""

    def label(file: SourceFile, text: str, words: str = "", nth: int = 0) -> Label:
        start = -1
        for _ in range(nth + 1):
            start = file.text.index(text, start + 1)
        return Label(Span(file, start, start + len(text)), words)

    return label
