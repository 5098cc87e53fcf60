"""A page of the library: plain Markdown, and front matter that any host's templates can print."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from pydantic import Field, JsonValue, SkipValidation

from generator.model.frozen import Frozen

ROOT = "postmortems/"
"""All that the library publishes lies below it."""


class Drawn(Frozen):
    """Something that a template draws in the text, below a heading.

    ``name`` is the drawing's, ``anchor`` the heading's; what is written there is kept under the
    words ``written``.
    """

    name: str
    anchor: str
    written: str


class Figure(Frozen):
    """A picture beside a page, by its name, and how large it is in pixels."""

    file: str
    width: int
    height: int


class Page(Frozen):
    """One page.

    ``path`` is that of its source, such as ``postmortems/storefront/2026-05-02-cart/index.md``, and
    so its address is ``postmortems/storefront/2026-05-02-cart/``. A heading of ``markdown`` may end
    in ``{#anchor}``. Links to other pages are relative, to addresses or to sources.

    All that was computed stands ready to print in ``meta``: words, numbers, lists and tables of
    them, which is not looked through again. ``meta["template"]`` names the template that draws it;
    without it the host's own does.
    """

    path: str
    title: str
    meta: SkipValidation[dict[str, JsonValue]] = Field(default_factory=dict)
    markdown: str = ""
    drawn: tuple[Drawn, ...] = ()
    figures: dict[str, Figure] = Field(default_factory=dict)
    """Pictures by their address in ``markdown``."""

    @property
    def address(self) -> str:
        """Where it is published, relative to the site's root."""
        return self.path.removesuffix("index.md")

    def made(self) -> Page:
        """Give the page, as one that is still to be made does."""
        return self


class DeferredPage(NamedTuple):
    """A page that is made only where none stands finished that was made of the same.

    ``key`` stands for all that it is made of: same path and key, same page.
    """

    path: str
    title: str
    template: str
    key: bytes
    made: Callable[[], Page]
