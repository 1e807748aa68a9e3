"""Writes a small package: run by the archive's tests in processes of their own, under many environments.

python package.py OUT SOURCE [forever]
"""

import locale
import os
import sys
from contextlib import suppress
from pathlib import Path

from coursepack.archive.write import write_zip
from coursepack.render.site import Content


def files(source: Path) -> dict[str, Content]:
    """Files in the order in which the disk gives them, with some made up in a set's order."""
    made: dict[str, Content] = {f"page-{name}.html": f"<p>{name}</p>".encode() * 200 for name in {"a", "b", "c", "d"}}
    made["imsmanifest.xml"] = "<manifest>é</manifest>".encode()
    for entry in os.scandir(source):
        made[f"assets/{entry.name}"] = Path(entry.path)
    return made


if __name__ == "__main__":
    out, source = Path(sys.argv[1]), Path(sys.argv[2])
    with suppress(locale.Error):
        locale.setlocale(locale.LC_ALL, "")
    if "UMASK" in os.environ:
        os.umask(int(os.environ["UMASK"], 8))
    while True:
        write_zip(out, files(source), mark="0123456789ab")
        if len(sys.argv) < 4:
            break
        print("written", flush=True)
