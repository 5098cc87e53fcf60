"""The HTML of feed items: sanitised messages with links that lead somewhere from anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import escape, unescape

from generator.status.characters import clean
from generator.status.words import Words

_OPENING_LINK = re.compile(r'<a\b(?:[^">]|"[^"]*")*>')
_HREF = re.compile(r'(\shref=")([^"]*)"')


def absolute_links(html: str, follow: Callable[[str], str]) -> str:
    """Make each link absolute. Sanitised HTML quotes attributes and escapes ``<`` in text."""
    if "<a " not in html:
        return html

    def followed(match: re.Match[str]) -> str:
        return f'{match[1]}{escape(follow(unescape(match[2])))}"'

    return _OPENING_LINK.sub(lambda link: _HREF.sub(followed, link[0], count=1), html)


def whole(words: Words, blocks: Iterable[str]) -> str:
    """The HTML of an item; a language written from right to left says so, as readers must know."""
    body = clean("\n".join(block for block in blocks if block))
    if words.direction == "ltr":
        return body
    return f'<div dir="{words.direction}" lang="{words.language}">{body}</div>'


def paragraph(text: str) -> str:
    """A paragraph of plain text; nothing where there is no text."""
    return f"<p>{escape(clean(text), quote=False)}</p>" if text else ""
