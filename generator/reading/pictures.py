"""The pictures that a text shows, as its parser sees them: none in code, none in a comment."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

_DEPTH = 60
_BREAKS = ("softbreak", "hardbreak")


class Shown(NamedTuple):
    """A picture in a text: its address, the line of the file, and its description."""

    address: str
    line: int
    description: str


def read_pictures(text: str, first_line: int) -> tuple[Shown, ...]:
    """Find the pictures of a text that begins on ``first_line`` of its file."""
    if "![" not in text:
        return ()
    return tuple(_pictures(_parser().parse(text), first_line))


def _pictures(tokens: list[Token], first_line: int) -> Iterator[Shown]:
    for token in tokens:
        line = first_line + (token.map[0] if token.map else 0)
        for child in token.children or ():
            if child.type in _BREAKS:
                line += 1
            elif child.type == "image":
                yield Shown(str(child.attrs.get("src", "")), line, _words(child.children or []))


def _words(tokens: list[Token]) -> str:
    return " ".join("".join(f" {each.content}" for each in tokens).split())


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True, "maxNesting": _DEPTH}).enable("table")
