"""The HTML of feed items. Messages come sanitised, with links that lead somewhere from anywhere."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from generator.status.words import Words
from generator.syndication.characters import clean


def whole(words: Words, blocks: Iterable[str]) -> str:
    """The HTML of an item; a language written from right to left says so, as readers must know."""
    body = clean("\n".join(block.strip() for block in blocks if block))
    if words.direction == "ltr":
        return body
    return f'<div dir="{words.direction}" lang="{words.language}">{body}</div>'


def paragraph(text: str) -> str:
    """A paragraph of plain text; nothing where there is no text."""
    return f"<p>{escape(clean(text), quote=False)}</p>" if text else ""
