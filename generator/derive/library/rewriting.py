"""Tokens written as Markdown again."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence
from typing import Any

from markdown_it.token import Token
from mdformat.renderer import MDRenderer, RenderContext, RenderTreeNode
from mdformat.renderer.typing import Render


class _Tables:
    """What the writer must be told about tables, in the shape it asks for."""

    CHANGES_AST = False
    POSTPROCESSORS: Mapping[str, Any] = {}
    RENDERERS: Mapping[str, Render]


def markdown_of(tokens: Sequence[Token]) -> str:
    """Write tokens as Markdown, ending without a line feed."""
    options: dict[str, Any] = {"parser_extension": [_Tables], "mdformat": {}, "codeformatters": {}}
    env: MutableMapping[str, Any] = {}
    return MDRenderer().render(tokens, options, env).strip("\n")


def _table(node: RenderTreeNode, context: RenderContext) -> str:
    rows = [row for part in node.children for row in part.children]
    lines = [_row([_cell(cell, context) for cell in row.children]) for row in rows]
    lines.insert(1, _row(["---"] * len(rows[0].children)))
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(node: RenderTreeNode, context: RenderContext) -> str:
    text = "".join(child.render(context) for child in node.children)
    return " ".join(text.replace("|", "\\|").split())


_Tables.RENDERERS = {"table": _table}
