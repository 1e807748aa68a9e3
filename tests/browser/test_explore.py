"""The blocks that a learner explores, in a browser: by keyboard alone, with less motion, without script, on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from built_course import build_course
from playwright.sync_api import Browser, Page, expect

HERE = Path(__file__).parent
PAGES = ["zoo", "shapes", "panels", "words"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course of these tests, unpacked."""
    return build_course(HERE / "explore", tmp_path_factory.mktemp("explore"))


@pytest.fixture
def visit(chromium: Browser, site: Path) -> Iterator[Callable[..., Page]]:
    """Opens a page of the course. What the browser complains about is a failure."""
    complaints: list[str] = []
    contexts = []

    def go(name: str, *, width: int = 1280, **options: Any) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 844}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto((site / f"page-{name}.html").as_uri())
        if options.get("java_script_enabled", True):
            enter(page)
        return page

    yield go
    for context in contexts:
        context.close()
    assert complaints == []


def enter(page: Page) -> None:
    """Says yes to reading without an LMS."""
    page.locator("[data-saved]").wait_for(state="visible")
    notice = page.get_by_role("button", name="Go on", exact=False)
    if notice.count():
        notice.first.click()


def view(page: Page) -> Any:
    """The graph that is shown."""
    return page.locator(".diagram-view:not(.is-off)").first


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


STRAY = """() => {
  const stray = [];
  for (const one of document.querySelectorAll(".diagram-view")) one.classList.remove("is-off");
  for (const graph of document.querySelectorAll(".graph")) {
    for (const node of graph.querySelectorAll(".node")) {
      const shape = node.querySelector(".node-shape");
      for (const line of node.querySelectorAll(".graph-text > tspan")) {
        const first = line.getStartPositionOfChar(0);
        const last = line.getEndPositionOfChar(line.getNumberOfChars() - 1);
        for (const y of [first.y - 10, first.y + 3])
          for (const x of [first.x, last.x])
            if (!shape.isPointInFill(new DOMPoint(x, y))) stray.push(line.textContent);
      }
    }
    const boxes = [...graph.querySelectorAll(".node > .node-shape")].map((shape) => shape.getBoundingClientRect());
    for (const label of graph.querySelectorAll(".link-label")) {
      const box = label.getBoundingClientRect();
      for (const other of boxes)
        if (box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)
          stray.push("on a node: " + label.textContent);
      const frame = graph.getBoundingClientRect();
      if (box.left < frame.left - 1 || box.right > frame.right + 1) stray.push("cut: " + label.textContent);
    }
  }
  return stray;
}"""


@pytest.mark.parametrize("name", ["zoo", "shapes"])
@pytest.mark.parametrize("font", ["", "DejaVu Sans", "Liberation Sans"])
def test_no_label_leaves_its_node(name, font, visit):
    page = visit(name)
    if font:
        page.evaluate("font => document.documentElement.style.setProperty('--font', `'${font}', ${font}`)", font)
    assert page.locator(".node").count() > 5
    assert page.evaluate(STRAY) == []


def test_a_stray_label_would_be_found(visit):
    page = visit("zoo")
    page.evaluate("document.querySelector('.graph-text > tspan').append(' far too long for this')")
    assert page.evaluate(STRAY) != []


def test_a_diagram_by_keyboard_alone(visit):
    page = visit("zoo")
    first = page.get_by_role("radio", name="Many to one")
    first.focus()
    press(page, "ArrowRight")
    expect(view(page)).to_contain_text("Answers at once.")
    press(page, "ArrowLeft")
    expect(view(page)).to_contain_text("Listens first.")

    press(page, "Tab")
    expect(page.locator(":focus")).to_have_attribute("aria-label", "x₁, Input")
    press(page, "ArrowUp")
    expect(page.locator(":focus")).to_have_attribute("aria-label", "h₁, Hidden")
    press(page, "ArrowRight")
    expect(page.locator(":focus")).to_have_attribute("aria-label", "h₂, Hidden")
    press(page, "Enter")
    expect(page.locator(":focus")).to_have_attribute("aria-expanded", "true")
    expect(view(page).locator("[data-part=detail]")).to_contain_text("Memory of two words.")
    press(page, "ArrowUp", " ")
    expect(page.locator(":focus")).to_have_attribute("aria-label", "h₂ to y")
    expect(view(page).locator("[data-part=detail]")).to_contain_text("Only at the end.")
    press(page, "Escape")
    expect(page.locator(":focus")).to_have_attribute("aria-expanded", "false")
    expect(view(page).locator("[data-part=detail-shown]")).to_be_hidden()

    onward = view(page).get_by_role("button", name="Next step")
    for _ in range(8):
        press(page, "Tab")
        if onward.evaluate("button => button === document.activeElement"):
            break
    expect(onward).to_be_focused()
    caption = view(page).locator("[data-part=caption]")
    press(page, "Enter")
    expect(caption).to_contain_text("The first word enters.")
    press(page, "Enter", "Enter", "Enter")
    expect(caption).to_contain_text("The answer.")
    expect(onward).to_have_attribute("aria-disabled", "true")
    expect(onward).to_be_focused()
    press(page, "Shift+Tab", "Shift+Tab", "Enter")
    expect(caption).to_contain_text("Its memory is passed on.")


def test_steps_light_up_what_they_name(visit):
    page = visit("zoo")
    onward = view(page).get_by_role("button", name="Next step")
    onward.click()
    onward.click()
    shown = view(page).locator(".graph")
    assert shown.locator(".node.is-lit").evaluate_all("all => all.map(one => one.dataset.node)") == ["1", "2", "3"]
    assert shown.locator(".node.was-lit").evaluate_all("all => all.map(one => one.dataset.node)") == ["0"]
    assert shown.locator(".link.is-lit").evaluate_all("all => all.map(one => one.dataset.link)") == ["1", "2"]
    expect(view(page).locator("[data-part=dot][aria-current=step]")).to_have_attribute("aria-label", "Step 2 of 3")


def test_it_plays_to_the_end_and_can_be_paused(visit):
    page = visit("zoo")
    page.clock.install()
    page.reload()
    enter(page)
    caption = view(page).locator("[data-part=caption]")
    play = view(page).locator("[data-part=play]")
    play.click()
    expect(caption).to_contain_text("The first word enters.")
    expect(play).to_have_text("Pause")
    page.clock.run_for(3500)
    expect(caption).to_contain_text("Its memory is passed on.")
    play.click()
    page.clock.run_for(60000)
    expect(caption).to_contain_text("Its memory is passed on.")
    play.click()
    page.clock.run_for(60000)
    expect(caption).to_contain_text("The answer.")
    expect(play).to_have_text("Play again")
    play.click()
    expect(caption).to_contain_text("The first word enters.")


def test_less_motion_means_none(visit):
    page = visit("zoo", reduced_motion="reduce")
    expect(view(page).locator("[data-part=play]")).to_be_hidden()
    expect(view(page).locator("[data-part=speed]")).to_be_hidden()
    expect(view(page).locator("[data-part=caption]")).to_contain_text("one by one")
    view(page).get_by_role("button", name="Next step").click()
    expect(view(page).locator("[data-part=caption]")).to_contain_text("The first word enters.")
    assert page.locator(".link-pulse").count() == 0
    moving = "document.getAnimations().filter(one => one.effect.getComputedTiming().duration > 1).length"
    assert page.evaluate(moving) == 0


def test_with_motion_something_flows_and_comes_to_rest(visit):
    page = visit("zoo")
    view(page).get_by_role("button", name="Next step").click()
    pulse = view(page).locator(".link.is-lit .link-pulse")
    assert pulse.count() == 1
    seconds = pulse.evaluate("one => Number(one.getAnimations()[0].effect.getComputedTiming().endTime) / 1000")
    assert seconds < 5, "what moves by itself for longer needs a button that stops it (WCAG 2.2.2)"


def test_without_script_everything_is_there(visit):
    page = visit("zoo", java_script_enabled=False)
    for text in ("Listens first.", "Answers at once.", "Its memory is passed on.", "In and out."):
        expect(page.get_by_text(text, exact=True).first).to_be_visible()
    expect(page.locator(".graph")).to_have_count(2)
    expect(page.get_by_role("button", name="Play")).to_have_count(0)
    page = visit("panels", java_script_enabled=False)
    for text in ("The first view.", "The second view.", "The first step.", "The third step."):
        expect(page.get_by_text(text, exact=True)).to_be_visible()
    page.get_by_text("How long?").click()
    expect(page.get_by_text("Not long.")).to_be_visible()


def test_on_paper_everything_is_there(visit):
    page = visit("panels")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for text in ("The first view.", "The second view.", "Very much.", "Just so.", "The first step.", "The third step."):
        expect(page.get_by_text(text, exact=True)).to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("details[open]")).to_have_count(0)
    page = visit("zoo")
    page.emulate_media(media="print")
    for text in ("Listens first.", "Answers at once.", "In and out."):
        expect(page.get_by_text(text, exact=True).first).to_be_visible()


def test_a_wide_picture_scrolls_by_itself_and_by_keyboard(visit):
    page = visit("shapes", width=390)
    canvas = page.locator(".diagram-canvas").last
    expect(canvas).to_have_attribute("tabindex", "0")
    expect(canvas).to_have_attribute("aria-label", "Wider than a phone")
    assert canvas.evaluate("one => one.scrollWidth > one.clientWidth")
    frame, first = canvas.bounding_box(), canvas.locator(".node").first.bounding_box()
    assert frame is not None
    assert first is not None
    assert frame["x"] <= first["x"] < frame["x"] + frame["width"], "the first node is what one sees first"
    size = "one => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a"
    assert canvas.locator(".graph-text").first.evaluate(size) > 10


def test_tabs_by_keyboard(visit):
    page = visit("panels")
    tabs = page.get_by_role("tab")
    expect(tabs).to_have_count(3)
    tabs.first.focus()
    press(page, "ArrowRight")
    expect(tabs.nth(1)).to_be_focused()
    expect(tabs.nth(1)).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("tabpanel")).to_contain_text("The second view.")
    press(page, "End")
    expect(page.get_by_role("tabpanel")).to_contain_text("A.")
    press(page, "ArrowRight")
    expect(tabs.first).to_be_focused()
    press(page, "Tab")
    expect(page.get_by_role("tabpanel")).to_be_focused()


def test_a_process_within_a_tab_is_walked_by_itself(visit):
    page = visit("panels")
    page.get_by_role("tab", name="Engineer").click()
    inner = page.locator(".tabs .process")
    outer = page.locator(".block-process > .process").last
    inner.get_by_role("button", name="Next").click()
    expect(inner.get_by_text("Step 2 of 2", exact=True)).to_be_visible()
    expect(outer.get_by_text("Step 1 of 3", exact=True)).to_be_visible()
    outer.get_by_role("button", name="Next").click()
    expect(outer.get_by_text("The second step.")).to_be_visible()
    expect(outer.get_by_text("The first step.")).to_be_hidden()
    outer.get_by_role("button", name="Show all steps").click()
    expect(outer.get_by_text("The first step.")).to_be_visible()
    expect(outer.get_by_text("The third step.")).to_be_visible()


def test_all_of_an_accordion_opens_at_once(visit):
    page = visit("panels")
    page.get_by_role("button", name="Open all").click()
    expect(page.locator(".accordion details[open]")).to_have_count(3)
    page.get_by_role("button", name="Close all").click()
    expect(page.locator(".accordion details[open]")).to_have_count(0)


def test_words_are_counted_kept_and_given_back(visit):
    page = visit("words")
    field = page.get_by_label("Name a problem of your own.")
    prompt = page.locator(".reflection-prompt").first
    field.fill("Grüße – “quoted”")
    expect(prompt).to_contain_text("39 characters left")
    field.blur()
    page.reload()
    enter(page)
    expect(field).to_have_value("Grüße – “quoted”")

    field.fill("word " * 20)
    expect(prompt).to_contain_text("Too long to be saved by 40 characters.")
    field.blur()
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Download my words").click()
    assert downloading.value.suggested_filename == "thoughts.txt"
    text = Path(downloading.value.path()).read_text("utf-8")
    assert "Your thoughts" in text
    assert ("word " * 20).strip() in text
    page.reload()
    enter(page)
    expect(field).to_have_value("word " * 12)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(name, scheme, width, visit):
    page = visit(name, width=width, color_scheme=scheme)
    if name == "zoo":
        view(page).get_by_role("button", name="Next step").click()
        view(page).locator("[data-node='2']").click()
        view(page).locator(".diagram-words summary").click()
    if name == "panels":
        page.get_by_role("button", name="Open all").click()
    if name == "words":
        page.get_by_label("Name a problem of your own.").fill("word " * 20)
    page.wait_for_timeout(300)
    found = Axe().run(page, options={"preload": False}).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []


@pytest.mark.parametrize("width", [360, 390, 650, 800])
@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways(name, width, visit):
    page = visit(name, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
