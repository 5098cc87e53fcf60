"""The long way: markdown-it reads, our own rules tidy, nh3 sanitises what comes out."""

from __future__ import annotations

from contextlib import suppress
from functools import cache, lru_cache
from html import escape

import nh3
from linkify_it import LinkifyIt
from markdown_it import MarkdownIt
from markdown_it.common import normalize_url
from markdown_it.token import Token

from generator.derive.characters import printable
from generator.derive.prose.links import SCHEMES, Base, leads_somewhere
from generator.derive.prose.rendered import Rendered
from generator.derive.prose.text import plain_text
from generator.derive.prose.tidy import tidy
from generator.markdown.swift import hastened

DEPTH = 40
"""Nested quotes and lists beyond it are shown as they were written."""
TAGS = {
    "a", "blockquote", "br", "code", "em", "hr", "li", "ol", "p", "pre", "strong", "ul",
}  # fmt: skip
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
_CLEANER = nh3.Cleaner(
    tags=TAGS, attributes=ATTRIBUTES, url_schemes=set(SCHEMES), link_rel="noopener noreferrer"
)


def render_markdown(source: str, base: Base) -> Rendered:
    """Render a message that says something in Markdown."""
    tokens = _read(source)
    tidy(tokens, base)
    parser = _parser(addresses=False)
    html = parser.renderer.render(tokens, parser.options, {})
    return Rendered(html=sanitised(printable(html)).strip("\n"), text=printable(plain_text(tokens)))


def sanitised(html: str) -> str:
    """Leave nothing in HTML but what messages may contain."""
    return _CLEANER.clean(html)


def _read(source: str) -> list[Token]:
    tokens = _parser(addresses=False).parse(source, {})
    if _may_have_address(source) and any(map(_has_address, tokens)):
        # markdown-it gives up where an address stands in another, such as "[http://a://b";
        # then addresses stay text.
        with suppress(RuntimeError):
            tokens = _parser(addresses=True).parse(source, {})
    if any(token.level >= DEPTH - 1 for token in tokens):
        return _as_written(source)
    return tokens


def _has_address(token: Token) -> bool:
    """Whether text has an address in it that says its scheme, besides those that links lead to."""
    if token.type == "text":
        return _may_have_address(token.content)
    return any(map(_has_address, token.children or ()))


def _may_have_address(text: str) -> bool:
    return "://" in text or "mailto:" in text.lower()


def _as_written(source: str) -> list[Token]:
    return [Token("code_block", "code", 0, content=source, block=True)]


class _Parser(MarkdownIt):
    """markdown-it, with our answers to the two questions that it asks of its host."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the name is markdown-it's
        """Say whether a link may stay."""
        return _may_stay(url)

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the name is markdown-it's
        """Write an address as it stands in HTML; many messages lead to the same few places."""
        return _normal(url)

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - the name is markdown-it's
        """Show an address as it was written: theirs loses host names of great length."""
        return link


@lru_cache(maxsize=256)
def _may_stay(url: str) -> bool:
    """Whether a link may stay; the sanitiser must agree: it leaves no empty links."""
    return leads_somewhere(url) and "href=" in sanitised(f'<a href="{escape(url)}"></a>')


_normal = lru_cache(maxsize=256)(normalize_url.normalizeLink)


@cache
def _parser(*, addresses: bool) -> MarkdownIt:
    parser = _Parser("commonmark", {"html": False, "linkify": addresses, "maxNesting": DEPTH})
    # A line such as "[Update]: fixed" would be taken for a link's definition and vanish.
    parser.disable(["reference", "html_block", "html_inline"])
    if addresses:
        parser.enable("linkify").linkify = _addresses()
        return parser
    return hastened(parser)


def _addresses() -> LinkifyIt:
    """Find addresses that say their scheme, and guess none."""
    found = LinkifyIt(options={"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
    return found.add("//", None).add("ftp:", None)
