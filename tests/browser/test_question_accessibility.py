"""Questions and quizzes in every state: no finding of axe, targets to hit with a thumb, nothing wider than the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from built_course import build_course
from lms_stage import Stage
from playwright.sync_api import Frame

COURSE = Path(__file__).parent / "quiz_course"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LEAST_TARGET = 44
WIDE = """() => document.documentElement.scrollWidth - document.documentElement.clientWidth"""
SMALL = """least => [...document.querySelectorAll("main :is(button, label, summary)")]
  .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < least)
  .map(one => one.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="session")
def questions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_course(COURSE, tmp_path_factory.mktemp("axe"), [("feedback: end", "feedback: now")])


def look(frame: Frame, what: str) -> None:
    options = {"preload": False, "runOnly": RULES, "rules": {"page-has-heading-one": {"enabled": False}}}
    frame.evaluate(Axe().axe_script)
    found = frame.evaluate("options => axe.run(document, options)", options)["violations"]
    told = [(one["id"], [node["html"][:160] for node in one["nodes"]][:3]) for one in found]
    assert told == [], f"{what}: {told}"
    assert frame.evaluate(SMALL, LEAST_TARGET) == [], what
    assert frame.evaluate(WIDE) <= 0, f"{what}: wider than the screen"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_every_state(stage: Stage, questions: Path, scheme: str, width: int) -> None:
    stage.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    stage.page.set_viewport_size({"width": width, "height": 700})
    stage.use(questions)
    stage.launch()
    stage.turn_to("Practice")
    frame = stage.frame
    practice = frame.locator("form.practice").first
    look(frame, "practice")
    practice.locator("summary").click()
    practice.get_by_label("B", exact=True).check()
    look(frame, "practice with an answer and a hint")
    practice.get_by_role("button", name="Check").click()
    look(frame, "practice, not right")
    practice.get_by_role("button", name="Show the right answer").click()
    look(frame, "practice with its solution")
    stage.turn_to("The check")
    look(frame, "start")
    frame.locator("[data-do=begin]:visible").click()
    look(frame, "question")
    for place in range(5):
        if place != 2:
            frame.locator("[data-item]:not([hidden]) input").first.check()
            frame.locator("[data-do=on]").click()
            look(frame, f"feedback {place + 1}")
        frame.locator("[data-do=on]").click()
    look(frame, "summary")
    frame.locator("[data-do=submit]").click()
    look(frame, "result")
    frame.locator("[data-do=review]").click()
    look(frame, "review")
