"""Where the files that are not Python lie: `templates/` and `schemas/`, in a wheel or in a checkout."""

from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent


@cache
def folder(name: str) -> Path:
    """The folder `name` ("templates" or "schemas"): beside this package in a wheel, at the top in a checkout."""
    installed = PACKAGE / name
    return installed if installed.is_dir() else PACKAGE.parents[1] / name
