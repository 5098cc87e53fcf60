"""The frame of a page: head, header, navigation and foot are drawn once, and filled for each page.

Material draws them anew for each page, though of thousands only titles and the contents differ.
What differs is drawn by the very same templates, one block at a time. Where a frame turns out to
show anything else of its page, there is no frame, and the page is drawn as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from jinja2 import ChoiceLoader, DictLoader, Environment, Template
from jinja2.runtime import Context
from markupsafe import escape
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.utils import get_relative_url

from generator.mkdocs_plugin.mould import HOLE, LEFT, Leaf, Mould, mark
from generator.mkdocs_plugin.scripts import Scripts
from generator.mkdocs_plugin.settings import NAVIGATION

MAIN, CONTENTS = "main.html", "partials/toc.html"
BLOCKS = ("content", "feeds")
"""What templates draw anew for each page."""
KNOWN = frozenset({"title", "template", "description", "hide", "library"})
"""Front matter that frames know to read."""
_BARE = {"base.html": "{% block content %}{% endblock %}"}
_LINKED = frozenset({"search", *(path.partition("/")[0] for _, path in NAVIGATION)})
"""Folders to which frames link: from within them, those links are shorter."""
_THEME = "assets"


class Piece(NamedTuple):
    """A stretch of a frame, and what comes after it."""

    text: bytes
    hole: str
    escaped: bool


class Frame(NamedTuple):
    """A frame: stretches with holes between, what ends it, and the scripts that it asks for."""

    pieces: tuple[Piece, ...]
    end: bytes
    scripts: Mapping[str, str]


class Frames:
    """The frames of one build."""

    def __init__(
        self, env: Environment, config: MkDocsConfig, nav: Navigation, scripts: Scripts
    ) -> None:
        self._env, self._config, self._nav, self._scripts = env, config, nav, scripts
        self._bare = env.overlay(loader=ChoiceLoader([DictLoader(_BARE), _loader(env)]))
        self._known: dict[tuple[Any, ...], Frame | None] = {}

    @cached_property
    def _language(self) -> object:
        """The words of Material, as its own templates import them."""
        words = self._env.get_template("partials/language.html")
        return words.make_module({"config": self._config})

    def of(self, leaf: Leaf) -> Frame | None:
        """Find the frame of a page; ``None`` where it has to be drawn as a whole."""
        key = _key(leaf)
        if key not in self._known:
            self._known[key] = self._drawn(leaf)
        return self._known[key]

    def filled(self, frame: Frame, leaf: Leaf) -> bytes:
        """Fill the frame of a page."""
        context = self._context(leaf, leaf.url)
        told: dict[str, Callable[[], str]] = {
            "title": lambda: leaf.title,
            "description": lambda: str(leaf.meta["description"]),
            "canonical": lambda: leaf.canonical_url,
            "first": lambda: next(iter(leaf.toc)).id,
            "content": lambda: self._bare.get_template(_template(leaf)).render(context),
            "feeds": lambda: self._feeds(context) if leaf.meta["library"].get("feeds") else "",
            "contents": lambda: self._contents(context),
        }
        parts: list[bytes] = []
        for text, hole, escaped in frame.pieces:
            parts.append(text)
            said = told[hole]()
            parts.append(encoded(str(escape(said)) if escaped else said))
        return b"".join([*parts, frame.end])

    def _drawn(self, leaf: Leaf) -> Frame | None:
        template = self._env.get_template(_template(leaf))
        if not KNOWN.issuperset(leaf.meta) or "library" not in leaf.meta:
            return None
        if "content" not in template.blocks or leaf.url.startswith(f"{_THEME}/"):
            return None
        mould = Mould(leaf)
        context = template.new_context(self._context(mould, leaf.url))
        context.blocks |= {name: [_marked(name)] for name in BLOCKS}
        html = "".join(template.root_render_func(context))
        if mould.strange:
            return None
        return _cut(self._scripts.moved(html, get_relative_url(".", leaf.url)), self._scripts)

    def _context(self, page: Leaf | Mould, url: str) -> dict[str, Any]:
        told = get_context(self._nav, (), self._config, base_url=get_relative_url(".", url))
        return {**told, "page": page}

    def _feeds(self, context: Mapping[str, Any]) -> str:
        main = self._bare.get_template(MAIN)
        return _blocked(main, "feeds", main.new_context(dict(context)))

    def _contents(self, context: Mapping[str, Any]) -> str:
        return self._env.get_template(CONTENTS).render({**context, "lang": self._language})


def encoded(html: str) -> bytes:
    """Encode a page as MkDocs does."""
    return html.encode("utf-8", errors="xmlcharrefreplace")


def _key(leaf: Leaf) -> tuple[Any, ...]:
    first, _, rest = leaf.url.partition("/")
    return (
        _template(leaf),
        rest.count("/"),
        first if first in _LINKED else "",
        bool(leaf.title),
        bool(leaf.meta.get("description")),
        tuple(leaf.meta.get("hide", ())),
        len(leaf.toc) > 0,
        KNOWN.issuperset(leaf.meta) and "library" in leaf.meta,
        first == _THEME,
    )


def _template(leaf: Leaf) -> str:
    return str(leaf.meta.get("template", MAIN))


def _cut(html: str, scripts: Scripts) -> Frame | None:
    pieces: list[Piece] = []
    done = 0
    for hole in HOLE.finditer(html):
        pieces.append(Piece(encoded(html[done : hole.start()]), hole[2], hole[1] != "<"))
        done = hole.end()
    if LEFT.search(HOLE.sub("", html)):
        return None
    return Frame(tuple(pieces), encoded(html[done:]), scripts.named_in(html))


def _marked(name: str) -> Callable[[Context], Iterator[str]]:
    def drawn(context: Context) -> Iterator[str]:
        del context
        yield mark(name)

    return drawn


def _blocked(template: Template, name: str, context: Context) -> str:
    return "".join(template.blocks[name](context))


def _loader(env: Environment) -> Any:
    assert env.loader is not None  # noqa: S101 - the host gives it one
    return env.loader
