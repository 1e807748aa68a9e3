"""A learner takes a course in an LMS: passes, fails, leaves, comes back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from built_course import build_course
from lms_stage import Stage
from playwright.sync_api import expect

RIGHT = {"q1": ["A"], "q2": ["B"], "q3": ["A", "B"], "q4": ["True"], "q5": ["False"]}
WRONG = {"q1": ["C"], "q2": ["C"], "q3": ["1"], "q4": ["False"], "q5": ["True"]}

both = pytest.mark.parametrize("kind", ["strict", "again"])


def answer(stage: Stage, right: int, upto: int = 5) -> None:
    """Answers the questions in the order in which they come, the first `right` of q1 to q5 as they should be."""
    frame = stage.frame
    good = {f"q{number}" for number in range(1, right + 1)}
    for place in range(upto):
        question = frame.locator("[data-item]:not([hidden]) [data-question]")
        name = question.get_attribute("data-question") or ""
        for text in (RIGHT if name in good else WRONG)[name]:
            question.get_by_label(text, exact=True).check()
        if place < upto - 1 or upto == 5:
            frame.locator("[data-do=on]").click()


def take_quiz(stage: Stage, right: int) -> None:
    """One whole attempt."""
    frame = stage.frame
    frame.locator("[data-do=begin]:visible").click()
    answer(stage, right)
    frame.locator("[data-do=submit]").click()
    expect(frame.locator("[data-part=result]")).to_be_visible()


@both
def test_a_pass_with_80_percent(stage: Stage, kind: str) -> None:
    stage.launch(kind=kind)
    stage.turn_to("The check")
    stage.expect_value("core.lesson_status", "incomplete")
    take_quiz(stage, right=4)
    stage.expect_value("core.lesson_status", "passed")
    stage.expect_saved()
    assert stage.value("core.score.raw") == "80"
    assert [stage.value(f"core.score.{end}") for end in ("min", "max")] == ["0", "100"]
    assert stage.value("core.exit") == ""
    assert len(stage.value("suspend_data") or "") < 4096
    expect(stage.frame.locator("[data-part=result] [data-percent]")).to_contain_text("80")
    stage.leave()
    assert stage.count("LMSFinish") == 1


def test_every_final_answer_is_reported_once(stage: Stage) -> None:
    stage.launch()
    stage.turn_to("The check")
    take_quiz(stage, right=4)
    stage.expect_value("core.lesson_status", "passed")
    told = {one["id"]: one for one in stage.interactions()}
    assert sorted(told) == ["q1", "q2", "q3", "q4", "q5"]
    assert [told[f"q{number}"]["result"] for number in range(1, 6)] == ["correct"] * 4 + ["wrong"]
    assert [told[f"q{number}"]["type"] for number in range(1, 6)] == ["choice"] * 3 + ["true-false"] * 2
    assert told["q1"]["student_response"] == "a"
    assert told["q3"]["student_response"] == "a,b"
    assert told["q4"]["student_response"] == "t"
    assert told["q5"]["correct_responses"] == ["f"]
    assert told["q1"]["objectives"] == ["first"]
    assert re.fullmatch(r"\d\d:\d\d:\d\d", told["q1"]["time"])
    assert re.fullmatch(r"\d\d:\d\d:\d\d\.\d\d", told["q1"]["latency"])


@both
def test_a_fail_with_40_percent_on_the_last_attempt(stage: Stage, kind: str) -> None:
    stage.launch(kind=kind)
    stage.turn_to("The check")
    take_quiz(stage, right=1)
    take_quiz(stage, right=2)
    stage.expect_value("core.lesson_status", "failed")
    assert stage.value("core.score.raw") == "40"
    stage.leave()
    assert stage.value("core.lesson_status") == "failed"


@both
def test_attempts_that_are_left_are_there_at_the_next_launch(stage: Stage, kind: str) -> None:
    stage.launch(kind=kind, mastery=70)
    stage.turn_to("The check")
    take_quiz(stage, right=2)
    stage.expect_saved()
    stage.leave()
    assert stage.value("core.lesson_status") == "incomplete"
    assert not stage.value("core.score.raw")
    stage.launch(kind=kind, mastery=70)
    expect(stage.frame.locator("main h1")).to_have_text("The check")
    expect(stage.frame.locator("[data-part=result]")).to_be_visible()
    take_quiz(stage, right=5)
    stage.expect_value("core.lesson_status", "passed")
    assert stage.value("core.score.raw") == "100"
    stage.leave()
    assert stage.value("core.lesson_status") == "passed"


@both
def test_leaving_in_the_middle_and_coming_back(stage: Stage, kind: str) -> None:
    stage.launch(kind=kind)
    stage.turn_to("Something to do")
    stage.frame.get_by_label("Name a problem of your own.").fill("Forecasts, with ümlauts.")
    practice = stage.frame.locator("[data-question=practice]")
    practice.get_by_label("B", exact=True).check()
    stage.turn_to("The check")
    stage.frame.locator("[data-do=begin]:visible").click()
    answer(stage, right=5, upto=3)
    order = stage.frame.locator("[data-question]").evaluate_all("all => all.map(one => one.dataset.question)")
    options = stage.frame.locator("[data-option]").evaluate_all("all => all.map(one => one.dataset.option)")
    picked = stage.frame.locator("input:checked").evaluate_all("all => all.map(one => one.name + one.value)")
    stage.expect_saved()
    stage.leave()

    stage.launch(kind=kind)
    frame = stage.frame
    expect(frame.locator("main h1")).to_have_text("The check")
    expect(frame.locator("[data-part=run]")).to_be_visible()
    assert frame.locator("[data-question]").evaluate_all("all => all.map(one => one.dataset.question)") == order
    assert frame.locator("[data-option]").evaluate_all("all => all.map(one => one.dataset.option)") == options
    assert frame.locator("input:checked").evaluate_all("all => all.map(one => one.name + one.value)") == picked
    assert len(picked) >= 3
    stage.turn_to("Something to do")
    expect(frame.get_by_label("Name a problem of your own.")).to_have_value("Forecasts, with ümlauts.")
    expect(frame.locator("[data-question=practice]").get_by_label("B", exact=True)).to_be_checked()


@pytest.mark.parametrize("kind", ["strict", "again"])
def test_the_first_load_is_at_most_twelve_calls_with_one_commit(stage: Stage, kind: str) -> None:
    stage.launch(kind=kind)
    stage.expect_value("core.lesson_status", "incomplete")
    stage.page.wait_for_timeout(1500)
    calls = [call["method"] for call in stage.calls()]
    assert len(calls) <= 12, calls
    assert calls.count("LMSCommit") == 1
    stage.turn_to("Something to do")
    stage.expect_saved()
    stage.leave()
    stage.launch(kind=kind)
    expect(stage.frame.locator("main h1")).to_have_text("Something to do")
    stage.page.wait_for_timeout(1500)
    calls = [call["method"] for call in stage.calls()]
    assert len(calls) <= 12, calls
    assert calls.count("LMSCommit") == 1


def test_one_launch_is_one_session_however_many_pages_are_seen(stage: Stage) -> None:
    stage.launch()
    for title in ("Welcome", "Something to do", "The check", "Welcome"):
        stage.turn_to(title)
    stage.frame.locator("a[rel=next]").click()
    expect(stage.frame.locator("main h1")).to_have_text("Something to do")
    stage.leave()
    assert stage.count("LMSInitialize") == 1
    assert stage.count("LMSFinish") == 1


def test_after_a_pass_a_review_writes_nothing_and_says_how_to_begin_anew(stage: Stage) -> None:
    stage.launch()
    stage.turn_to("The check")
    take_quiz(stage, right=4)
    stage.expect_value("core.lesson_status", "passed")
    stage.leave()
    before = [stage.value(name) for name in ("core.lesson_status", "core.score.raw", "suspend_data")]
    stage.launch()
    notice = stage.frame.locator("[data-notice]")
    expect(notice).to_contain_text("Nothing is recorded")
    expect(notice).to_contain_text("new attempt")
    stage.expect_saved("readonly")
    stage.turn_to("The check")
    expect(stage.frame.locator("[data-part=result] [data-percent]")).to_contain_text("80")
    stage.frame.locator("[data-do=review]").click()
    expect(stage.frame.locator("input:checked").first).to_be_visible()
    stage.leave()
    assert [call for call in stage.calls() if call["method"] in ("LMSSetValue", "LMSCommit")] == []
    assert [stage.value(name) for name in ("core.lesson_status", "core.score.raw", "suspend_data")] == before


def test_a_pass_stays_when_the_lms_opens_it_again_in_normal_mode(stage: Stage) -> None:
    stage.launch(review=False)
    stage.turn_to("The check")
    take_quiz(stage, right=4)
    stage.expect_value("core.lesson_status", "passed")
    stage.leave()
    stage.launch(review=False)
    expect(stage.frame.locator("main h1")).to_have_text("The check")
    take_quiz(stage, right=1)
    stage.expect_saved()
    stage.leave()
    assert stage.value("core.lesson_status") == "passed"
    assert stage.value("core.score.raw") == "80"


def test_the_mastery_score_of_the_lms_decides(stage: Stage) -> None:
    stage.launch(mastery=90)
    stage.turn_to("The check")
    take_quiz(stage, right=4)
    expect(stage.frame.locator("[data-part=result]")).to_contain_text("90")
    stage.expect_value("core.lesson_status", "incomplete")
    take_quiz(stage, right=5)
    stage.expect_value("core.lesson_status", "passed")
    stage.leave()
    assert stage.value("core.lesson_status") == "passed"


def test_finish_with_this_result(stage: Stage) -> None:
    stage.launch()
    stage.turn_to("The check")
    take_quiz(stage, right=2)
    stage.frame.locator("[data-do=finish]").click()
    stage.frame.locator("[data-do=finish-now]").click()
    stage.expect_value("core.lesson_status", "failed")
    assert stage.value("core.score.raw") == "40"


def test_without_answers_nothing_is_scored(stage: Stage) -> None:
    stage.launch()
    stage.turn_to("The check")
    stage.leave()
    assert stage.value("core.lesson_status") == "incomplete"
    assert stage.value("core.score.raw") is None


def test_a_new_version_of_the_course_finds_every_answer(stage: Stage, tmp_path: Path) -> None:
    source = Path(__file__).parent / "course"
    stage.use(build_course(source, tmp_path))
    stage.launch()
    stage.turn_to("Something to do")
    stage.frame.get_by_label("Name a problem of your own.").fill("Kept over an edit")
    stage.frame.locator("[data-question=practice]").get_by_label("A", exact=True).check()
    stage.turn_to("The check")
    stage.frame.locator("[data-do=begin]:visible").click()
    answer(stage, right=5)
    stage.expect_saved()
    stage.leave()

    renamed = (("title: The check", "title: The examination"), ("title: Something to do", "title: Things to do"))
    asked_anew = ("Which letter comes first?", "Which letter comes first of all?")
    stage.use(build_course(source, tmp_path, (*renamed, asked_anew)))
    stage.launch()
    expect(stage.frame.locator("main h1")).to_have_text("The examination")
    stage.turn_to("Things to do")
    expect(stage.frame.get_by_label("Name a problem of your own.")).to_have_value("Kept over an edit")
    expect(stage.frame.locator("[data-question=practice]").get_by_label("A", exact=True)).to_be_checked()
    stage.turn_to("The examination")
    reopened = stage.frame.locator("[data-question=q1]")
    assert reopened.locator("input:checked").count() == 0
    assert stage.frame.locator("[data-question=q2] input:checked").count() == 1
    expect(reopened.locator(".question-changed")).to_have_count(1)
