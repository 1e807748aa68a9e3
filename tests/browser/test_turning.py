"""Turning pages: the outline, the history, the place on the page, what is read out, the keyboard."""

from __future__ import annotations

from lms_stage import Stage
from playwright.sync_api import expect


def focused(stage: Stage) -> str:
    return stage.frame.evaluate("document.activeElement.textContent.trim()")


def test_the_next_page_begins_at_its_heading(stage: Stage) -> None:
    stage.launch("page-work.html")
    expect(stage.frame.locator("[role=tab]").first).to_be_visible()
    stage.frame.evaluate("scrollTo(0, 9999)")
    stage.frame.locator("a[rel=next]").click()
    expect(stage.frame.locator("main h1")).to_have_text("The check")
    assert focused(stage) == "The check"
    assert stage.frame.evaluate("scrollY") == 0
    assert "The check" in stage.frame.evaluate("document.title")
    assert stage.frame.evaluate("location.pathname").endswith("page-check.html")


def test_back_and_forward(stage: Stage) -> None:
    stage.launch("page-work.html")
    expect(stage.frame.locator("[role=tab]").first).to_be_visible()
    stage.frame.evaluate("scrollTo(0, 300)")
    stage.frame.locator("main a", has_text="link to the check").evaluate("link => link.click()")
    expect(stage.frame.locator("main h1")).to_have_text("The check")
    stage.frame.evaluate("history.back()")
    expect(stage.frame.locator("main h1")).to_have_text("Something to do")
    assert stage.frame.evaluate("scrollY") == 300
    stage.frame.evaluate("history.forward()")
    expect(stage.frame.locator("main h1")).to_have_text("The check")
    assert stage.count("LMSInitialize") == 1


def test_the_outline_shows_what_was_seen_and_where_one_is(stage: Stage) -> None:
    stage.launch()
    expect(stage.frame.locator("[data-progress]")).to_contain_text("0 %")
    stage.frame.locator("a[data-start]").click()
    expect(stage.frame.locator("[data-progress]")).to_contain_text("33 %")
    stage.frame.locator("[data-action=outline]").click()
    outline = stage.frame.locator("dialog[data-panel=outline]")
    expect(outline.locator("a[aria-current=page]")).to_contain_text("Welcome")
    expect(outline.locator("a[data-seen]")).to_have_count(1)
    expect(outline).to_contain_text("1 of 3 pages seen")
    expect(outline).to_contain_text("minutes left")
    outline.locator("a", has_text="Something to do").click()
    expect(outline).to_be_hidden()
    expect(stage.frame.locator("main h1")).to_have_text("Something to do")
    expect(stage.frame.locator("[data-progress]")).to_contain_text("33 %")
    stage.frame.locator("[data-end]").scroll_into_view_if_needed()
    expect(stage.frame.locator("[data-progress]")).to_contain_text("66 %")


def test_the_cover_leads_on_to_where_one_was(stage: Stage) -> None:
    stage.launch()
    expect(stage.frame.locator("a[data-start]")).to_contain_text("Start")
    stage.frame.locator("a[data-start]").click()
    stage.turn_to("Something to do")
    stage.frame.locator("a.bar-title").click()
    start = stage.frame.locator("a[data-start]")
    expect(start).to_contain_text("Go on")
    start.click()
    expect(stage.frame.locator("main h1")).to_have_text("Something to do")


def test_two_pages_in_a_hurry_end_at_the_second(stage: Stage) -> None:
    stage.launch("page-work.html")
    expect(stage.frame.locator("[role=tab]").first).to_be_visible()
    stage.frame.evaluate(
        "() => { for (const rel of ['prev', 'next']) document.querySelector(`main a[rel=${rel}]`).click(); }"
    )
    expect(stage.frame.locator("main h1")).to_have_text("The check")
    stage.page.wait_for_timeout(300)
    expect(stage.frame.locator("main h1")).to_have_text("The check")


def test_keys_turn_pages_and_close_panels(stage: Stage) -> None:
    stage.launch("page-welcome.html")
    stage.expect_value("core.lesson_status", "incomplete")
    stage.frame.locator("main").focus()
    stage.page.keyboard.press("Alt+PageDown")
    expect(stage.frame.locator("main h1")).to_have_text("Something to do")
    stage.page.keyboard.press("Alt+PageUp")
    expect(stage.frame.locator("main h1")).to_have_text("Welcome")
    for action in ("outline", "help"):
        stage.frame.locator(f"[data-action={action}]").press("Enter")
        expect(stage.frame.locator(f"dialog[data-panel={action}]")).to_be_visible()
        stage.page.keyboard.press("Escape")
        expect(stage.frame.locator(f"dialog[data-panel={action}]")).to_be_hidden()
        assert stage.frame.evaluate("document.activeElement.dataset.action") == action


def test_the_whole_course_by_keyboard_alone(stage: Stage) -> None:
    """From the cover to a pass without a mouse: Tab, Enter, Space and the arrows."""
    stage.launch()
    keys = stage.page.keyboard
    stage.frame.locator("a.skip").focus()
    reach(stage, "a[data-start]", "Enter")
    expect(stage.frame.locator("main h1")).to_have_text("Welcome")
    reach(stage, "a[rel=next]", "Enter")
    expect(stage.frame.locator("main h1")).to_have_text("Something to do")
    reach(stage, "[role=tab]", "ArrowRight")
    expect(stage.frame.locator("[role=tab]").nth(1)).to_have_attribute("aria-selected", "true")
    reach(stage, "textarea")
    keys.type("By keyboard")
    reach(stage, "a[rel=next]", "Enter")
    expect(stage.frame.locator("main h1")).to_have_text("The check")
    reach(stage, "[data-do=begin]", "Enter")
    right = {"q1": "A", "q2": "B", "q3": "AB", "q4": "True", "q5": "False"}
    for _ in range(5):
        name = stage.frame.locator("[data-item]:not([hidden]) [data-question]").get_attribute("data-question") or ""
        pick(stage, right[name])
        reach(stage, "[data-do=on]", "Enter")
    reach(stage, "[data-do=submit]", "Enter")
    stage.expect_value("core.lesson_status", "passed")
    assert stage.value("core.score.raw") == "100"
    reach(stage, "[data-action=exit]", "Enter", backwards=True)
    expect(stage.frame.locator("dialog.dialog[open]")).to_contain_text("Everything is saved")


def reach(stage: Stage, selector: str, then: str = "", *, backwards: bool = False) -> None:
    """Goes on with Tab until something that fits has the focus, and presses a key there."""
    for _ in range(80):
        if stage.frame.evaluate("selector => document.activeElement.matches(selector)", selector):
            if then:
                stage.page.keyboard.press(then)
            return
        stage.page.keyboard.press("Shift+Tab" if backwards else "Tab")
    raise AssertionError(f"{selector} cannot be reached with Tab")


def pick(stage: Stage, wanted: str) -> None:
    """Chooses options of the question that is shown: a set of letters, or one word."""
    question = stage.frame.locator("[data-item]:not([hidden]) [data-question]")
    reach(stage, "[data-item]:not([hidden]) input")
    inputs = question.locator("input")
    texts = [text.strip() for text in question.locator(".option-text").all_text_contents()]
    words = [wanted] if wanted in texts else list(wanted)
    if inputs.first.get_attribute("type") == "checkbox":
        for text in words:
            reach(stage, f"input[value='{inputs.nth(texts.index(text)).get_attribute('value')}']", "Space")
        return
    stage.page.keyboard.press("Space")
    for _ in range(len(texts)):
        if inputs.nth(texts.index(words[0])).is_checked():
            return
        stage.page.keyboard.press("ArrowDown")
    raise AssertionError(f"{wanted} cannot be chosen with the arrow keys")


def test_light_and_dark(stage: Stage) -> None:
    stage.launch("page-welcome.html")
    stage.expect_value("core.lesson_status", "incomplete")
    root = stage.frame.locator("html")
    expect(root).to_have_attribute("data-scheme", "auto")
    stage.frame.locator("[data-action=scheme]").click()
    expect(root).to_have_attribute("data-scheme", "dark")
    stage.leave()
    stage.launch("page-welcome.html")
    root = stage.frame.locator("html")
    expect(root).to_have_attribute("data-scheme", "dark")
    stage.frame.locator("[data-action=scheme]").click()
    expect(root).to_have_attribute("data-scheme", "light")


def test_help_tells_what_support_asks_for(stage: Stage) -> None:
    stage.launch("page-welcome.html")
    stage.expect_value("core.lesson_status", "incomplete")
    stage.frame.locator("[data-action=help]").click()
    panel = stage.frame.locator("dialog[data-panel=help]")
    for text in ("browser-test", "1.0.0", "SCORM 1.2", "running"):
        expect(panel).to_contain_text(text)


def test_a_link_is_opened_in_a_new_tab_where_the_learner_asks_for_it(stage: Stage) -> None:
    stage.launch("page-work.html")
    expect(stage.frame.locator("[role=tab]").first).to_be_visible()
    before = stage.frame.evaluate("location.href")
    stage.frame.locator("a[rel=next]").evaluate(
        "link => { link.addEventListener('click', event => event.preventDefault()); "
        "link.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, ctrlKey: true})); }"
    )
    stage.page.wait_for_timeout(300)
    assert stage.frame.evaluate("location.href") == before
