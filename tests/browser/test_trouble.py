"""When the LMS, the network or the learner's window misbehaves: what is kept, and what is said."""

from __future__ import annotations

import pytest
from lms_stage import Stage
from playwright.sync_api import expect

REFUSE = "(method) => method === 'LMSCommit' && window.refusing ? {result: 'false', code: '101'} : undefined"


def write(stage: Stage, text: str) -> None:
    stage.frame.get_by_label("Name a problem of your own.").fill(text)


def test_what_is_not_kept_is_said_after_five_seconds_with_a_retry(stage: Stage) -> None:
    stage.launch("page-work.html", faults=[REFUSE])
    stage.expect_value("core.lesson_status", "incomplete")
    stage.page.evaluate("window.refusing = true")
    write(stage, "In danger")
    stage.expect_saved("saving")
    stage.expect_saved("unsaved")
    notice = stage.frame.locator("[data-notice]")
    expect(notice).to_contain_text("not saved")
    expect(stage.frame.locator("[aria-live=polite]")).to_contain_text("not saved")
    stage.page.evaluate("window.refusing = false")
    stage.frame.get_by_role("button", name="Try again").click()
    stage.expect_saved()
    expect(notice).to_be_hidden()
    stage.leave()


def test_the_exit_button_saves_first_and_says_so(stage: Stage) -> None:
    stage.launch("page-work.html")
    stage.expect_value("core.lesson_status", "incomplete")
    write(stage, "The last words")
    stage.frame.locator("[data-action=exit]").click()
    dialog = stage.frame.locator("dialog.dialog[open]")
    expect(dialog).to_contain_text("Everything is saved")
    assert stage.count("LMSFinish") == 1
    dialog.get_by_role("button", name="Read on").click()
    stage.expect_saved("closed")
    expect(stage.frame.locator("[data-notice]")).to_contain_text("nothing is recorded any more")
    expect(stage.frame.locator("main")).to_be_focused()
    expect(stage.frame.locator("[data-action=exit]")).to_be_hidden()
    stage.leave()
    assert stage.count("LMSFinish") == 1
    stage.launch("page-work.html")
    expect(stage.frame.get_by_label("Name a problem of your own.")).to_have_value("The last words")


def test_the_exit_button_pressed_twice_ends_the_session_once(stage: Stage) -> None:
    stage.launch("page-work.html")
    stage.expect_value("core.lesson_status", "incomplete")
    stage.frame.locator("[data-action=exit]").evaluate("button => { button.click(); button.click(); }")
    expect(stage.frame.locator("dialog[open]")).to_have_count(1)
    stage.leave()
    assert stage.count("LMSFinish") == 1


def test_the_exit_button_does_not_close_over_what_is_unsaved(stage: Stage) -> None:
    stage.launch("page-work.html", faults=[REFUSE])
    stage.expect_value("core.lesson_status", "incomplete")
    stage.page.evaluate("window.refusing = true")
    write(stage, "In danger")
    stage.frame.locator("[data-action=exit]").click()
    dialog = stage.frame.locator("dialog.dialog[open]")
    expect(dialog).to_contain_text("Not everything is saved")
    assert stage.count("LMSFinish") == 0
    dialog.get_by_role("button", name="Stay here").click()
    stage.page.evaluate("window.refusing = false")
    stage.frame.locator("[data-action=exit]").click()
    expect(stage.frame.locator("dialog.dialog[open]")).to_contain_text("Everything is saved")


def test_closing_the_frame_right_after_an_answer_loses_nothing(stage: Stage) -> None:
    stage.launch("page-work.html")
    stage.expect_value("core.lesson_status", "incomplete")
    for text in ("one", "one two", "one two three"):
        write(stage, text)
    stage.leave()
    stage.launch("page-work.html")
    expect(stage.frame.get_by_label("Name a problem of your own.")).to_have_value("one two three")


def test_reloading_the_frame_is_one_session_after_another(stage: Stage) -> None:
    stage.launch("page-work.html")
    stage.expect_value("core.lesson_status", "incomplete")
    write(stage, "before the reload")
    stage.leave()
    stage.launch("page-work.html")
    expect(stage.frame.get_by_label("Name a problem of your own.")).to_have_value("before the reload")
    assert stage.value("core.exit") == "suspend"


def test_a_closed_lms_window_is_not_believed(stage: Stage) -> None:
    frame = stage.launch("page-work.html", where="popup")
    expect(frame.locator("[data-saved]")).to_be_visible()
    stage.page.close()
    frame.get_by_label("Name a problem of your own.").fill("Where does it go?")
    expect(frame.locator("[data-saved]")).to_have_attribute("data-state", "unsaved")
    expect(frame.locator("[data-notice]")).to_contain_text("not saved")
    stage.page = stage.open_page()


def test_a_login_page_is_no_page_of_the_course(stage: Stage) -> None:
    stage.launch()
    login = (200, "text/html", b"<title>Log in</title><main><h1>Log in</h1></main>")
    stage.server.fault = lambda path: login if path.endswith("page-work.html") else None
    try:
        stage.frame.locator("[data-action=outline]").click()
        stage.frame.locator("dialog a", has_text="Something to do").click()
        notice = stage.frame.locator("[data-notice]")
        expect(notice).to_contain_text("signed out")
        expect(stage.frame.locator("main h1")).to_have_text("A course for the browser")
        stage.server.fault = None
        stage.frame.get_by_role("button", name="Try again").click()
        expect(stage.frame.locator("main h1")).to_have_text("Something to do")
        expect(notice).to_be_hidden()
    finally:
        stage.server.fault = None


def test_a_page_of_another_build_is_not_mixed_in(stage: Stage) -> None:
    stage.launch()
    other = (200, "text/html", b'<title>x</title><main data-mark="ffffffffffff"><h1>Newer</h1></main>')
    stage.server.fault = lambda path: other if path.endswith("page-welcome.html") else None
    try:
        stage.frame.locator("a[data-start]").click()
        expect(stage.frame.locator("[data-notice]")).to_contain_text("updated")
        expect(stage.frame.locator("main h1")).to_have_text("A course for the browser")
    finally:
        stage.server.fault = None


def test_a_page_that_does_not_come(stage: Stage) -> None:
    stage.launch()
    stage.server.fault = lambda path: (500, "text/plain", b"down") if path.endswith("blocks.js") else None
    stage.expect_trouble("500")
    try:
        stage.frame.locator("a[data-start]").click()
        expect(stage.frame.locator("[data-notice]")).to_contain_text("could not be loaded")
        stage.server.fault = None
        stage.frame.get_by_role("button", name="Try again").click()
        expect(stage.frame.locator("main h1")).to_have_text("Welcome")
    finally:
        stage.server.fault = None


@pytest.mark.parametrize("refusing", [True, False])
def test_nobody_is_asked_before_leaving_but_who_would_lose_something(stage: Stage, refusing: bool) -> None:
    frame = stage.launch("page-work.html", where="popup", faults=[REFUSE])
    popup = stage.context.pages[-1]
    asked: list[str] = []
    popup.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    stage.expect_value("core.lesson_status", "incomplete")
    stage.page.evaluate("refusing => { window.refusing = refusing; }", refusing)
    frame.get_by_label("Name a problem of your own.").press_sequentially(f"words {refusing}")
    expect(frame.locator("[data-saved]")).to_have_attribute("data-state", "saving" if refusing else "saved")
    with popup.expect_event("close"):
        popup.close(run_before_unload=True)
    assert asked == (["beforeunload"] if refusing else [])


def test_a_page_that_comes_back_from_the_back_forward_cache_goes_on(stage: Stage) -> None:
    stage.launch("page-work.html")
    stage.expect_value("core.lesson_status", "incomplete")
    stage.frame.evaluate(
        "() => { dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));"
        " dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})); }"
    )
    assert stage.count("LMSFinish") == 0
    write(stage, "still here")
    stage.expect_saved()
    stage.leave()
    assert stage.count("LMSFinish") == 1


def test_a_phone_that_hides_the_page_and_never_shows_it_again(stage: Stage) -> None:
    stage.launch("page-work.html")
    stage.expect_value("core.lesson_status", "incomplete")
    stage.frame.get_by_label("Name a problem of your own.").press_sequentially("half a sent")
    stage.frame.evaluate(
        "() => { Object.defineProperty(document, 'visibilityState', {value: 'hidden'});"
        " document.dispatchEvent(new Event('visibilitychange')); delete window.parent.API; }"
    )
    stage.page.reload()
    stage.page.wait_for_function("window.host")
    stage.launch("page-work.html")
    expect(stage.frame.get_by_label("Name a problem of your own.")).to_have_value("half a sent")


def test_closing_the_whole_tab_right_after_an_answer(stage: Stage) -> None:
    stage.launch("page-work.html")
    stage.expect_value("core.lesson_status", "incomplete")
    stage.frame.locator("[data-question=practice]").get_by_label("A", exact=True).check()
    write(stage, "the last words")
    stage.page.close()
    stage.page = stage.open_page()
    stage.launch("page-work.html")
    expect(stage.frame.get_by_label("Name a problem of your own.")).to_have_value("the last words")
    expect(stage.frame.locator("[data-question=practice]").get_by_label("A", exact=True)).to_be_checked()
