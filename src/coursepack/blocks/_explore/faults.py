"""The pages of what can be wrong with these blocks, for `coursepack explain`."""

from textwrap import fill

from coursepack.blocks._explore.icon import icon_names

_ICONS = fill(", ".join(f"`{name}`" for name in icon_names()), 110, break_on_hyphens=False).replace("\n", "\n        ")

FAULTS = {
    "no-content": """
        A tab, a step or an entry has a title and nothing below it.

        A learner who opens it would find it empty.

            - title: To an executive
              text: Most of our data comes in order …
        """,
    "text-and-blocks": """
        A tab, a step or an entry has both `text` and `blocks`.

        Which of them comes first would be a guess. Make the text the first of the blocks:

            - title: To an engineer
              blocks:
                - text: A layer maps a vector to a vector …
                - code: {language: python, text: "y = layer(x)"}
        """,
    "unknown-icon": f"""
        A card names an icon that coursepack does not have.

        An emoji, or any other sign that is no letter or digit of English, can stand in place of one: `icon: 🎬`.
        These are the icons:

        {_ICONS}
        """,
    "prompt-twice": """
        Two prompts of a reflection ask the same, or have the same id.

        Each prompt keeps the learner's words under its id, or under its text where it has no id. Two of the same would
        write over each other.
        """,
}
"""The page of each, by its name."""
