"""The pages of what can be wrong with a diagram, for `coursepack explain`."""

FAULTS = {
    "node-name": """
        A node of a diagram has a name that cannot be one.

        Edges and steps speak of a node by its name, so it is one word: letters of any script, digits, `_`, `.` and `-`.
        What a learner reads in the node is its `label`, and that may be anything.

            nodes:
              fraud-check: {label: "Is it fraud?"}
            edges: [payment -> fraud-check]
        """,
    "unknown-node": """
        An edge or a step speaks of a node that the diagram does not have.

        Mostly this is a slip of the keyboard. Every name that edges and steps use stands under `nodes`, so that a
        slip is found here and not by a learner. With variants, each has nodes of its own.
        """,
    "unknown-edge": """
        A step wants to light up an edge that the diagram does not have.

        A step shows what `edges` draws. An edge has a direction: `a -> b` is another edge than `b -> a`.

            edges: [a -> b]
            steps:
              - {show: [a -> b], say: The word enters.}
        """,
    "edge-form": """
        A line under `edges`, or an entry of `show`, cannot be read as an edge.

        These are the forms:

            edges:
              - a -> b
              - "a -> b: what stands at the edge"
              - a -> b -> c
              - x1 & x2 -> h1 & h2
              - {from: a, to: b, label: reads, details: What a learner reads after selecting the edge.}
        """,
    "edge-twice": """
        The same edge is drawn twice.

        A learner would see one thick line, and hear it read out twice. Two edges between the same nodes are fine when
        each has a label of its own.
        """,
    "label-of-many": """
        A label stands on a line that draws several edges.

        `a -> b -> c: reads` does not say which of the two edges has the label. Write them apart:

            edges: [a -> b, "b -> c: reads"]
        """,
    "no-nodes": """
        A diagram has nothing to draw.

        It needs `nodes` and mostly `edges`; or `variants`, each of which has them.

            diagram:
              title: From word to answer
              nodes: {word: Word, memory: Memory, answer: Answer}
              edges: [word -> memory -> answer]
        """,
    "nodes-and-variants": """
        A diagram has variants, and a graph of its own beside them.

        A learner sees one graph at a time: the one of the variant that they picked. What stands beside the variants
        would never be seen. `title`, `description`, `direction`, `layout` and `roles` hold for all variants and stay
        where they are.
        """,
    "variant-twice": """
        Two variants of one diagram have the same id.

        Give one of them another id, or leave the ids out.
        """,
}
"""The page of each, by its name."""
