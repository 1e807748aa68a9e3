"""A question in the flow of a page: checked at once, tried again, kept; and the same question where it is scored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from built_course import build_course
from lms_stage import Stage
from playwright.sync_api import Locator, expect

COURSE = Path(__file__).parent / "quiz_course"
FLOW = "          - question:\n              "
SCORED = (
    (FLOW + "choice:", FLOW + "scored: true\n              attempts: 2\n              choice:"),
    ("grading: {mastery_score: 70}", "grading: {mastery_score: 50}"),
    ("mastery_score: 70\n              attempts", "scored: false\n              attempts"),
)
"""The first question on the page counts, and the quiz does not."""


@pytest.fixture(scope="session")
def questions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_course(COURSE, tmp_path_factory.mktemp("practice"))


@pytest.fixture(scope="session")
def scored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_course(COURSE, tmp_path_factory.mktemp("scored"), SCORED)


@pytest.fixture
def opened(stage: Stage, questions: Path) -> Iterator[Callable[..., Locator]]:
    """Opens the page in an LMS, and gives the form of a question by its id."""

    def launch(name: str, package: Path | None = None) -> Locator:
        stage.use(package or questions)
        stage.launch()
        stage.turn_to("Practice")
        return form(stage, name)

    yield launch


def form(stage: Stage, name: str) -> Locator:
    return stage.frame.locator("form", has=stage.frame.locator(f"[data-question={name}]"))


def press(where: Locator, name: str) -> None:
    where.get_by_role("button", name=name, exact=True).click()


def test_nothing_chosen_is_said_and_not_counted(opened: Callable[..., Locator]) -> None:
    practice = opened("kept")
    press(practice, "Check")
    expect(practice.get_by_role("status")).to_have_text("Choose an answer first.")
    expect(practice.locator("input").first).to_be_focused()
    expect(practice.locator("[data-outcome]")).to_be_hidden()
    practice.get_by_label("A", exact=True).check()
    expect(practice.get_by_role("status")).to_have_text("")


def test_wrong_then_right(opened: Callable[..., Locator], stage: Stage) -> None:
    practice = opened("kept")
    practice.get_by_label("B", exact=True).check()
    press(practice, "Check")
    title = practice.locator("[data-outcome] [data-title]")
    expect(title).to_be_focused()
    expect(title).to_have_text("Not right")
    expect(practice.locator("[data-option=b]")).to_contain_text("Your answer, not right")
    expect(practice.locator("[data-option=b]")).to_contain_text("That is the second.")
    expect(practice.locator("[data-option=a] [data-note]")).to_have_count(0)
    expect(practice.locator("[data-rationale]")).to_be_hidden()
    expect(practice.get_by_role("link", name="Read this part again")).to_be_visible()
    press(practice, "Try again")
    expect(practice.locator("input").first).to_be_focused()
    practice.get_by_label("A", exact=True).check()
    stage.page.keyboard.press("Enter")
    expect(title).to_have_text("Right")
    expect(practice.locator("[data-rationale]")).to_be_visible()
    stage.expect_saved()
    assert stage.interactions() == []


def test_the_right_answer_is_shown_on_request(opened: Callable[..., Locator]) -> None:
    practice = opened("kept")
    practice.get_by_label("B", exact=True).check()
    press(practice, "Check")
    press(practice, "Show the right answer")
    expect(practice.locator("[data-option=a]")).to_contain_text("Right answer")
    expect(practice.locator("[data-rationale]")).to_be_visible()
    press(practice, "Answer again")
    expect(practice.locator("input:checked")).to_have_count(0)
    expect(practice.locator("[data-state], [data-note]")).to_have_count(0)
    expect(practice.locator("input").first).to_be_focused()


def test_partly_right_has_words_of_its_own(opened: Callable[..., Locator]) -> None:
    practice = opened("passing")
    expect(practice.get_by_role("group")).to_contain_text("Choose every answer that is right.")
    practice.get_by_label("The first").check()
    press(practice, "Check")
    expect(practice.locator("[data-outcome]")).to_contain_text("Partly right")
    expect(practice.locator("[data-outcome]")).to_contain_text("There is one more.")
    expect(practice.locator("[data-says=wrong]")).to_be_hidden()


def test_an_answer_comes_back_as_it_was_left(opened: Callable[..., Locator], stage: Stage) -> None:
    practice = opened("kept")
    practice.locator("summary").click()
    practice.get_by_label("B", exact=True).check()
    press(practice, "Check")
    form(stage, "passing").get_by_label("Neither").check()
    stage.expect_saved()
    stage.leave()
    stage.launch()
    practice = form(stage, "kept")
    expect(practice.locator("[data-option=b]")).to_contain_text("Your answer, not right")
    expect(practice.locator("[data-hint]")).to_have_attribute("open", "")
    expect(practice.get_by_role("button", name="Try again")).to_be_visible()
    expect(form(stage, "passing").locator("input:checked")).to_have_count(0)


def test_a_draft_is_kept_too(opened: Callable[..., Locator], stage: Stage) -> None:
    practice = opened("kept")
    practice.get_by_label("B", exact=True).check()
    stage.expect_saved()
    stage.leave()
    stage.launch()
    practice = form(stage, "kept")
    expect(practice.get_by_label("B", exact=True)).to_be_checked()
    expect(practice.locator("[data-outcome]")).to_be_hidden()


def test_a_scored_question_passes_the_course(opened: Callable[..., Locator], stage: Stage, scored: Path) -> None:
    practice = opened("kept", scored)
    practice.get_by_label("B", exact=True).check()
    press(practice, "Check")
    stage.expect_saved()
    assert stage.value("core.lesson_status") == "incomplete"
    assert stage.interactions() == []
    press(practice, "Try again")
    practice.get_by_label("A", exact=True).check()
    press(practice, "Check")
    stage.expect_value("core.lesson_status", "passed")
    assert stage.value("core.score.raw") == "100"
    assert [one["id"] for one in stage.interactions()] == ["kept"]
    expect(practice.get_by_role("button")).to_have_count(0)


def test_a_scored_question_fails_when_its_tries_are_spent(
    opened: Callable[..., Locator], stage: Stage, scored: Path
) -> None:
    practice = opened("kept", scored)
    for again in (True, False):
        practice.get_by_label("B", exact=True).check()
        press(practice, "Check")
        if again:
            press(practice, "Try again")
    stage.expect_value("core.lesson_status", "failed")
    assert stage.value("core.score.raw") == "0"
    expect(practice.locator("[data-option=a]")).to_contain_text("Right answer")


def test_giving_up_a_scored_question_is_the_last_word(
    opened: Callable[..., Locator], stage: Stage, scored: Path
) -> None:
    practice = opened("kept", scored)
    practice.get_by_label("B", exact=True).check()
    press(practice, "Check")
    press(practice, "Show the right answer")
    stage.expect_value("core.lesson_status", "failed")
    assert len(stage.interactions()) == 1
    expect(practice.get_by_role("button", name="Answer again")).to_be_hidden()
