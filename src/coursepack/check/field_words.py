"""What the models say of their fields: the text that stands below each field in its class.

Read from the source, and only for the JSON schema: pydantic would read it at every start of the program.
"""

from __future__ import annotations

import ast
import sys
from functools import cache
from inspect import cleandoc, getsource
from itertools import pairwise

from pydantic import BaseModel


def field_words(model: type[BaseModel]) -> dict[str, str]:
    """The text below each field of a model, its bases included, by the field's name."""
    words: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if issubclass(base, BaseModel) and base.__module__.startswith("coursepack."):
            words |= _classes(base.__module__).get(base.__name__, {})
    return words


@cache
def _classes(module: str) -> dict[str, dict[str, str]]:
    """For each class of a module, the texts below its fields."""
    tree = ast.parse(getsource(sys.modules[module]))
    return {node.name: _below(node.body) for node in tree.body if isinstance(node, ast.ClassDef)}


def _below(body: list[ast.stmt]) -> dict[str, str]:
    found: dict[str, str] = {}
    for field, text in pairwise(body):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(text, ast.Expr):
            said = text.value
            if isinstance(said, ast.Constant) and isinstance(said.value, str):
                found[field.target.id] = cleandoc(said.value)
    return found
