"""The course opened from the disk, without any server: it works, and says that nothing is recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lms_stage import WATCH
from playwright.sync_api import BrowserContext, Page, expect


@pytest.fixture
def disk(context: BrowserContext, built: Callable[..., Path]) -> Iterator[Page]:
    troubles: list[str] = []
    context.add_init_script(WATCH)
    page = context.new_page()
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda entry: troubles.append(entry.text) if entry.type in ("error", "warning") else None)
    page.on("request", lambda request: troubles.append(request.url) if not request.url.startswith("file:") else None)
    page.goto((built() / "index.html").as_uri())
    yield page
    assert troubles == []


def go_on(page: Page) -> None:
    page.get_by_role("button", name="Go on without recording").click()


def test_the_learner_is_told_once_that_nothing_is_recorded(disk: Page) -> None:
    expect(disk.get_by_role("dialog")).to_contain_text("no learning platform")
    go_on(disk)
    disk.locator("a[data-start]").click()
    expect(disk.locator("main h1")).to_have_text("Welcome")
    expect(disk.locator("[data-saved]")).to_have_attribute("data-state", "unrecorded")
    expect(disk.locator("dialog[open]")).to_have_count(0)


def test_answers_are_there_on_every_page_and_after_a_restart(disk: Page) -> None:
    go_on(disk)
    disk.locator("a[data-start]").click()
    disk.locator("a[rel=next]").click()
    disk.get_by_label("Name a problem of your own.").fill("Kept on this machine")
    disk.locator("a[rel=next]").click()
    disk.locator("[data-do=begin]:visible").click()
    disk.locator("[data-item]:not([hidden]) input").first.check()
    disk.locator("a.bar-title").click()
    start = disk.locator("a[data-start]")
    expect(start).to_contain_text("Go on")
    start.click()
    expect(disk.locator("main h1")).to_have_text("The check")
    expect(disk.locator("[data-part=run] input:checked")).to_have_count(1)
    disk.locator("a[rel=prev]").click()
    expect(disk.get_by_label("Name a problem of your own.")).to_have_value("Kept on this machine")


def test_one_can_start_over(disk: Page) -> None:
    go_on(disk)
    disk.locator("a[data-start]").click()
    disk.locator("a[rel=next]").click()
    disk.get_by_label("Name a problem of your own.").fill("Forget this")
    disk.locator("[data-action=help]").click()
    disk.get_by_role("button", name="Start over").click()
    expect(disk.locator("a[data-start]")).to_contain_text("Start")
    disk.locator("a[data-start]").click()
    disk.locator("a[rel=next]").click()
    expect(disk.get_by_label("Name a problem of your own.")).to_have_value("")
    expect(disk.locator("[data-progress]")).to_contain_text("33 %")


def test_the_outline_and_the_theme_work(disk: Page) -> None:
    go_on(disk)
    disk.locator("[data-action=outline]").click()
    disk.locator("dialog[data-panel=outline] a", has_text="The check").click()
    expect(disk.locator("main h1")).to_have_text("The check")
    disk.locator("[data-action=scheme]").click()
    expect(disk.locator("html")).to_have_attribute("data-scheme", "dark")
    disk.locator("a[rel=prev]").click()
    expect(disk.locator("html")).to_have_attribute("data-scheme", "dark")
