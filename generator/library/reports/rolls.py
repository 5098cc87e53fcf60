"""Every list of action items: by where they stand, and divided in each way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import groupby

from generator.library.page import DeferredPage
from generator.library.pages.views.desk import Desk
from generator.library.reports import labels, sentences
from generator.library.reports.groups import DIVISIONS, Group
from generator.library.reports.roll import roll
from generator.library.reports.standing import is_waiting, urgency
from generator.model.edition import ActionRow, Edition
from generator.model.learning import ActionState

_STANDINGS: Mapping[str, Callable[[ActionRow], bool]] = {
    "overdue": lambda row: row.overdue_days > 0,
    "open": lambda row: row.state is ActionState.OPEN,
    "proposed": lambda row: row.state is ActionState.PROPOSED,
    "done": lambda row: row.state is ActionState.DONE,
    "dropped": lambda row: row.state is ActionState.DROPPED,
}


def rolls(desk: Desk) -> Iterator[DeferredPage]:
    """Yield every list that has something in it."""
    edition = desk.edition
    for slug, belongs in _STANDINGS.items():
        title, lead = labels.ROLLS[slug]
        rows = [row for row in edition.actions if belongs(row)]
        groups = _by_year(edition, rows) if slug in {"done", "dropped"} else _whole(slug, rows)
        if rows:
            yield from roll(desk, slug, title, lead, groups)
    waiting = [row for row in edition.actions if is_waiting(row)]
    for division in DIVISIONS:
        groups = division.listed(division.groups(edition, waiting))
        if groups:
            lead = sentences.waiting(len(waiting), division.name)
            if division.slug == "incomplete":
                lead = labels.INCOMPLETE
            yield from roll(desk, division.slug, sentences.divided(division.name), lead, groups)


def _whole(slug: str, rows: list[ActionRow]) -> tuple[Group, ...]:
    title = sentences.items(len(rows))
    return (Group.of(slug, title, sorted(rows, key=urgency)),)


def _by_year(edition: Edition, rows: list[ActionRow]) -> tuple[Group, ...]:
    def day(row: ActionRow) -> date:
        return row.done or edition.entry[row.entry].day or date.min

    newest = sorted(rows, key=lambda row: (-day(row).toordinal(), row.key))
    return tuple(
        Group.of(f"year-{year}", f"{year}" if year > 1 else labels.NO_DATE, each)
        for year, each in groupby(newest, key=lambda row: day(row).year)
    )
