"""A learner in front of an LMS: launches the course, does things, leaves, comes back; and looks into the LMS."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from browser_server import Server
from playwright.sync_api import BrowserContext, Frame, Locator, Page, expect

WATCH = """
document.addEventListener("securitypolicyviolation", (event) => {
  console.error("CSP: " + event.violatedDirective + " " + event.blockedURI + " in " + event.sourceFile);
});
"""
_numbers = itertools.count(1)


class Stage:
    """`frame` is where the course plays. `troubles` collects what no run may show."""

    def __init__(self, context: BrowserContext, server: Server, built: Callable[..., Path]) -> None:
        self.context = context
        self.server = server
        self.built = built
        self.troubles: list[str] = []
        self.expected: list[str] = []
        self.address = ""
        self.page = self.open_page()
        self.use(built())

    def open_page(self) -> Page:
        """A new tab of the same learner, on the LMS's page."""
        self.context.add_init_script(WATCH)
        page = self.context.new_page()
        self.watch(page)
        page.goto(f"{self.server.origin}/lms/host.html")
        page.wait_for_function("window.host")
        return page

    def watch(self, page: Page) -> None:
        """Writes down errors, violations of the policy and requests to elsewhere."""
        page.on("pageerror", lambda error: self.troubles.append(f"exception: {error}"))
        page.on("console", lambda entry: self._hear(entry.type, entry.text))
        page.on("request", lambda request: self._look(request.url))
        page.on("popup", self.watch)

    def use(self, package: Path) -> None:
        """From now on this package is launched: the address is new, as after an upload."""
        self.address = self.server.mount(f"package{next(_numbers)}", package)

    def launch(self, page: str = "index.html", **options: Any) -> Frame:
        """Launches the course in the LMS and waits until the player is there; options as `host.launch` takes them."""
        self.page.evaluate("options => host.launch(options)", {"src": self.address + page, **options})
        if options.get("where") == "popup":
            self.page.wait_for_function("host.child && host.child.location.href !== 'about:blank'")
            popup = self.context.pages[-1]
            return popup.main_frame
        return self.frame

    @property
    def frame(self) -> Frame:
        """The frame in which the course plays."""
        self.page.wait_for_function("host.stands()")
        return next(frame for frame in self.page.frames if frame.name == "course" and not frame.is_detached())

    @property
    def main(self) -> Locator:
        return self.frame.locator("main")

    def leave(self) -> None:
        """Leaves as most learners do: without the exit button."""
        self.page.evaluate("host.leave()")
        self.check_calls()

    def value(self, name: str) -> str | None:
        """What the LMS holds under `cmi.` and the name."""
        return self.page.evaluate("name => host.value(name)", name)

    def interactions(self) -> list[dict[str, Any]]:
        return self.page.evaluate("host.interactions()")

    def put(self, **record: Any) -> None:
        self.page.evaluate("record => host.put(record)", record)

    def calls(self) -> list[dict[str, Any]]:
        """Every call of the present launch, in order."""
        return self.page.evaluate("host.calls()")

    def count(self, method: str) -> int:
        return sum(call["method"] == method for call in self.calls())

    def expect_value(self, name: str, value: str | None) -> None:
        """Waits until the LMS holds this."""
        self.page.wait_for_function("([name, value]) => (host.value(name) ?? null) === value", arg=[name, value])

    def turn_to(self, title: str) -> None:
        """Opens a page of the course by the outline."""
        self.frame.locator("[data-action=outline]").click()
        self.frame.locator("dialog[data-panel=outline] a", has_text=title).click()
        expect(self.frame.locator("main h1")).to_have_text(title)

    def expect_saved(self, state: str = "saved") -> None:
        """Waits for what the indicator says; trouble is told after five seconds."""
        expect(self.frame.locator("[data-saved]")).to_have_attribute("data-state", state)

    def check_calls(self) -> None:
        """V2, V3 and V4: nothing twice or out of turn, no refusal, no result that falls."""
        if self.page.evaluate("Boolean(window.host && host.lms)"):
            found = self.page.evaluate("host.violations()")
            assert found == [], "\n".join(found)

    def expect_trouble(self, pattern: str) -> None:
        """This test makes trouble on purpose: what matches is no fault of the player."""
        self.expected.append(pattern)

    def check(self) -> None:
        """What must hold at the end of every test."""
        self.check_calls()
        found = [one for one in self.troubles if not any(re.search(pattern, one) for pattern in self.expected)]
        assert found == [], "\n".join(found)

    def _hear(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.troubles.append(f"{kind}: {text}")

    def _look(self, url: str) -> None:
        if not url.startswith((self.server.origin, "data:", "blob:", "about:")):
            self.troubles.append(f"request to elsewhere: {url}")
