"""The sample course, page by page: in an LMS and from the disk; and how much its first page weighs."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lms_stage import Stage
from playwright.sync_api import BrowserContext, expect

WEIGHT_LIMIT = 30_000
REQUEST_LIMIT = 10


@pytest.fixture
def sample(stage: Stage, built: Callable[..., Path]) -> Stage:
    stage.use(built("sample"))
    return stage


def test_every_page_plays_in_one_session(sample: Stage) -> None:
    sample.launch()
    count = len(sample.frame.evaluate("coursepackCourse.modules.flatMap(one => one.pages)"))
    sample.frame.locator("a[data-start]").click()
    for number in range(1, count + 1):
        expect(sample.frame.locator("main")).to_have_attribute("data-page", re.compile("."))
        sample.frame.evaluate("scrollTo(0, document.body.scrollHeight)")
        sample.frame.locator("[data-end]").scroll_into_view_if_needed()
        expect(sample.frame.locator("[data-progress]")).to_contain_text(f"{100 * number // count} %")
        if number < count:
            before = sample.main.get_attribute("data-page") or ""
            sample.frame.locator("a[rel=next]").click()
            expect(sample.frame.locator("main")).not_to_have_attribute("data-page", before)
    sample.expect_saved()
    sample.leave()
    assert sample.count("LMSInitialize") == sample.count("LMSFinish") == 1
    assert len(sample.value("suspend_data") or "") < 200
    sample.launch()
    expect(sample.frame.locator("[data-progress]")).to_contain_text("100 %")


def test_every_page_plays_from_the_disk(context: BrowserContext, built: Callable[..., Path]) -> None:
    troubles: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda entry: troubles.append(entry.text) if entry.type in ("error", "warning") else None)
    for file in sorted(built("sample").glob("*.html")):
        page.goto(file.as_uri())
        expect(page.locator("[data-saved]")).to_have_attribute("data-state", "unrecorded")
    assert troubles == []


def test_the_first_page_is_light(sample: Stage) -> None:
    before = len(sample.server.requests)
    sample.launch()
    sample.expect_value("core.lesson_status", "incomplete")
    sample.page.wait_for_timeout(500)
    folder = sample.built("sample")
    asked = [path.rpartition("/")[2] for path in sample.server.requests[before:] if path.startswith("/package")]
    weights = {
        name: len(gzip.compress((folder / name).read_bytes(), 6)) for name in asked if name.endswith((".js", ".css"))
    }
    assert len(asked) <= REQUEST_LIMIT, asked
    assert sum(weights.values()) <= WEIGHT_LIMIT, weights
