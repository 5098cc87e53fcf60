"""The body of an update as Markdown that says the same: text stays text, tags become Markdown.

Statuspage prints bodies as HTML with their line breaks. So the tags that people use there become
Markdown; whatever else looks like a tag (``<1% of requests``, ``<token>``), and whatever means
something in Markdown alone, is text and is escaped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from generator.derive.characters import printable
from generator.importers.statuspage.escaping import escaped_start
from generator.importers.statuspage.html import BodyReader
from generator.importers.statuspage.signs import (
    BLOCK,
    ITEM,
    LINE,
    NOT_STRONG,
    NOT_WEAK,
    STRONG,
    WEAK,
)
from generator.source.encoding import FORBIDDEN

_BLOCKS = re.compile(f"[{LINE}{BLOCK} ]*{BLOCK}[{LINE}{BLOCK} ]*|{LINE} *(?:{LINE} *)+")
_MARKED = (
    (re.compile(f"{STRONG}([^\\x00-\\x06]*){NOT_STRONG}"), "**"),
    (re.compile(f"{WEAK}([^\\x00-\\x06]*){NOT_WEAK}"), "*"),
)
_LEFT_OVER = re.compile(f"[{STRONG}{NOT_STRONG}{WEAK}{NOT_WEAK}]")


@dataclass(frozen=True, slots=True)
class Prose:
    """A body as Markdown, empty where there was nothing, and what became of its parts."""

    markdown: str
    pictures: int
    dead_links: int
    invisible: int


def cleaned(text: str) -> str:
    """Take out what no file may hold; line ends become line feeds."""
    return FORBIDDEN.sub("", printable(text))


def as_prose(body: str) -> Prose:
    """Turn a body into Markdown."""
    text = cleaned(body)
    reader = BodyReader(text.strip())
    return Prose(
        _laid_out(_emphasised(reader.text)),
        reader.pictures,
        reader.dead_links,
        len(body.replace("\r\n", "\n")) - len(text),
    )


def _emphasised(text: str) -> str:
    """Bold and slanted words get their marks where Markdown will surely see them as such."""
    for marked, mark in _MARKED:
        text = marked.sub(partial(_mark, mark), text)
    return _LEFT_OVER.sub("", text)


def _mark(mark: str, match: re.Match[str]) -> str:
    inner, whole = match[1], match.string
    around = whole[match.start() - 1 : match.start()], whole[match.end() : match.end() + 1]
    words = inner.strip()
    if not words or any(side.isalnum() or side in "*\\_" for side in around if side):
        return inner
    begin = inner[: len(inner) - len(inner.lstrip())]
    return f"{begin}{mark}{words}{mark}{inner[len(inner.rstrip()) :]}"


def _laid_out(text: str) -> str:
    """Signs to lines: paragraphs apart, single line ends kept as hard ones, items as a list."""
    blocks = (_block(block) for block in _BLOCKS.split(text))
    return "\n\n".join(block for block in blocks if block)


def _block(text: str) -> str:
    first, *items = (_paragraph(part) for part in text.split(ITEM))
    entries = [item.replace("\n", "\n  ") for item in items if item]
    return "\n\n".join(filter(None, (first, "\n".join(f"- {entry}" for entry in entries))))


def _paragraph(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split(LINE))
    return "\\\n".join(escaped_start(line) for line in lines if line)
