"""Pages and prose blocks in a browser: sizes of screens, both schemes, keyboard, paper, no script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from built_course import build_course
from playwright.sync_api import Browser, Page, expect

HERE = Path(__file__).parent
FRAME = {"width": 650, "height": 666}
"""The frame that Moodle gives a package unless somebody changes it."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_course(HERE / "pages", tmp_path_factory.mktemp("pages"))


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a file in a new browser. What the browser complains about is a failure."""
    complaints: list[str] = []
    contexts = []

    def go(file: Path, *, width: int = 1280, height: int = 844, **options: Any) -> Page:
        options = {"reduced_motion": "reduce", **options}
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(file.as_uri())
        if options.get("java_script_enabled", True):
            page.locator("[data-saved]").wait_for(state="visible")
            notice = page.get_by_role("button", name="Go on", exact=False)
            if notice.count():
                notice.first.click()
        return page

    yield go
    for context in contexts:
        context.close()
    assert complaints == []


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.html"))


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
@pytest.mark.parametrize("course", ["pages", "sample"])
def test_nothing_stands_in_anybody_s_way(visit, site, built, course, width, scheme):
    for file in files(site if course == "pages" else built("sample")):
        page = visit(file, width=width, color_scheme=scheme)
        found = Axe().run(page, options={"preload": False})
        assert found.violations_count == 0, f"{file.name}\n{found.generate_report()}"


def test_no_page_scrolls_sideways(visit, site, built):
    for file in [*files(site), *files(built("sample"))]:
        page = visit(file)
        for width in (320, 360, 390, 650, 768, 1024, 1280, 1600):
            page.set_viewport_size({"width": width, "height": 844})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (file.name, width)


def test_the_way_in_is_seen_at_once(visit, built):
    for size in (FRAME, {"width": 390, "height": 750}, {"width": 1280, "height": 720}):
        page = visit(built("sample") / "index.html", **size)
        box = page.locator("a[data-start]").bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= size["height"], size


WITHOUT_RING = """() => {
  const none = [];
  for (const one of document.querySelectorAll("a[href], button, summary, input, textarea, select, [tabindex='0']")) {
    if (!one.checkVisibility({ checkOpacity: false })) continue;
    one.focus({ preventScroll: true, focusVisible: true });
    const style = getComputedStyle(one);
    const beside = [one, ...one.querySelectorAll("*"), ...(one.nextElementSibling ? [one.nextElementSibling] : [])];
    const parents = [one.parentElement, one.parentElement?.parentElement].filter(Boolean);
    const ringed = [...beside, ...parents].some((other) => {
      const drawn = getComputedStyle(other);
      return drawn.outlineStyle !== "none" && parseFloat(drawn.outlineWidth) >= 2;
    });
    if (!ringed && document.activeElement === one) none.push(one.outerHTML.slice(0, 90));
  }
  return none;
}"""


def test_whatever_takes_the_focus_shows_it(visit, site):
    for file in files(site):
        page = visit(file)
        page.keyboard.press("Tab")
        assert page.evaluate(WITHOUT_RING) == [], file.name


SMALL_TARGETS = """() => [...document.querySelectorAll("button, summary, input, .turn a, .outline-page")]
  .filter((one) => one.checkVisibility())
  .filter((one) => { const box = one.getBoundingClientRect(); return box.width < 24 || box.height < 24; })
  .map((one) => one.outerHTML.slice(0, 90))"""


def test_targets_are_large_enough_for_a_finger(visit, site):
    for file in files(site):
        assert visit(file, width=360).evaluate(SMALL_TARGETS) == [], file.name


def test_the_skip_link_leads_to_the_content(visit, site):
    page = visit(site / "page-blocks.html")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_heading_that_is_linked_to_is_not_under_the_bar(visit, site):
    page = visit(site / "page-prose.html", height=500)
    page.evaluate("location.hash = 'h-a-heading-below'")
    page.wait_for_timeout(100)
    bar = page.locator(".bar").bounding_box()
    heading = page.locator("#h-a-heading-below").bounding_box()
    assert heading["y"] >= bar["y"] + bar["height"]


def test_a_picture_opens_large_and_closes_again(visit, site):
    page = visit(site / "page-blocks.html")
    buttons = page.get_by_role("button", name="Show the picture large")
    page.locator(".picture").last.scroll_into_view_if_needed()
    expect(buttons).to_have_count(1)
    buttons.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Stripes of black and white")
    expect(dialog).to_be_visible()
    assert dialog.locator("img").bounding_box()["width"] == 1600
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(buttons).to_be_focused()


def test_a_listing_is_copied(visit, site):
    page = visit(site / "page-blocks.html", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("import math\n\nclass Circle:\n")
    assert copied.count("\n") == 5


def test_a_listing_can_be_scrolled_by_keyboard(visit, site):
    page = visit(site / "page-blocks.html", width=390)
    listing = page.get_by_role("region", name="hello.py")
    listing.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(100)
    assert listing.evaluate("one => one.scrollLeft") > 0


def test_the_scheme_is_chosen_and_kept(visit, site):
    page = visit(site / "page-prose.html", color_scheme="light")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_role("button", name="Light or dark").click()
    dark = page.evaluate(paper)
    assert dark != light
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    assert page.evaluate(paper) == dark


LIGHT_INK = """() => {
  const bright = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\\d.]+/g).map(Number);
    return alpha > 0.1 && 0.2126 * red + 0.7152 * green + 0.0722 * blue > 170;
  };
  const found = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement;
    if (!walk.currentNode.textContent.trim() || !parent.checkVisibility()) continue;
    if (bright(getComputedStyle(parent).color)) found.add(parent.className + ": " + walk.currentNode.data.trim());
  }
  return [...found];
}"""


def test_on_paper_nothing_is_light_since_grounds_are_not_printed(visit, site, built):
    for file in [*files(site), *files(built("sample"))]:
        page = visit(file, color_scheme="dark")
        page.emulate_media(media="print", color_scheme="dark")
        assert page.evaluate(LIGHT_INK) == [], file.name
        expect(page.locator(".bar")).to_be_hidden()


def test_without_script_every_page_can_be_read_and_left(visit, site):
    page = visit(site / "index.html", java_script_enabled=False)
    expect(page.locator(".no-script")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
    page.locator("a[data-start]").click()
    page.locator("a[rel=next]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Blocks of prose")
    expect(page.get_by_text("Stripes from left to right")).to_have_count(1)


def test_with_forced_colours_marks_and_edges_stay(visit, site):
    page = visit(site / "page-blocks.html", forced_colors="active")
    assert page.evaluate("getComputedStyle(document.querySelector('.callout')).borderTopWidth") == "1px"
    mark = page.evaluate("getComputedStyle(document.querySelector('.list-bullets > li'), '::before').borderTopWidth")
    assert float(mark.removesuffix("px")) > 0


def test_a_course_from_right_to_left_is_a_mirror(visit, tmp_path_factory):
    place = tmp_path_factory.mktemp("mirror")
    page = visit(build_course(HERE / "pages", place, [("language: en", "language: ar")]) / "page-blocks.html")
    outline = page.locator("[data-action=outline]").bounding_box()
    help_ = page.locator("[data-action=help]").bounding_box()
    assert outline["x"] > help_["x"]
    icon, body = (page.locator(f".callout-tip .callout-{part}").bounding_box() for part in ("icon", "body"))
    assert icon["x"] > body["x"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
