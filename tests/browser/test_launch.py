"""How a launch begins: where the LMS is found, and what a learner is told where it is not."""

from __future__ import annotations

import pytest
from lms_stage import Stage
from playwright.sync_api import expect


@pytest.mark.parametrize("where", ["frame", "deep", "popup"])
def test_the_lms_is_found(stage: Stage, where: str) -> None:
    stage.launch(where=where)
    stage.expect_value("core.lesson_status", "incomplete")


def test_an_lms_that_appears_after_three_seconds_is_waited_for(stage: Stage) -> None:
    stage.launch(late=3000)
    expect(stage.frame.locator("main h1")).to_be_visible()
    stage.expect_saved("opening")
    stage.expect_value("core.lesson_status", "incomplete")
    expect(stage.frame.locator("dialog[open]")).to_have_count(0)


def test_without_an_lms_the_learner_is_told_before_anything_else(stage: Stage) -> None:
    page = stage.page
    page.goto(stage.address + "index.html")
    dialog = page.get_by_role("dialog", name="Your results will not be recorded")
    expect(dialog).to_be_visible()
    expect(page.locator("[data-saved]")).to_have_attribute("data-state", "unrecorded")
    dialog.get_by_role("button", name="Go on without recording").click()
    expect(dialog).to_have_count(0)
    page.locator("a[data-start]").click()
    expect(page.locator("main h1")).to_have_text("Welcome")
    page.reload()
    expect(page.locator("[data-saved]")).to_have_attribute("data-state", "unrecorded")
    expect(page.locator("dialog[open]")).to_have_count(0)


def test_an_lms_that_refuses_to_begin_is_quoted(stage: Stage) -> None:
    refuse = "(method) => method === 'LMSInitialize' ? {result: 'false', code: '301'} : undefined"
    stage.launch(faults=[refuse])
    dialog = stage.frame.locator("dialog.dialog[open]")
    expect(dialog).to_contain_text("Your results will not be recorded")
    expect(dialog).to_contain_text("301 Not initialized")
    assert [call["method"] for call in stage.calls()][:1] == ["LMSInitialize"]
    assert stage.count("LMSGetValue") == stage.count("LMSSetValue") == 0


def test_a_preview_writes_nothing(stage: Stage) -> None:
    stage.launch(mode="browse")
    expect(stage.frame.locator("[data-notice]")).to_contain_text("preview")
    stage.frame.get_by_role("button", name="Understood").click()
    expect(stage.frame.locator("[data-action=exit]")).to_have_text("Exit")
    expect(stage.frame.locator("[data-notice]")).to_be_hidden()
    stage.turn_to("Something to do")
    stage.leave()
    assert stage.count("LMSSetValue") == stage.count("LMSCommit") == 0


@pytest.mark.parametrize("tier", ["minimal", "typical"])
def test_an_lms_that_lacks_what_is_optional(stage: Stage, tier: str) -> None:
    stage.launch(tier=tier)
    stage.turn_to("Something to do")
    stage.frame.get_by_label("Name a problem of your own.").fill("Something")
    stage.expect_saved()
    stage.leave()
    stage.launch(tier=tier)
    expect(stage.frame.get_by_label("Name a problem of your own.")).to_have_value("Something")


@pytest.mark.parametrize("data", ["1damaged", "another tool's words", "1" + "A" * 3000])
def test_a_state_that_cannot_be_read_is_a_fresh_start_beside_a_result_that_stays(stage: Stage, data: str) -> None:
    values = {"cmi.core.lesson_status": "passed", "cmi.core.score.raw": "90", "cmi.suspend_data": data}
    stage.put(values=values, launches=1)
    stage.launch(review=False)
    expect(stage.frame.locator("[data-notice]")).to_contain_text("you begin afresh")
    stage.turn_to("Welcome")
    stage.expect_saved()
    stage.leave()
    assert stage.value("core.lesson_status") == "passed"
    assert stage.value("core.score.raw") == "90"


def test_blocked_storage_does_no_harm(stage: Stage) -> None:
    block = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});"
    stage.page.goto("about:blank")
    stage.page.add_init_script(block + block.replace("local", "session"))
    stage.page.goto(stage.address + "page-work.html")
    stage.page.get_by_role("button", name="Go on without recording").click()
    stage.page.get_by_role("tab", name="Two").click()
    stage.page.get_by_label("Name a problem of your own.").fill("Not kept")
    stage.page.locator("[data-action=scheme]").click()
    expect(stage.page.locator("[data-saved]")).to_have_attribute("data-state", "unrecorded")
    expect(stage.page.locator("[data-notice]")).to_contain_text("lost when you leave")
