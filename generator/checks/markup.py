"""What Markdown finds in a message, for the rules that look at messages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.model.content import Event

Spot = tuple[str, int, str]
"""Where a message stands in its file: ``("updates", 0, "message")``."""

_WORTH_PARSING = re.compile(r"<[A-Za-z/!?]|!\[|\]\((?!https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*[/)])")
"""What may be HTML, a picture, or a link that does not plainly lead to a page of some host."""
_DEPTH = 100
MOST_BRACKETS = 1000
"""A message with more is not parsed; a rule says so."""


class Markup(NamedTuple):
    """A piece of markup in a message, and the line from 0 that it stands on.

    ``kind`` is ``html``, ``link`` or ``image``; ``said`` the HTML, or where it leads to.
    """

    kind: str
    said: str
    line: int


def brackets(message: str) -> int:
    """Count what may begin a link; a parser's work grows with the square of it."""
    return message.count("[")


@lru_cache(maxsize=64)
def markup(message: str) -> tuple[Markup, ...]:
    """Find raw HTML, links and images, in order.

    Most messages have none, or links to pages on the web only, which no rule minds: those are not
    parsed, and nothing is found in them.
    """
    if not _WORTH_PARSING.search(message) or brackets(message) > MOST_BRACKETS:
        return ()
    return tuple(_found(_parser().parse(message)))


def markup_of(event: Event, kind: str) -> Iterator[tuple[Spot, Markup]]:
    """Find markup of one kind in all messages of an event, each with the message's place."""
    for index, update in enumerate(event.updates):
        if "<" not in update.message and "](" not in update.message:
            continue
        for found in markup(update.message):
            if found.kind == kind:
                yield ("updates", index, "message"), found


def _found(tokens: list[Token]) -> Iterator[Markup]:
    for token in tokens:
        line = token.map[0] if token.map else 0
        if token.type == "html_block":
            yield Markup("html", token.content, line)
        elif token.children:
            yield from _inline(token.children, line)


def _inline(tokens: list[Token], line: int) -> Iterator[Markup]:
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            line += 1
        elif token.type == "html_inline":
            yield Markup("html", token.content, line)
        elif token.type == "link_open":
            yield Markup("link", str(token.attrGet("href") or ""), line)
        elif token.type == "image":
            yield Markup("image", str(token.attrGet("src") or ""), line)


class _Parser(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 - markdown-it calls it so
        """Take every link for one: ours is to say where it leads."""
        del url
        return True


@cache
def _parser() -> MarkdownIt:
    return _Parser("commonmark", {"maxNesting": _DEPTH}).disable("reference")
