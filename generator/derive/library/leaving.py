"""Markdown that leaves the house: rebuilt from what it says, not cut out of what was written.

The text is parsed and written anew from its tokens, so that nothing a parser does not show comes
along: no comments, no HTML, no link definitions, no titles of links. Links stay where they lead
to a host that the site itself names, or to a postmortem that is public too; other links become
their words. Addresses of other hosts and of mailboxes become an ellipsis, in code as well.
Pictures become their descriptions, but for those that may leave.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.cache import recalled
from generator.derive.border import Border, made_of
from generator.derive.characters import printable
from generator.derive.library.rewriting import markdown_of
from generator.derive.prose.text import inline_text

_DEPTH = 40
_NONE: Mapping[str, str] = {}
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


def leaving(markdown: str, border: Border, pictures: Mapping[str, str] = _NONE) -> str:
    """Write Markdown anew for the public; ``pictures`` may leave, by address, under new ones."""
    border_of = made_of(border, leads="[" in markdown)
    told = (markdown, border_of, json.dumps(pictures, sort_keys=True))
    return recalled("leaving", told, lambda: _left(markdown, border, pictures))


def _left(markdown: str, border: Border, pictures: Mapping[str, str]) -> str:
    tokens = _parser().parse(printable(markdown))
    if any(token.level >= _DEPTH - 1 for token in tokens):
        tokens = [_code(_COMMENT.sub("", printable(markdown)))]
    return markdown_of(list(_blocks(tokens, border, pictures)))


def leaving_line(markdown: str, border: Border) -> str:
    """Write one line of Markdown anew."""
    return " ".join(leaving(markdown, border).split())


def _blocks(tokens: list[Token], border: Border, pictures: Mapping[str, str]) -> Iterator[Token]:
    for token in tokens:
        if token.type == "html_block":
            yield from _paragraph(border.words(_text_of(token.content)))
        elif token.type == "inline":
            token.children = list(_inline(token.children or [], border, pictures))
            token.content = ""
            yield token
        else:
            token.content = border.words(token.content)
            token.info = border.words(token.info)
            yield token


def _inline(tokens: list[Token], border: Border, pictures: Mapping[str, str]) -> Iterator[Token]:
    links: list[bool] = []
    for token in tokens:
        if token.type == "link_open":
            target = border.target(str(token.attrs["href"]))
            links.append(target is not None)
            if target is not None:
                yield Token("link_open", "a", 1, attrs={"href": target})
        elif token.type == "link_close":
            if links.pop():
                yield Token("link_close", "a", -1)
        elif token.type == "image":
            words = _text(border.words(inline_text(token.children or [])))
            leads = pictures.get(str(token.attrs["src"]))
            yield _picture(leads, words) if leads else words
        elif token.type != "html_inline":
            token.content = border.words(token.content)
            yield token


def _text_of(html: str) -> str:
    plain = nh3.clean(html, tags=set(), clean_content_tags={"script", "style"})
    return " ".join(plain.split())


def _paragraph(text: str) -> Iterator[Token]:
    if text:
        yield Token("paragraph_open", "p", 1, block=True)
        children = _parser().parseInline(text)[0].children
        yield Token("inline", "", 0, children=children, block=True, map=[0, 1])
        yield Token("paragraph_close", "p", -1, block=True)


def _picture(address: str, words: Token) -> Token:
    attributes: dict[str, str | int | float] = {"src": address, "alt": ""}
    return Token(
        "image", "img", 0, attrs=attributes, children=[words] if words.content else [],
        content=words.content,
    )  # fmt: skip


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _code(content: str) -> Token:
    return Token("fence", "code", 0, content=content, markup="```", block=True, map=[0, 1])


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"maxNesting": _DEPTH}).enable("table")
