"""Roles differ by shape and colour; steps light up what they name; nodes are large enough for their words."""

import pytest

from coursepack.graph.authored import Role
from coursepack.graph.lights import lights
from coursepack.graph.measure import block_width
from coursepack.graph.plan import LABEL_LINE, LABEL_SIZE
from coursepack.graph.roles import looks
from coursepack.graph.scene import scenes
from coursepack.graph.shape import LEAST_HEIGHT, LEAST_WIDTH, OUTLINES


def test_input_hidden_and_output_always_look_the_same(graph):
    one = graph({"x": "input", "h": "hidden", "y": "output"})
    other = graph({"y": "output", "s": "store", "x": "input"})
    assert looks([one], {})["output"] == looks([other], {})["output"]
    assert list(looks([other], {})) == ["input", "output", "store"]


def test_no_two_roles_look_alike(graph):
    roles = [f"role-{letter}" for letter in "abcdef"]
    found = looks([graph({role: role for role in roles})], {})
    assert len({tone for tone, _ in found.values()}) == len(roles)
    mixed = looks([graph({"x": "input", "h": "hidden", "y": "output", "a": "one", "b": "two", "c": "three"})], {})
    assert len(set(mixed.values())) == 6


def test_a_declared_shape_counts_most_and_a_shape_that_all_nodes_share_next(graph):
    made = graph({"a": "store", "b": "choice"})
    shaped = made.model_copy(
        update={"nodes": {**made.nodes, "b": made.nodes["b"].model_copy(update={"shape": "diamond"})}}
    )
    found = looks([shaped], {"store": Role(label="Store", shape="cylinder")})
    assert found["store"][1] == "cylinder"
    assert found["choice"][1] == "diamond"


@pytest.mark.parametrize("shape", OUTLINES)
@pytest.mark.parametrize("words", [("x",), ("Hidden state",), ("Ask the", "customer for the", "missing papers")])
def test_a_node_holds_its_words(shape, words):
    width, height = block_width(words, LABEL_SIZE), len(words) * LABEL_LINE
    wide, high = OUTLINES[shape].around(width, height)
    assert wide >= max(width, LEAST_WIDTH)
    assert high >= max(height, LEAST_HEIGHT)
    if shape == "diamond":
        assert width / wide + height / high <= 1
    if shape == "ellipse":
        assert (width / wide) ** 2 + (height / high) ** 2 <= 1


def lit(graph, plan, *steps):
    made = graph(
        {"a": None, "b": None, "c": None}, "a -> b -> c", "b -> b", steps=[{"show": one, "say": "x"} for one in steps]
    )
    return [(light.nodes, dict(light.links)) for light in lights(made, plan(made).links)]


def test_an_edge_lights_up_its_nodes(graph, plan):
    assert lit(graph, plan, ["a -> b"]) == [((0, 1), {0: 0})]


def test_nodes_alone_light_up_the_edges_between_them(graph, plan):
    assert lit(graph, plan, ["a", "b"], "c") == [((0, 1), {0: 0, 2: 1}), ((2,), {})]


def test_an_edge_in_a_step_means_that_only_named_edges_light_up(graph, plan):
    assert lit(graph, plan, ["a", "b", "b -> c"]) == [((0, 1, 2), {1: 0})]


def test_what_follows_in_a_step_flows_later(graph, plan):
    assert lit(graph, plan, ["a -> b -> c"]) == [((0, 1, 2), {0: 0, 1: 1})]


def test_small_digits_are_drawn_with_our_own(graph, picture):
    made = graph({"a": None})
    made = made.model_copy(update={"nodes": {"a": made.nodes["a"].model_copy(update={"label": "h₁₂x²"})}})
    [scene] = scenes([picture(made)])
    runs = [(run.text, run.place) for run in scene.nodes[0].lines[0].runs]
    assert runs == [("h", ""), ("12", "sub"), ("x", ""), ("2", "sup")]


def test_variants_share_one_height_unless_one_is_much_higher(graph, picture):
    low = picture(graph({"x": "input", "h": "hidden"}, "x -> h"))
    high = picture(graph({"x": "input", "h": "hidden", "y": "output"}, "x -> h -> y"))
    tower = picture(graph(dict.fromkeys("abcdefgh"), "a -> b -> c -> d -> e -> f -> g -> h", direction="down"))
    one, other = scenes([low, high])
    assert one.canvas.height == other.canvas.height
    one, other = scenes([low, tower])
    assert one.canvas.height < other.canvas.height
