"""Quizzes as a learner meets them: by keyboard, with reloads, in every way of giving feedback."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from built_course import build_course
from lms_stage import Stage
from playwright.sync_api import Locator, expect

COURSE = Path(__file__).parent / "quiz_course"
RIGHT = {"q1": ["A"], "q2": ["B"], "q3": ["A", "B"], "q4": ["True"], "q5": ["False"]}
WRONG = {"q1": ["C"], "q2": ["C"], "q3": ["1"], "q4": ["False"], "q5": ["True"]}
Change = tuple[str, str]

NOW = ("feedback: end", "feedback: now")
NEVER = ("feedback: end", "feedback: never")
TWICE = ("attempts: unlimited", "attempts: 2")


@pytest.fixture(scope="session")
def quiz_course(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Builds the course of questions once for each set of changes."""
    known: dict[tuple[Change, ...], Path] = {}

    def build(*changes: Change) -> Path:
        if changes not in known:
            known[changes] = build_course(COURSE, tmp_path_factory.mktemp("quiz"), changes)
        return known[changes]

    return build


class Quiz:
    """The quiz on the page, and a learner who takes it."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    def part(self, name: str) -> Locator:
        return self.stage.frame.locator(f"[data-part={name}]")

    def press(self, what: str) -> None:
        self.stage.frame.locator(f"[data-quiz] [data-do={what}]:visible").first.click()

    @property
    def question(self) -> Locator:
        return self.stage.frame.locator("[data-item]:not([hidden]) [data-question]")

    @property
    def onward(self) -> Locator:
        return self.stage.frame.locator("[data-do=on]")

    def pick(self, right: bool) -> str:
        """Answers the question in sight."""
        name = self.question.get_attribute("data-question") or ""
        for text in (RIGHT if right else WRONG)[name]:
            self.question.get_by_label(text, exact=True).check()
        return name

    def take(self, right: int) -> None:
        """One whole attempt, with the first `right` of q1 to q5 as they should be."""
        good = [f"q{number}" for number in range(1, right + 1)]
        self.press("begin")
        for _ in range(5):
            self.pick(self.question.get_attribute("data-question") in good)
            self.onward.click()
        self.press("submit")
        expect(self.part("result")).to_be_visible()

    def order(self) -> list[str]:
        return self.stage.frame.locator("[data-item] [data-question]").evaluate_all(
            "all => all.map(one => one.dataset.question)"
        )

    def options(self) -> list[str]:
        return self.stage.frame.locator("[data-item] [data-option]").evaluate_all(
            "all => all.map(one => one.closest('[data-question]').dataset.question + one.dataset.option)"
        )


@pytest.fixture
def opened(stage: Stage, quiz_course: Callable[..., Path]) -> Iterator[Callable[..., Quiz]]:
    """Opens the page of the quiz in an LMS, in a course with some changes."""

    def launch(*changes: Change, **options: object) -> Quiz:
        stage.use(quiz_course(*changes))
        stage.launch(**options)
        stage.turn_to("The check")
        return Quiz(stage)

    yield launch


def test_the_start_tells_what_awaits_the_learner(opened: Callable[..., Quiz]) -> None:
    start = opened(TWICE).part("start")
    expect(start).to_contain_text("Questions5")
    expect(start.locator("[data-fact=mark]")).to_contain_text("70 %")
    expect(start.locator("[data-fact=attempts]")).to_contain_text("2")
    expect(start).to_contain_text("You see at the end")


def test_the_mark_of_the_lms_is_the_one_that_is_told_and_judged(opened: Callable[..., Quiz]) -> None:
    quiz = opened(mastery=90)
    expect(quiz.part("start").locator("[data-fact=mark]")).to_contain_text("90 %")
    quiz.take(right=4)
    expect(quiz.part("result")).to_contain_text("Not passed yet")
    assert quiz.stage.value("core.lesson_status") == "incomplete"


def test_by_keyboard_alone(opened: Callable[..., Quiz]) -> None:
    quiz = opened()
    keyboard = quiz.stage.page.keyboard
    quiz.part("start").locator("[data-do=begin]").focus()
    keyboard.press("Enter")
    for place in range(5):
        expect(quiz.question.locator("[data-field]")).to_be_focused()
        expect(quiz.stage.frame.locator("[data-where]")).to_have_text(f"Question {place + 1} of 5")
        name = quiz.question.get_attribute("data-question") or ""
        keyboard.press("Tab")
        inputs = quiz.question.locator("input")
        labels = [text.strip() for text in quiz.question.locator("label").all_inner_texts()]
        if name == "q3":
            for index in range(3):
                if labels[index] in RIGHT[name]:
                    keyboard.press("Space")
                keyboard.press("Tab") if index < 2 else None
        else:
            keyboard.press("Space")
            for _ in range(labels.index(RIGHT[name][0])):
                keyboard.press("ArrowDown")
        picked = [labels[index] for index in range(inputs.count()) if inputs.nth(index).is_checked()]
        assert sorted(picked) == RIGHT[name]
        keyboard.press("Enter")
    expect(quiz.part("summary").locator("[data-title]")).to_be_focused()
    expect(quiz.part("summary")).to_contain_text("all 5 questions")
    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(quiz.part("result").locator("[data-title]").first).to_be_focused()
    expect(quiz.part("result")).to_contain_text("You passed")
    quiz.stage.expect_value("core.score.raw", "100")


def test_back_and_forth_and_along_the_strip(opened: Callable[..., Quiz]) -> None:
    quiz = opened()
    quiz.press("begin")
    strip = quiz.stage.frame.locator("[data-strip] button")
    expect(strip).to_have_count(5)
    expect(quiz.stage.frame.locator("[data-do=back]")).to_be_disabled()
    first = quiz.pick(right=True)
    quiz.onward.click()
    expect(strip.nth(0)).to_have_attribute("aria-label", "Question 1, answered")
    expect(strip.nth(1)).to_have_attribute("aria-current", "step")
    strip.nth(4).click()
    expect(quiz.stage.frame.locator("[data-where]")).to_have_text("Question 5 of 5")
    strip.nth(1).click()
    quiz.press("back")
    expect(quiz.question).to_have_attribute("data-question", first)
    assert quiz.question.locator("input:checked").count() == len(RIGHT[first])
    expect(quiz.stage.frame.locator("[data-answered]").first).to_have_text("1 of 5 answered")


def test_what_comes_next_is_in_view_from_its_start(opened: Callable[..., Quiz]) -> None:
    """In the frame that an LMS gives by default, nobody has to look for the answers below its edge."""
    quiz = opened()
    quiz.stage.page.set_viewport_size({"width": 650, "height": 460})
    place = "part => part.getBoundingClientRect().top - document.querySelector('.bar').offsetHeight"
    quiz.press("begin")
    for _ in range(5):
        assert 0 <= quiz.part("run").evaluate(place) < 40
        quiz.pick(right=True)
        quiz.onward.click()
    quiz.press("submit")
    assert 0 <= quiz.part("result").evaluate(place) < 40
    quiz.press("review")
    assert 0 <= quiz.part("run").evaluate(place) < 40


def test_what_is_not_answered_is_named_before_it_counts(opened: Callable[..., Quiz]) -> None:
    quiz = opened()
    quiz.press("begin")
    for place in range(5):
        if place not in (1, 3):
            quiz.pick(right=True)
        quiz.onward.click()
    summary = quiz.part("summary")
    expect(summary).to_contain_text("3 of 5 questions")
    expect(summary.locator("[data-open] button")).to_have_text(["2", "4"])
    summary.get_by_role("button", name="Question 4, not answered").click()
    expect(quiz.stage.frame.locator("[data-where]")).to_have_text("Question 4 of 5")
    quiz.pick(right=True)
    quiz.onward.click()
    quiz.onward.click()
    expect(summary).to_contain_text("4 of 5 questions")
    quiz.press("submit")
    expect(quiz.part("result")).to_contain_text("80 %")
    quiz.stage.expect_value("core.lesson_status", "passed")
    blank = [one for one in quiz.stage.interactions() if "student_response" not in one]
    assert len(blank) == 1
    assert blank[0]["result"] == "wrong"


def test_a_result_says_where_it_was_lost_and_what_to_read(opened: Callable[..., Quiz]) -> None:
    quiz = opened(TWICE)
    quiz.take(right=0)
    result = quiz.part("result")
    expect(result).to_contain_text("Not passed yet")
    expect(result).to_contain_text("You have one attempt left")
    lines = result.locator(".quiz-objectives li")
    assert sorted(lines.all_inner_texts()) == [
        "Know what stands first\n0 of 2 right",
        "Tell a letter from a number\n0 of 3 right",
    ]
    links = result.locator(".quiz-read a")
    expect(links).to_have_text(["What to read"])
    links.click()
    expect(quiz.stage.frame.locator("main h1")).to_have_text("What to read")


def test_an_attempt_counts_once_however_often_it_is_submitted(opened: Callable[..., Quiz]) -> None:
    quiz = opened()
    quiz.press("begin")
    for _ in range(5):
        quiz.pick(right=True)
        quiz.onward.click()
    quiz.stage.frame.locator("[data-do=submit]").evaluate("button => { button.click(); button.click(); }")
    expect(quiz.part("result")).to_contain_text("first attempt")
    quiz.stage.expect_value("core.lesson_status", "passed")
    assert len(quiz.stage.interactions()) == 5


def test_all_right_leaves_nothing_to_better(opened: Callable[..., Quiz]) -> None:
    quiz = opened()
    quiz.take(right=5)
    expect(quiz.part("result")).to_contain_text("You passed")
    expect(quiz.part("result").locator("[data-do=begin]")).to_be_hidden()
    expect(quiz.part("result").locator("[data-read]")).to_be_hidden()
    quiz.stage.expect_value("core.score.raw", "100")


def test_a_pass_stays_and_the_best_counts(opened: Callable[..., Quiz]) -> None:
    quiz = opened()
    quiz.take(right=4)
    seen = {tuple(quiz.order() + quiz.options())}
    quiz.stage.expect_value("core.lesson_status", "passed")
    for right in (1, 0):
        quiz.take(right=right)
        seen.add(tuple(quiz.order() + quiz.options()))
        expect(quiz.part("result")).to_contain_text("You have passed already")
        expect(quiz.part("result")).to_contain_text("Your best result, 80 %, counts.")
        expect(quiz.part("result").locator("[data-do=finish]")).to_be_hidden()
    assert len(seen) == 3, "three attempts, three orders"
    quiz.stage.expect_saved()
    assert quiz.stage.value("core.lesson_status") == "passed"
    assert quiz.stage.value("core.score.raw") == "80"
    assert len(quiz.stage.interactions()) == 15


def test_finish_with_this_result(opened: Callable[..., Quiz]) -> None:
    quiz = opened()
    quiz.take(right=2)
    result = quiz.part("result")
    quiz.press("finish")
    expect(result.locator("[data-finish] [data-title]")).to_be_focused()
    expect(result.locator("[data-finish]")).to_contain_text("Finish with 40 %?")
    assert quiz.stage.value("core.lesson_status") == "incomplete"
    quiz.press("keep")
    expect(result.locator("[data-do=finish]")).to_be_focused()
    quiz.press("finish")
    quiz.press("finish-now")
    expect(result).to_contain_text("You finished with this result.")
    expect(result.locator("[data-do=begin]")).to_be_hidden()
    quiz.stage.expect_value("core.lesson_status", "failed")
    assert quiz.stage.value("core.score.raw") == "40"


def test_the_review_tells_every_answer(opened: Callable[..., Quiz]) -> None:
    quiz = opened()
    quiz.take(right=1)
    before = quiz.options()
    quiz.press("review")
    frame = quiz.stage.frame
    expect(frame.locator("[data-review-head] [data-title]")).to_be_focused()
    assert quiz.options() == before
    assert frame.locator("[data-item] input:not(:disabled)").count() == 0
    first, second = (frame.locator(f"[data-question={name}]") for name in ("q1", "q2"))
    expect(first).to_contain_text("Your answer, right")
    expect(first).to_contain_text("So it does.")
    expect(first.locator("[data-option=b] [data-feedback]")).to_be_hidden()
    expect(first.locator("[data-rationale]")).to_be_visible()
    expect(second.locator("[data-option=c]")).to_contain_text("Your answer, not right")
    expect(second.locator("[data-option=b]")).to_contain_text("Right answer")
    expect(frame.locator("[data-question=q5]")).to_contain_text("It is none.")
    frame.locator("[data-review-foot] button").click()
    expect(quiz.part("result")).to_be_visible()
    quiz.press("begin")
    assert frame.locator("[data-item] [data-state]").count() == 0
    assert frame.locator("input:checked").count() == 0
    assert frame.locator("[data-item]:not([hidden]) input:disabled").count() == 0


def test_feedback_now_makes_each_answer_final_and_tells_it_once(opened: Callable[..., Quiz]) -> None:
    quiz = opened(NOW)
    quiz.press("begin")
    expect(quiz.onward).to_have_text("Next")
    first = quiz.pick(right=False)
    expect(quiz.onward).to_have_text("Check")
    quiz.onward.click()
    expect(quiz.question.locator("[data-outcome] [data-title]")).to_be_focused()
    expect(quiz.question.locator("[data-outcome]")).to_contain_text("Not right")
    assert quiz.question.locator("input:not(:disabled)").count() == 0
    quiz.stage.expect_saved()
    assert [one["id"] for one in quiz.stage.interactions()] == [first]
    quiz.stage.leave()

    quiz.stage.launch()
    expect(quiz.part("run")).to_be_visible()
    expect(quiz.part("run")).to_contain_text("You are where you left off")
    expect(quiz.question).to_have_attribute("data-question", first)
    expect(quiz.question.locator("[data-outcome]")).to_contain_text("Not right")
    for _ in range(4):
        quiz.onward.click()
        quiz.pick(right=True)
        quiz.onward.click()
    expect(quiz.onward).to_have_text("See the result")
    quiz.onward.click()
    expect(quiz.part("result")).to_contain_text("80 %")
    quiz.stage.expect_value("core.lesson_status", "passed")
    assert sorted(one["id"] for one in quiz.stage.interactions()) == ["q1", "q2", "q3", "q4", "q5"]


def test_feedback_never_tells_the_result_alone(opened: Callable[..., Quiz]) -> None:
    quiz = opened(NEVER)
    quiz.take(right=3)
    expect(quiz.part("result")).to_contain_text("60 %")
    expect(quiz.part("result").locator("[data-do=review]")).to_be_hidden()
    expect(quiz.part("result").locator("[data-read]")).to_be_hidden()
    assert quiz.stage.frame.locator(".outcome:visible, [data-option][data-state]").count() == 0


def test_practice_of_a_whole_quiz_is_told_to_nobody(opened: Callable[..., Quiz]) -> None:
    quiz = opened(("grading: {mastery_score: 70}\n", ""), ("mastery_score: 70", "scored: false"))
    quiz.take(right=4)
    expect(quiz.part("result")).to_contain_text("Your result")
    expect(quiz.part("result").locator("[data-do=finish]")).to_be_hidden()
    quiz.stage.expect_saved()
    assert quiz.stage.interactions() == []
    assert not quiz.stage.value("core.score.raw")


def test_a_hint_that_was_opened_stays_open(opened: Callable[..., Quiz]) -> None:
    quiz = opened(("shuffle: {questions: true, options: true}", "shuffle: {options: true}"))
    quiz.press("begin")
    quiz.stage.frame.locator("[data-strip] button").nth(2).click()
    quiz.question.locator("summary").click()
    quiz.stage.expect_saved()
    quiz.stage.leave()
    quiz.stage.launch()
    expect(quiz.question.locator("[data-hint]")).to_contain_text("There are two.")


def test_a_question_that_changed_is_open_again_and_says_so(stage: Stage, tmp_path: Path) -> None:
    stage.use(build_course(COURSE, tmp_path))
    stage.launch()
    stage.turn_to("The check")
    quiz = Quiz(stage)
    quiz.press("begin")
    for _ in range(5):
        quiz.pick(right=True)
        quiz.onward.click()
    stage.expect_saved()
    stage.leave()
    stage.use(build_course(COURSE, tmp_path, [("Which letter comes second?", "Which letter comes between A and C?")]))
    stage.launch()
    expect(quiz.part("run")).to_be_visible()
    strip = stage.frame.locator("[data-strip] button")
    expect(stage.frame.locator("[data-answered]").first).to_have_text("4 of 5 answered")
    strip.nth(quiz.order().index("q2")).click()
    expect(quiz.question).to_contain_text("was changed after you answered it")
    quiz.pick(right=True)
    expect(quiz.question).not_to_contain_text("was changed after you answered it")


def test_without_javascript_it_says_what_it_needs(chromium, server, quiz_course: Callable[..., Path]) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.mount("package-still", quiz_course()) + "page-check.html")
    expect(page.locator(".quiz-needs")).to_be_visible()
    assert page.locator("[data-quiz] :visible").count() == 0
    page.goto(server.mount("package-still", quiz_course()) + "page-practice.html")
    expect(page.locator("[data-question=kept]")).to_contain_text("Which of these is the first letter?")
    context.close()


def test_in_a_preview_the_quiz_can_be_tried_and_nobody_is_told(opened: Callable[..., Quiz]) -> None:
    quiz = opened(mode="browse")
    quiz.take(right=3)
    expect(quiz.part("result")).to_contain_text("60 %")
    expect(quiz.part("result").locator("[data-do=finish]")).to_be_hidden()
    quiz.press("review")
    expect(quiz.stage.frame.locator("[data-question=q1]")).to_contain_text("Your answer, right")
    quiz.stage.frame.locator("[data-review-foot] button").click()
    quiz.take(right=5)
    expect(quiz.part("result")).to_contain_text("You passed")
    assert quiz.stage.count("LMSSetValue") == 0
