"""The blocks of a Markdown text as its parser sees them: no line is a heading by its looks alone.

Only the block structure is parsed, so that work stays linear in the length of the text and its
nesting is bounded; what stands inside a block is for others to look at.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.markdown.swift import hastened

_DEPTH = 20
_LONG_HEADING = 200
_KINDS = {
    "heading_open": "heading",
    "paragraph_open": "paragraph",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "list_item_open": "item",
    "blockquote_open": "quote",
    "table_open": "table",
    "tr_open": "row",
    "th_open": "cell",
    "td_open": "cell",
    "fence": "code",
    "code_block": "indented",
    "html_block": "html",
    "hr": "rule",
}


@dataclass(slots=True)
class Block:
    """A block on the lines ``start`` to ``end`` of the text, counted from 0, ``end`` left out.

    ``kind`` is one of heading, paragraph, list, item, quote, table, row, cell, code, indented,
    html, rule.
    ``text`` is what stands in a heading, paragraph, cell or code, its lines parted by newlines.
    """

    kind: str
    start: int
    end: int
    level: int = 0
    text: str = ""
    children: list[Block] = field(default_factory=list)


def read_blocks(text: str) -> list[Block]:
    """Parse the blocks of a text."""
    top = Block("text", 0, 0)
    stack = [top]
    for token in _parser().parse(text):
        if token.nesting < 0:
            if _is_ours(token):
                _closed(stack.pop())
        elif token.type == "inline":
            stack[-1].text = token.content
        elif token.type in _KINDS:
            block = _block(token, stack[-1])
            stack[-1].children.append(block)
            if token.nesting > 0:
                stack.append(block)
    return top.children


def unindented(block: Block) -> list[Block]:
    """What a block that is code for its indentation only would be without it: often a list."""
    found = read_blocks(block.text)
    _shift(found, block.start)
    return found


def _shift(blocks: list[Block], by: int) -> None:
    for block in blocks:
        block.start += by
        block.end += by
        _shift(block.children, by)


def _is_ours(token: Token) -> bool:
    return token.type.removesuffix("_close") + "_open" in _KINDS


def _block(token: Token, parent: Block) -> Block:
    start, end = token.map or (parent.start, parent.end)
    level = int(token.tag[1:]) if token.type == "heading_open" else 0
    return Block(_KINDS[token.type], start, end, level, token.content)


def _closed(block: Block) -> None:
    """Take for prose what only a line of dashes under it makes a heading."""
    if block.kind == "heading" and ("\n" in block.text or len(block.text) > _LONG_HEADING):
        block.kind = "paragraph"


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEPTH}).enable("table")
    return hastened(parser.disable(["reference", "inline"]))
