"""Layout by the program: what lies where, and that author's words never reach it."""

from itertools import combinations

import pytest

from coursepack.graph import layout, program
from coursepack.graph.dot import dot_text
from coursepack.graph.plan import plans
from coursepack.graph.roles import looks


def overlap(one, other):
    return (
        abs(one.x - other.x) < (one.box.width + other.box.width) / 2
        and abs(one.y - other.y) < (one.box.height + other.box.height) / 2
    )


def test_no_two_nodes_overlap_and_all_lie_within(graph, picture):
    made = picture(graph(dict.fromkeys("abcdefgh"), "a -> b & c & d -> e", "e -> f -> g -> a", "h -> e"))
    assert not any(overlap(one, other) for one, other in combinations(made.boxes, 2))
    for placed in made.boxes:
        assert placed.box.width / 2 <= placed.x <= made.width - placed.box.width / 2
        assert placed.box.height / 2 <= placed.y <= made.height - placed.box.height / 2


@pytest.mark.parametrize(
    ("direction", "axis", "sign"), [("right", "x", 1), ("left", "x", -1), ("down", "y", 1), ("up", "y", -1)]
)
def test_the_direction_is_the_author_s(direction, axis, sign, graph, picture):
    first, second = picture(graph({"a": None, "b": None}, "a -> b", direction=direction)).boxes
    assert (getattr(second, axis) - getattr(first, axis)) * sign > 0


def test_without_a_direction_a_wide_graph_runs_down_so_that_a_phone_can_show_it(graph, picture):
    few = picture(graph(dict.fromkeys("ab"), "a -> b"))
    many = picture(graph(dict.fromkeys("abcdefgh"), "a -> b -> c -> d -> e -> f -> g -> h"))
    assert few.width > few.height
    assert many.height > many.width


def test_inputs_lie_below_and_outputs_above_in_a_layered_network(graph, picture):
    nodes = {"x1": "input", "x2": "input", "a": "hidden", "b": "hidden", "c": "hidden", "y": "output"}
    made = picture(graph(nodes, "x1 & x2 -> a & b -> c -> y", "x1 -> y"))
    heights = {placed.box.name: placed.y for placed in made.boxes}
    assert heights["y"] < heights["c"] < heights["a"] < heights["x1"] == heights["x2"]


def test_twins_stand_in_the_author_s_order(graph, picture):
    layer = [f"a{number}" for number in range(1, 6)]
    nodes = {"x1": "input", "x2": "input", **dict.fromkeys(layer, "hidden"), "y": "output"}
    made = picture(graph(nodes, "x1 & x2 -> a1 & a2 & a3 & a4 & a5 -> y"))
    places = {placed.box.name: placed.x for placed in made.boxes}
    assert sorted(layer, key=places.__getitem__) == layer
    starts = {tuple(map(float, placed.path.split()[1:3])): placed.link for placed in made.links}
    for (x, _y), link in starts.items():
        box = made.boxes[link.tail]
        assert abs(x - box.x) <= box.box.width / 2 + 1, "the edges moved along"


def test_there_and_back_are_two_lines(graph, picture):
    made = picture(graph({"a": None, "b": None}, "a -> b", "b -> a", direction="down"))
    there, back = (float(placed.path.split()[1]) for placed in made.links)
    assert abs(there - back) >= 10


def test_labels_have_their_place(graph, picture):
    made = picture(graph({"a": None, "b": None}, "a -> b: a label of some length", direction="right"))
    [link] = made.links
    assert link.label is not None
    tail, head = made.boxes
    assert tail.x + tail.box.width / 2 < link.label[0] < head.x - head.box.width / 2


def test_the_program_is_told_numbers_only(graph, plan):
    made = graph({"evil": None}, 'evil -> evil: "]; shell [x="')
    text = dot_text(plan(made))
    assert "evil" not in text
    assert "shell" not in text


def test_equal_graphs_give_equal_text_and_are_laid_out_once(graph, picture, monkeypatch):
    made = graph({"a": None, "b": None, "c": None}, "a -> b & c")
    first = picture(made)
    monkeypatch.setattr(program, "find_program", lambda: pytest.fail("it was laid out before"))
    assert picture(made) == first


def test_many_graphs_need_one_start(graph, monkeypatch):
    starts = []
    run = program._run
    monkeypatch.setattr(program, "_laid_out", {})
    monkeypatch.setattr(program, "_run", lambda place, texts: starts.append(len(texts)) or run(place, texts))
    made = [graph(dict.fromkeys(names), " -> ".join(names)) for names in ("abc", "abcd", "abcde")]
    pictures = layout.lay_out([plans(one, looks([one], {})) for one in made])
    assert [len(one.boxes) for one in pictures] == [3, 4, 5]
    assert len(starts) == 1


def test_three_hundred_nodes(graph, picture):
    names = [f"n{number}" for number in range(300)]
    edges = [f"{names[number]} -> {names[number // 3]}" for number in range(1, 300)]
    made = picture(graph(dict.fromkeys(names), *edges, direction="down"))
    assert len(made.boxes) == 300
    assert len(made.links) == 299


def test_a_missing_program_is_said_with_the_way_out(graph, picture, monkeypatch):
    monkeypatch.setattr(program, "_laid_out", {})
    monkeypatch.setattr(program, "_candidates", lambda: iter(()))
    monkeypatch.setattr(program.shutil, "which", lambda _name: None)
    with pytest.raises(program.NoLayoutProgramError, match="reinstall coursepack"):
        picture(graph({"a": None, "b": None}, "a -> b"))


def test_a_program_that_answers_something_else_is_our_fault(graph, picture, monkeypatch, tmp_path):
    monkeypatch.setattr(program, "_laid_out", {})
    monkeypatch.setattr(program, "_answers", lambda _text: iter(()))
    with pytest.raises(program.LayoutRefusedError):
        picture(graph({"a": None, "b": None}, "a -> b"))
