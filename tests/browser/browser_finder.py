"""Which browser the tests drive, and with which flags."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]


def find_browser() -> str:
    """The path of a Chromium. Raises LookupError, with what to do, where there is none."""
    chosen = os.environ.get("COURSEPACK_BROWSER")
    if chosen:
        if not shutil.which(chosen):
            raise LookupError(f"COURSEPACK_BROWSER says {chosen}, and there is no such program")
        return str(shutil.which(chosen))
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return found
    raise LookupError("no Chromium was found: install it (`apt-get install chromium`), or set COURSEPACK_BROWSER")
