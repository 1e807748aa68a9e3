"""A file is of a type that LMSs refuse or servers run.

## What it finds

A used file that a web server would run or obey (`.php`, `.jsp`, `.asp`, `.htaccess`, `web.config` …), that a
computer would run (`.exe`, `.bat`, `.msi` …), or a whole page (`.html`), which could act in the learner's name.

## Why it matters

LMSs refuse packages that hold such files, and a server that runs one is no longer its owner's.

## Example

```yaml
# file assets/setup.exe holds a program
- text: "[Install the tool](assets/setup.exe)"
```

## Instead

```yaml
- text: "[Install the tool](https://www.python.org/downloads/)"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursepack.check.rule import Finding, Rule
from coursepack.check.sniff import extension
from coursepack.check.view import View
from coursepack.source import Severity

_RUN_BY_SERVERS = (
    "php ph3 php3 php4 php5 php7 phps pht phtml phar jsp jspx jsw"
    " asp aspx ashx asmx ascx cer asa cfm cgi pl py rb shtml"
)
_RUN_BY_COMPUTERS = (
    "exe com bat cmd msi msix scr pif ps1 psm1 vbs vbe wsf wsh hta jar sh bash app dmg pkg deb rpm apk lnk reg dll"
)
_PAGES = "html htm xhtml xht mht mhtml swf js mjs"
FORBIDDEN = frozenset(f"{_RUN_BY_SERVERS} {_RUN_BY_COMPUTERS} {_PAGES}".split())
_NAMES = frozenset({".htaccess", ".htpasswd", ".user.ini", "web.config", ".env"})


def _check(view: View) -> Iterator[Finding]:
    for path, use in view.assets_used.items():
        name = path.rpartition("/")[2].lower()
        inner = set(name.split(".")[1:])
        kind = extension(path)
        if name in _NAMES or kind in FORBIDDEN or inner & set(_RUN_BY_SERVERS.split()):
            helps = ("link to where it can be downloaded, or put it into a zip where learners really need it",)
            message = f"`{use.written}` is of a type that LMSs refuse"
            yield Finding(use.route, message, "may not be in a package", helps, part=use.part, nth=use.nth)


RULE = Rule(Severity.ERROR, _check)
