"""Lays graphs out: from plans to pictures, with one start of the layout program for all of them."""

from __future__ import annotations

from collections.abc import Sequence

from coursepack.graph.columns import place_columns
from coursepack.graph.dot import dot_text
from coursepack.graph.picture import Picture, read_picture
from coursepack.graph.plan import Plan
from coursepack.graph.program import run_program

PAGE_WIDTH = 480.0
"""What a phone shows without scrolling, in pixels at full size: a picture is drawn down to about seven tenths of it."""


def lay_out(choices: Sequence[Sequence[Plan]]) -> list[Picture]:
    """One picture for each graph, of the plans that come into question for it: the first that fits the page's width,
    else the narrowest.

    Raises `NoLayoutProgramError` where no layout program is to be found.
    """
    asked = [plan for some in choices for plan in some if place_columns(plan) is None]
    answers = iter(run_program([dot_text(plan) for plan in asked]))
    pictures = []
    for some in choices:
        tried = [place_columns(plan) or read_picture(plan, next(answers)) for plan in some]
        fitting = [picture for picture in tried if picture.width <= PAGE_WIDTH]
        pictures.append(fitting[0] if fitting else min(tried, key=lambda picture: picture.width))
    return pictures
