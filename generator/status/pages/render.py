"""From the public projection to the files of its pages."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import overload

from generator.model.public import PublicSite, Volume
from generator.output import Bundle, Deferred, Output, OutputFile, Publishable
from generator.status.marks import Marks
from generator.status.pages.pages import Printable, event_page, pages
from generator.status.pages.press import Press, file_of
from generator.status.pages.times import iso
from generator.status.pages.views.days import FILE, days_file
from generator.status.pages.views.desk import Desk


@overload
def render(
    site: PublicSite,
    *,
    overrides: Path | None = None,
    media: Mapping[str, bytes] | None = None,
) -> Iterator[Publishable]: ...
@overload
def render(
    site: PublicSite,
    *,
    overrides: Path | None = None,
    media: Mapping[str, bytes] | None = None,
    marks: Marks,
) -> Iterator[Output]: ...
def render(
    site: PublicSite,
    *,
    overrides: Path | None = None,
    media: Mapping[str, bytes] | None = None,
    marks: Marks | None = None,
) -> Iterator[Output]:
    """Yield pages, assets and ``build.json``.

    ``overrides`` is the folder ``overrides/status`` of the site, where it has one. ``media`` are
    the files that the brand names, by the paths it names them by. Raises ``TemplateProblem`` for
    a mistake in an override.
    """
    desk = Desk.of(site)
    press = Press(desk, overrides, media or {})
    yield from press.shelf.files
    printer = _Run(desk, press, marks or Marks())
    yield from map(printer.file, pages(desk, printer.marks))
    yield from printer.events()
    yield OutputFile.text(FILE, days_file(site))
    yield OutputFile.text("build.json", _build(site, printer.news.hexdigest()[:16]))


class _Run:
    """Prints pages, or says how, and sums up what the live ones say."""

    def __init__(self, desk: Desk, press: Press, marks: Marks) -> None:
        self.marks = marks
        self.news = sha256()
        self._desk, self._press = desk, press

    def file(self, each: Printable) -> Publishable:
        """A page, printed only where it may be another than what stands."""
        if each.made_of and self._press.is_timeless:
            return Deferred(file_of(each.path), each.made_of, partial(self._printed, each))
        page = each.page()
        file = self._press.print(page, each.template, each.view())
        if page.live:
            self.news.update(self._press.undated(file.data))
        return file

    def events(self) -> Iterator[Output]:
        """The pages of all events, those of the archive by the volume."""
        site, marks = self._desk.site, self.marks
        for event in marks.loose(site):
            yield self.file(event_page(self._desk, event, marks))
        for volume in marks.volumes:
            if self._press.is_timeless:
                yield Bundle(volume.digest + b"page", partial(self._bound, volume))
            else:
                yield from self._bound(volume)

    def _bound(self, volume: Volume) -> Iterator[Publishable]:
        return (self.file(event_page(self._desk, each, self.marks)) for each in volume.events)

    def _printed(self, each: Printable) -> bytes:
        return self._press.print(each.page(), each.template, each.view()).data


def _build(site: PublicSite, version: str) -> str:
    """Say when this was built, when it will be out of date, and which version of the news it is."""
    facts = {
        "built_at": iso(site.now),
        "next_change_at": iso(site.next_change_at) if site.next_change_at else None,
        "version": version,
    }
    return json.dumps(facts, indent=2) + "\n"
