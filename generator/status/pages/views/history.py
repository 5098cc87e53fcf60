"""The history: months with their events, and a table of all months."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from generator.model.public import PublicMonth
from generator.status.pages.views.desk import Desk
from generator.status.pages.views.row import Row, row

NEWEST_MONTHS = 3
MOST_ROWS = 40
"""So many events a month at most on the overview; the month's own page has them all."""


class MonthView(NamedTuple):
    """A month. ``left_out`` counts the events that only its own page shows."""

    path: str
    name: str
    time: Markup
    total: int
    rows: tuple[Row, ...] = ()
    left_out: int = 0
    newer: MonthLink | None = None
    older: MonthLink | None = None


class MonthLink(NamedTuple):
    """A month as a link, with the number of its events in words."""

    path: str
    name: str
    total: str


class YearView(NamedTuple):
    """The months of a year, newest first."""

    year: str
    months: tuple[MonthLink, ...]


class HistoryView(NamedTuple):
    """The overview."""

    newest: tuple[MonthView, ...]
    years: tuple[YearView, ...]


def history_view(desk: Desk) -> HistoryView:
    """Prepare the overview."""
    newest = tuple(
        month_view(desk, number, most=MOST_ROWS)
        for number in range(min(NEWEST_MONTHS, len(desk.site.months)))
    )
    by_year = groupby(desk.site.months, key=lambda month: month.first_day.year)
    years = tuple(
        YearView(str(year), tuple(_link(desk, month) for month in months))
        for year, months in by_year
    )
    return HistoryView(newest, years)


def month_view(desk: Desk, number: int, *, most: int | None = None) -> MonthView:
    """Prepare a month by its place in the site's list."""
    months = desk.site.months
    month = months[number]
    shown = month.events[:most]
    return MonthView(
        path=month_path(month),
        name=desk.words.month(month.first_day),
        time=desk.times.month(month.first_day),
        total=len(month.events),
        rows=tuple(row(desk, desk.site.event[one]) for one in shown),
        left_out=len(month.events) - len(shown),
        newer=_link(desk, months[number - 1]) if number else None,
        older=_link(desk, months[number + 1]) if number + 1 < len(months) else None,
    )


def _link(desk: Desk, month: PublicMonth) -> MonthLink:
    words = desk.words
    total = len(month.events)
    counted = words.ngettext("%(num)d event", "%(num)d events", total)
    return MonthLink(month_path(month), words.month(month.first_day), counted)


def month_path(month: PublicMonth) -> str:
    """Where the page of a month is."""
    return f"history/{month.first_day:%Y-%m}/"
