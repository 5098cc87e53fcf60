"""A hastened parser reads the same tokens as markdown-it as it comes, from whatever text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.markdown.swift import hastened

ROOT = Path(__file__).parents[2]
FOLDERS = ("content/postmortems", "docs", "tests/cases")
PARTS = (
    "a", "b c.", "é", "\n", "\n", "\n\n", "- ", "* ", "+ ", "1. ", "12) ", "> ", "# ", "## x #",
    "---", "===", "***", "| a | b |", "|---|---|", ":-:|-", "```", "~~~", "    ", "  ", "\t",
    "<div>", "<b>", "<!-- ", "-->", "[a]: /b", "[a](b)", "![x](y)", "**", "~~", "_", "`", "&amp;",
    "\\*", "\u00a0", "\x0b", "\x00", "!", "http://x",
)  # fmt: skip


def shown() -> MarkdownIt:
    """As pages are shown."""
    options = {"html": True, "maxNesting": 60}
    return MarkdownIt("commonmark", options).enable(["table", "strikethrough"])


def blocks() -> MarkdownIt:
    """As bodies are read."""
    parser = MarkdownIt("commonmark", {"maxNesting": 20}).enable("table")
    return parser.disable(["reference", "inline"])


def said() -> MarkdownIt:
    """As messages are shown."""
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 40})
    return parser.disable(["reference", "html_block", "html_inline"])


PAIRS = [(make(), hastened(make())) for make in (shown, blocks, said)]


def tokens(parser: MarkdownIt, text: str) -> list[Any]:
    return [token.as_dict() for token in parser.parse(text, {})]


@given(st.lists(st.sampled_from(PARTS), max_size=30).map("".join))
def test_any_text_gives_the_same_tokens(text: str) -> None:
    for slow, quick in PAIRS:
        assert tokens(quick, text) == tokens(slow, text)


@pytest.mark.parametrize("folder", FOLDERS)
def test_whole_documents_give_the_same_tokens(folder: str) -> None:
    files = sorted((ROOT / folder).rglob("*.md"))
    assert files
    for file in files:
        text = file.read_text("utf-8", "replace")
        for slow, quick in PAIRS:
            assert tokens(quick, text) == tokens(slow, text), file
