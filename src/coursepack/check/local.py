"""Addresses that only their author's network knows."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_PRIVATE = re.compile(
    r"(127|10|0)(\.\d+){3}|192\.168(\.\d+){2}|169\.254(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}"
    r"|::1|f[cde][0-9a-f:]+|.*\.(local|localhost|internal|lan|home|test)|[^.:]+"
)


def is_local(address: str) -> bool:
    """Whether the host of an address is a machine of a private network."""
    return _PRIVATE.fullmatch(host_of(address)) is not None


def host_of(address: str) -> str:
    """The host that an address names; empty without one."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
