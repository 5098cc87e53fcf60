"""A page of the library: plain Markdown, and front matter that any host's templates can print."""

from __future__ import annotations

from pydantic import Field, JsonValue

from generator.model.frozen import Frozen

ROOT = "postmortems/"
"""All that the library publishes lies below it."""


class Page(Frozen):
    """One page.

    ``path`` is that of its source, such as ``postmortems/storefront/2026-05-02-cart/index.md``, and
    so its address is ``postmortems/storefront/2026-05-02-cart/``. A heading of ``markdown`` may end
    in ``{#anchor}``. Links to other pages are relative, to addresses or to sources.

    All that was computed stands ready to print in ``meta``: words, numbers, lists and tables of
    them. ``meta["template"]`` names the template that draws it; without it the host's own does.
    """

    path: str
    title: str
    meta: dict[str, JsonValue] = Field(default_factory=dict)
    markdown: str = ""

    @property
    def address(self) -> str:
        """Where it is published, relative to the site's root."""
        return self.path.removesuffix("index.md")
