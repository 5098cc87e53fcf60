"""A stretch of inline Markdown as HTML that is safe wherever it is printed.

Raw HTML is text, images are their words, links lead to http, https and mailto only.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from urllib.parse import urlsplit

from markdown_it import MarkdownIt

SCHEMES = frozenset({"http", "https", "mailto"})
_LONGEST = 4000
_MARKED = re.compile(r"[\\`*_\[\]<>&\"!~\x00]")
"""What a text has that is not shown as it stands; most have nothing of it."""


def inline(markdown: str) -> str:
    """Print inline Markdown as HTML; what is too long to be one line is shown as written."""
    text = " ".join(markdown.split())
    if len(text) > _LONGEST:
        return escape(text)
    if not _MARKED.search(text):
        return text
    html: str = _parser().renderInline(text)
    return html


def safe_target(address: str | None) -> str | None:
    """Keep an address that a reader may follow: a web page or a mailbox."""
    if address is None:
        return None
    try:
        scheme = urlsplit(address.strip()).scheme.lower()
    except ValueError:
        return None
    return address.strip() if scheme in SCHEMES else None


class _Parser(MarkdownIt):
    """markdown-it with our answer to which links may stay."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the name is markdown-it's
        """Say whether a link may stay."""
        return safe_target(url) is not None


@cache
def _parser() -> MarkdownIt:
    parser = _Parser("commonmark", {"html": False, "maxNesting": 20})
    return parser.disable(["image", "html_inline"]).enable("strikethrough")
