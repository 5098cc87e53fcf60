"""What we change in a message between reading and printing it."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it.token import Token

from generator.derive.prose.links import Base
from generator.derive.prose.text import inline_text


def tidy(tokens: list[Token], base: Base) -> None:
    """Make links absolute, pictures links, and headings bold lines; in place."""
    in_heading = False
    for token in tokens:
        if token.type == "inline":
            token.children = list(_inline(token.children or [], base))
            if in_heading:
                token.children = list(_bold(token.children))
        elif token.type in {"heading_open", "heading_close"}:
            in_heading = token.nesting > 0
            token.type = token.type.replace("heading", "paragraph")
            token.tag = "p"
        elif token.type == "fence":
            _fence(token)


def _fence(token: Token) -> None:
    """Keep words that somebody wrote beside a fence; a single one names the language."""
    if " " in token.info.strip():
        token.content = f"{token.info.strip()}\n{token.content}"
    token.info = ""


def _inline(tokens: list[Token], base: Base) -> Iterator[Token]:
    in_link = False
    for token in tokens:
        if token.type == "link_open":
            in_link = True
            yield _link(base.absolute(str(token.attrs["href"])))
        elif token.type == "image":
            yield from _picture(token, base, linked=not in_link)
        else:
            in_link = in_link and token.type != "link_close"
            yield token


def _picture(image: Token, base: Base, *, linked: bool) -> Iterator[Token]:
    address = base.absolute(str(image.attrs["src"]))
    label = Token("text", "", 0, content=inline_text(image.children or []) or address)
    yield from (_link(address), label, Token("link_close", "a", -1)) if linked else (label,)


def _link(address: str) -> Token:
    return Token("link_open", "a", 1, attrs={"href": address})


def _bold(tokens: list[Token]) -> Iterator[Token]:
    yield Token("strong_open", "strong", 1)
    yield from tokens
    yield Token("strong_close", "strong", -1)
