"""axe finds nothing in what the player itself shows: panels, notices, dialogs; light and dark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser_server import Server
from lms_stage import Stage
from playwright.sync_api import Browser, BrowserContext, Page, expect

REFUSE = "(method) => method === 'LMSCommit' && window.refusing ? {result: 'false', code: '101'} : undefined"


@pytest.fixture(params=["light", "dark"])
def learner(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[BrowserContext]:
    made = chromium.new_context(color_scheme=request.param, reduced_motion="reduce")
    yield made
    made.close()


def complaints(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


def test_panels_notices_and_dialogs(learner: BrowserContext, server: Server, built: Callable[..., Path]) -> None:
    stage = Stage(learner, server, built)
    stage.launch("page-work.html", where="popup", faults=[REFUSE])
    page = learner.pages[-1]
    expect(page.get_by_role("tab").first).to_be_visible()
    assert complaints(page) == []
    for name in ("outline", "help"):
        page.locator(f"[data-action={name}]").click()
        assert complaints(page) == [], name
        page.keyboard.press("Escape")
    stage.expect_value("core.lesson_status", "incomplete")
    stage.page.evaluate("window.refusing = true")
    page.get_by_label("Name a problem of your own.").fill("In danger")
    expect(page.get_by_role("region", name="Messages")).to_contain_text("not saved")
    assert complaints(page) == [], "a notice"
    page.locator("[data-action=exit]").click()
    assert complaints(page) == [], "a dialog"


def test_the_way_in_without_an_lms(learner: BrowserContext, server: Server, built: Callable[..., Path]) -> None:
    page = learner.new_page()
    page.goto(Stage(learner, server, built).address + "index.html")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert complaints(page) == []
