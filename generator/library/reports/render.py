"""All pages that people review, of one edition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.library.page import Page
from generator.library.pages import places
from generator.library.pages.plain import plain
from generator.library.reports.actions import overview
from generator.library.reports.metrics import measured, numbers, place
from generator.library.reports.owed import ledger
from generator.library.reports.rolls import rolls
from generator.model.edition import Edition
from generator.model.learning import Audience


def render(edition: Edition) -> Iterator[Page]:
    """Yield the pages; the public edition has those only for which it has something to tell."""
    internal = edition.audience is Audience.INTERNAL
    if internal or edition.actions:
        yield page(places.ACTIONS, "Action items", "actions.html", overview(edition))
        yield from rolls(edition)
    if internal:
        yield page(places.OWED, "Owed", "owed.html", ledger(edition))
    if internal or edition.metrics.total:
        yield page(places.METRICS, "Metrics", "metrics.html", numbers(edition))
        for metric in edition.metrics.metrics:
            view = measured(metric)
            yield page(place(metric), view.title, "metric.html", view)


def page(place: str, title: str, template: str, view: Any, *, description: str = "") -> Page:
    """Make a page whose template draws all of it."""
    return Page(
        path=places.source(place),
        title=title,
        meta={
            "template": template,
            "description": description or title,
            "hide": ["toc"],
            "library": plain(view),
        },
    )
