"""What keeps state, and what it is called."""

from types import SimpleNamespace


def test_pages_questions_quizzes_and_reflections_in_the_course_s_order(make: SimpleNamespace) -> None:
    from coursepack.slots.things import things

    made = make.course(
        make.page("one", make.flow(make.choice("first")), make.reflection("pitch", problem=40, solution=60)),
        make.page("two", make.quiz("check", make.choice("a"), make.several("b"))),
    )
    found = list(things(made))
    assert [(thing.name, thing.kind, thing.page) for thing in found] == [
        ("one", "page", "one"),
        ("first", "choice", "one"),
        ("pitch/problem", "reflection", "one"),
        ("pitch/solution", "reflection", "one"),
        ("two", "page", "two"),
        ("check", "quiz", "two"),
        ("a", "choice", "two"),
        ("b", "multiple-choice", "two"),
    ]
    pages = ("modules", 0, "pages")
    assert found[0].route == (*pages, 0)
    assert found[2].route == (*pages, 0, "blocks", 1, "reflection")
    assert found[6].route == (*pages, 1, "blocks", 0, "quiz", "questions", 0, "choice")
    assert [thing.name for thing in found if thing.slot is None] == ["one", "two"]


def test_practice_that_is_not_remembered_keeps_nothing(make: SimpleNamespace) -> None:
    from coursepack.slots.things import things

    made = make.course(make.page("one", make.flow(make.choice("first", remember=False))))
    assert [thing.name for thing in things(made)] == ["one"]
