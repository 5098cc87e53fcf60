"""From the public projection to the files of its pages."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.model.public import PublicSite
from generator.output import Deferred, OutputFile, Publishable
from generator.status.marks import Marks
from generator.status.pages.pages import Printable, pages
from generator.status.pages.press import Press, file_of
from generator.status.pages.times import iso
from generator.status.pages.views.days import FILE, days_file
from generator.status.pages.views.desk import Desk


def render(
    site: PublicSite,
    *,
    overrides: Path | None = None,
    media: Mapping[str, bytes] | None = None,
    marks: Marks | None = None,
) -> Iterator[Publishable]:
    """Yield pages, assets and ``build.json``.

    ``overrides`` is the folder ``overrides/status`` of the site, where it has one. ``media`` are
    the files that the brand names, by the paths it names them by. Raises ``TemplateProblem`` for
    a mistake in an override.
    """
    desk = Desk.of(site)
    press = Press(desk, overrides, media or {})
    yield from press.shelf.files
    news = sha256()
    timeless = press.is_timeless
    for each in pages(desk, marks or Marks()):
        if each.made_of and timeless:
            print_it = partial(_printed, press, each)
            yield Deferred(file_of(each.path), each.made_of, print_it)
            continue
        page = each.page()
        file = press.print(page, each.template, each.view())
        if page.live:
            news.update(press.undated(file.data))
        yield file
    yield OutputFile.text(FILE, days_file(site))
    yield OutputFile.text("build.json", _build(site, news.hexdigest()[:16]))


def _printed(press: Press, each: Printable) -> bytes:
    return press.print(each.page(), each.template, each.view()).data


def _build(site: PublicSite, version: str) -> str:
    """Say when this was built, when it will be out of date, and which version of the news it is."""
    facts = {
        "built_at": iso(site.now),
        "next_change_at": iso(site.next_change_at) if site.next_change_at else None,
        "version": version,
    }
    return json.dumps(facts, indent=2) + "\n"
