"""Our own rules for the Markdown parser: HTML comments vanish, and `- [x]` is an item of a task list."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING, Any

from markdown_it.token import Token

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline

_NO_MORE = "coursepack_no_comment_end"
"""Where a text was found to hold no further `-->`: so that many openings without an end are not searched again."""


def comments(parser: MarkdownIt) -> None:
    """Drops HTML comments: notes to oneself, and suppressions of warnings. One without an end stays text."""
    parser.block.ruler.before("paragraph", "comment", _comment_block, {"alt": ["paragraph", "reference", "blockquote"]})
    parser.inline.ruler.before("autolink", "comment", _comment_inline)


def _comment_block(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:
    start = state.bMarks[line] + state.tShift[line]
    if not state.src.startswith("<!--", start) or state.is_code_block(line):
        return False
    end = _end_of_comment(state.src, start, state.env)
    if end < 0:
        return False
    last = line
    while last < end_line and state.eMarks[last] < end:
        last += 1
    if last >= end_line or state.src[end : state.eMarks[last]].strip():
        return False
    if not silent:
        state.line = last + 1
    return True


def _comment_inline(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("<!--", state.pos):
        return False
    end = _end_of_comment(state.src, state.pos, state.env)
    if end < 0 or end > state.posMax:
        return False
    state.pos = end
    return True


def _end_of_comment(source: str, start: int, env: MutableMapping[str, Any]) -> int:
    """The offset behind the comment that opens at `start`, or -1."""
    if env.get(_NO_MORE) is source:
        return -1
    end = source.find("-->", start + 4)
    if end < 0:
        env[_NO_MORE] = source
        return -1
    return end + 3


def task_list(parser: MarkdownIt) -> None:
    """Makes `[ ]` or `[x]` at the start of a list item a token `task_mark` (an unusable checkbox), in linear time."""
    parser.core.ruler.after("inline", "task_list", _task_marks)


def _task_marks(state: StateCore) -> None:
    tokens = state.tokens
    lists: list[Token] = []
    for index, token in enumerate(tokens):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            lists.append(token)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type == "inline" and token.content[:4] in ("[ ] ", "[x] ", "[X] ") and index >= 2 and lists:
            item = tokens[index - 2]
            children = token.children
            if item.type != "list_item_open" or not children or not children[0].content.startswith(token.content[:3]):
                continue
            lists[-1].attrSet("class", "task-list")
            item.attrSet("class", "task")
            done = token.content[1] != " "
            mark = Token("task_mark", "input", 0, {"type": "checkbox", "disabled": ""}, meta={"done": done})
            if done:
                mark.attrSet("checked", "")
            children[0].content = children[0].content[4:]
            children.insert(0, mark)
            token.content = token.content[4:]
