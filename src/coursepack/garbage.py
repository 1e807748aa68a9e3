"""Keeps Python's garbage collector out of a stage that makes next to no garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def left_alone() -> Iterator[None]:
    """Within it nothing is collected: to look for garbage means to walk through all trees and models each time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
