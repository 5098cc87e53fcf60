"""The status lane: from the public projection to the files of the status site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import overload

from generator.model.public import PublicSite
from generator.output import Output, Publishable
from generator.status import api, badges, calendar, discovery, feeds, pages
from generator.status.marks import Marks, postmortems_of
from generator.status.pages import TemplateProblem

__all__ = ["Marks", "TemplateProblem", "postmortems_of", "render_status"]


@overload
def render_status(
    site: PublicSite,
    *,
    overrides: Path | None = None,
    media: Mapping[str, bytes] | None = None,
) -> Iterator[Publishable]: ...
@overload
def render_status(
    site: PublicSite,
    *,
    overrides: Path | None = None,
    media: Mapping[str, bytes] | None = None,
    marks: Marks,
) -> Iterator[Output]: ...
def render_status(
    site: PublicSite,
    *,
    overrides: Path | None = None,
    media: Mapping[str, bytes] | None = None,
    marks: Marks | None = None,
) -> Iterator[Output]:
    """Yield every file of the status site.

    ``overrides`` is a folder of templates that go before the built-in ones; ``media`` are the
    site's logos by path. ``marks`` tell of events that are over what they are made of, so that
    what shows only such events need not be made where it stands already.
    Raise ``TemplateProblem`` where a template of the site's own is wrong.
    """
    known = marks or Marks()
    yield from pages.render(site, overrides=overrides, media=media or {}, marks=known)
    yield from feeds.render(site, known)
    yield from calendar.render(site, known)
    for part in (api, badges, discovery):
        yield from part.render(site)
