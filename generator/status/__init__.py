"""The status lane: from the public projection to the files of the status site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.model.public import PublicSite
from generator.output import OutputFile
from generator.status import api, badges, calendar, discovery, feeds, pages
from generator.status.pages import TemplateProblem

__all__ = ["TemplateProblem", "render_status"]


def render_status(
    site: PublicSite, *, overrides: Path | None = None, media: Mapping[str, bytes] | None = None
) -> Iterator[OutputFile]:
    """Yield every file of the status site.

    ``overrides`` is a folder of templates that go before the built-in ones; ``media`` are the
    site's logos by path. Raise ``TemplateProblem`` where a template of the site's own is wrong.
    """
    yield from pages.render(site, overrides=overrides, media=media or {})
    for part in (feeds, api, calendar, badges, discovery):
        yield from part.render(site)
