"""Slugs of what people wrote, and the plain words of Markdown."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.cache import recalled
from generator.derive.characters import one_line, printable

_NO_SLUG = re.compile(r"[^a-z0-9]+")
_MARKS = re.compile(r"[\\`*_\[\]<>&!|]")
_LONGEST = 4000
_DEPTH = 20


@lru_cache(maxsize=4096)
def slug_of(label: str) -> str:
    """Make an address of a label; one without Latin letters or digits gets a fingerprint."""
    plain = unicodedata.normalize("NFKD", label.casefold()).encode("ascii", "ignore").decode()
    slug = _NO_SLUG.sub("-", plain).strip("-")[:80].strip("-")
    if slug and label.isascii():
        return slug
    mark = hashlib.sha256(label.casefold().encode("utf-8", "replace")).hexdigest()[:8]
    return f"{slug}-{mark}".strip("-")


def plain_line(markdown: str) -> str:
    """Read one stretch of inline Markdown as plain text on one line."""
    text = printable(markdown)
    if not _MARKS.search(text):
        return one_line(text)
    tokens = _parser().parseInline(text[:_LONGEST])
    return one_line(" ".join(_inline(token.children or []) for token in tokens))


def first_paragraph(markdown: str) -> str:
    """Read the first paragraph, or else the first list, as plain text on one line."""
    told = markdown[:_LONGEST]
    return recalled("first-paragraph", (told,), lambda: _first_paragraph(told))


def _first_paragraph(markdown: str) -> str:
    tokens = _parser().parse(printable(markdown))
    found: list[str] = []
    stack: list[str] = []
    for token in tokens:
        if token.nesting > 0:
            stack.append(token.type)
        elif token.nesting < 0 and stack:
            stack.pop()
            if found and not stack:
                break
        elif token.type == "inline" and "paragraph_open" in stack:
            found.append(one_line(_inline(token.children or [])))
    return " ".join(each for each in found if each)


def _inline(tokens: list[Token]) -> str:
    parts: list[str] = []
    for token in tokens:
        if token.type in {"softbreak", "hardbreak"}:
            parts.append(" ")
        elif token.type == "image":
            parts.append(_inline(token.children or []))
        elif token.type != "html_inline":
            parts.append(token.content)
    return "".join(parts)


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"maxNesting": _DEPTH}).enable("table")
