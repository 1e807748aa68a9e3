"""Unrolled networks in even columns."""

import pytest

from coursepack.graph.columns import place_columns

INPUT, HIDDEN, OUTPUT = "input", "hidden", "output"

ZOO = {
    "one to one": ({"x": INPUT, "h": HIDDEN, "y": OUTPUT}, ["x -> h -> y"]),
    "one to many": (
        {"x": INPUT, "h1": HIDDEN, "h2": HIDDEN, "y1": OUTPUT, "y2": OUTPUT},
        ["x -> h1 -> h2", "h1 -> y1", "h2 -> y2"],
    ),
    "many to one": (
        {"x1": INPUT, "x2": INPUT, "h1": HIDDEN, "h2": HIDDEN, "y": OUTPUT},
        ["x1 -> h1 -> h2 -> y", "x2 -> h2"],
    ),
    "in step": (
        {"x1": INPUT, "x2": INPUT, "h1": HIDDEN, "h2": HIDDEN, "y1": OUTPUT, "y2": OUTPUT},
        ["x1 -> h1 -> y1", "x2 -> h2 -> y2", "h1 -> h2"],
    ),
    "encoder and decoder": (
        {"x1": INPUT, "x2": INPUT, "h1": HIDDEN, "h2": HIDDEN, "h3": HIDDEN, "h4": HIDDEN, "y1": OUTPUT, "y2": OUTPUT},
        ["x1 -> h1", "x2 -> h2", "h1 -> h2", "h2 -> h3: meaning", "h3 -> h4", "h3 -> y1", "h4 -> y2"],
    ),
}


@pytest.mark.parametrize("name", ZOO)
def test_the_zoo_stands_in_rows_and_columns(name, graph, plan):
    nodes, edges = ZOO[name]
    picture = place_columns(plan(graph(nodes, *edges)))
    assert picture is not None
    rows = {placed.box.node.role: placed.y for placed in picture.boxes}
    assert rows["output"] < rows["hidden"] < rows["input"]
    for placed in picture.links:
        tail, head = (picture.boxes[number] for number in (placed.link.tail, placed.link.head))
        if tail.box.node.role == head.box.node.role == HIDDEN:
            assert tail.y == head.y
            assert tail.x < head.x
        else:
            assert tail.x == head.x


def test_all_lies_within_the_picture(graph, plan):
    picture = place_columns(plan(graph(*[ZOO["encoder and decoder"][0]], *ZOO["encoder and decoder"][1])))
    assert picture is not None
    for placed in picture.boxes:
        assert placed.box.width / 2 < placed.x < picture.width - placed.box.width / 2
        assert placed.box.height / 2 < placed.y < picture.height - placed.box.height / 2


def test_a_label_has_the_room_it_needs(graph, plan):
    nodes, edges = ZOO["encoder and decoder"]
    picture = place_columns(plan(graph(nodes, *edges)))
    assert picture is not None
    [labelled] = [placed for placed in picture.links if placed.label]
    tail, head = picture.boxes[labelled.link.tail], picture.boxes[labelled.link.head]
    free = (head.x - head.box.width / 2) - (tail.x + tail.box.width / 2)
    assert free > labelled.link.width
    assert labelled.label is not None
    assert labelled.label[1] < tail.y, "above the line, not on it"


def test_a_loop_at_the_last_hidden_state_is_drawn(graph, plan):
    picture = place_columns(plan(graph({"x": INPUT, "h": HIDDEN, "y": OUTPUT}, "x -> h -> y", "h -> h: state")))
    assert picture is not None
    assert picture.links[2].label is not None
    assert picture.links[2].label[0] + picture.links[2].link.width / 2 < picture.width


def test_time_runs_to_the_right_in_whatever_order_the_nodes_are_written(graph, plan):
    picture = place_columns(plan(graph({"h3": HIDDEN, "h1": HIDDEN, "h2": HIDDEN, "y": OUTPUT}, "h1 -> h2 -> h3 -> y")))
    assert picture is not None
    order = sorted(picture.boxes[:3], key=lambda placed: placed.x)
    assert [placed.box.name for placed in order] == ["h1", "h2", "h3"]


@pytest.mark.parametrize(
    ("nodes", "edges"),
    [
        ({"x": INPUT, "h1": HIDDEN, "h2": HIDDEN, "h3": HIDDEN}, ["x -> h1 -> h2 -> h3", "h1 -> h3"]),
        ({"x": INPUT, "h1": HIDDEN, "h2": HIDDEN}, ["x -> h1 -> h2 -> h1"]),
        ({"x": INPUT, "z": INPUT, "h": HIDDEN}, ["x & z -> h"]),
        ({"x": INPUT, "h": HIDDEN, "y": OUTPUT}, ["x -> h"]),
        ({"x": INPUT, "h": HIDDEN, "y": OUTPUT}, ["x -> h -> y", "x -> y"]),
        ({"a": None, "b": None}, ["a -> b"]),
    ],
)
def test_other_forms_are_left_to_the_program(nodes, edges, graph, plan, picture):
    made = graph(nodes, *edges)
    assert place_columns(plan(made)) is None
    assert len(picture(made).boxes) == len(nodes)
