"""Markdown of a page to HTML that can do no harm, with its table of contents.

markdown-it reads it as code hosts do, in time that grows with its length alone; nh3 sanitises what
comes out, raw HTML of authors included. MkDocs' own Markdown is given nothing to read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.library.page import Figure
from generator.markdown.swift import hastened
from generator.mkdocs_plugin.clean import sanitised, without_strangers
from generator.mkdocs_plugin.code import highlighted

DEPTH = 60
"""Nested quotes and lists beyond it are shown as they were written."""
LONGEST = 400_000
"""Characters of a page beyond which it is shown as it was written."""
_NONE: Mapping[str, Figure] = {}
_ANCHOR = re.compile(r"[ \t]*\{#([A-Za-z][\w.:-]*)\}[ \t]*\Z")
_PLAIN = re.compile(r"[A-Za-z0-9 .,:;()/?!-]*")
"""Words that are their own HTML."""
_NO_SLUG = re.compile(r"[^\w]+")

Target = Callable[[str], str | None]
"""A link's address as the page's readers need it; ``None`` where it leads nowhere."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its level from 1, its anchor, and its text as HTML."""

    level: int
    anchor: str
    html: str


@dataclass(frozen=True, slots=True)
class Body:
    """A rendered page."""

    html: str
    headings: tuple[Heading, ...]


def rendered(
    markdown: str, link: Target, picture: Target, figures: Mapping[str, Figure] = _NONE
) -> Body:
    """Render a page; ``link`` and ``picture`` say where addresses lead.

    ``figures`` are pictures beside the page: they are shown in their size, each a link to itself.
    """
    parser = _parser()
    tokens = _read(parser, markdown)
    headings = tuple(_name_headings(tokens))
    for token in tokens:
        if token.type == "html_block":
            token.content = without_strangers(token.content)
        elif token.type == "inline":
            token.children = list(_led(token.children or [], link, picture, figures))
    return Body(sanitised(parser.renderer.render(tokens, parser.options, {})), headings)


def _read(parser: MarkdownIt, markdown: str) -> list[Token]:
    if len(markdown) <= LONGEST:
        tokens = parser.parse(markdown, {})
        if all(token.level < DEPTH - 1 for token in tokens):
            return tokens
    return [Token("code_block", "code", 0, content=markdown, block=True)]


@cache
def _parser() -> MarkdownIt:
    options = {"html": True, "maxNesting": DEPTH, "highlight": highlighted}
    parser = MarkdownIt("commonmark", options).enable(["table", "strikethrough"])
    return hastened(parser)


def _name_headings(tokens: list[Token]) -> Iterator[Heading]:
    """Give each heading an anchor: the one it names, else one made of its words."""
    taken: set[str] = set()
    for opening, inline in pairwise(tokens):
        if opening.type != "heading_open" or opening.level != 0:
            continue
        named = _named(inline)
        anchor = _free(named or _slug(_words(inline)), taken)
        opening.attrs["id"] = anchor
        words = _words(inline)
        html = words if _PLAIN.fullmatch(words) else sanitised(escape(words, quote=False))
        yield Heading(int(opening.tag[1:]), anchor, html)


def _named(inline: Token) -> str | None:
    children = inline.children or []
    found = _ANCHOR.search(children[-1].content) if children else None
    if found is None or children[-1].type != "text":
        return None
    children[-1].content = children[-1].content[: found.start()]
    return found[1]


def _free(anchor: str, taken: set[str]) -> str:
    number, free = 1, anchor
    while free in taken:
        number += 1
        free = f"{anchor}-{number}"
    taken.add(free)
    return free


def _slug(words: str) -> str:
    return _NO_SLUG.sub("-", words.casefold()).strip("-") or "section"


def _words(inline: Token) -> str:
    return "".join(
        " " if child.type in {"softbreak", "hardbreak"} else child.content
        for child in inline.children or []
        if child.type != "html_inline"
    ).strip()


def _led(
    children: list[Token], link: Target, picture: Target, figures: Mapping[str, Figure]
) -> Iterator[Token]:
    """Lead links where they shall lead; what leads nowhere stays as its words."""
    kept: list[bool] = []
    for token in children:
        if token.type == "link_open":
            target = link(str(token.attrs.get("href", "")))
            kept.append(target is not None)
            if target is not None:
                token.attrs["href"] = target
                yield token
        elif token.type == "link_close":
            if kept.pop():
                yield token
        elif token.type == "html_inline":
            token.content = without_strangers(token.content)
            yield token
        elif token.type == "image":
            figure = figures.get(str(token.attrs.get("src", "")))
            hung = _hung(token, figure, linked=any(kept)) if figure else None
            yield from hung or _shown(token, picture, linked=any(kept))
        else:
            yield token


def _hung(image: Token, figure: Figure, *, linked: bool) -> Iterator[Token]:
    """Show a picture in a place kept free for it; a click leads to the picture itself."""
    image.attrs |= {
        "src": figure.file,
        "width": figure.width,
        "height": figure.height,
        "loading": "lazy",
    }
    if linked or not _words(image):
        yield image
        return
    yield Token("link_open", "a", 1, attrs={"href": figure.file})
    yield image
    yield Token("link_close", "a", -1)


def _shown(image: Token, picture: Target, *, linked: bool) -> Iterator[Token]:
    """Show a picture of our own; of one that lies elsewhere nothing is loaded."""
    source = str(image.attrs.get("src", ""))
    target = picture(source)
    if target is not None:
        image.attrs["src"] = target
        yield image
        return
    label = Token("text", "", 0, content=_words(image) or source)
    if source.startswith(("https://", "http://")) and not linked:
        yield Token("link_open", "a", 1, attrs={"href": source})
        yield label
        yield Token("link_close", "a", -1)
    else:
        yield label
