"""Every list of action items: by where they stand, and divided in each way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby

from generator.library.page import Page
from generator.library.pages import strings
from generator.library.reports.groups import DIVISIONS, Group
from generator.library.reports.roll import roll
from generator.library.reports.standing import is_waiting, urgency
from generator.model.edition import ActionRow, Edition
from generator.model.learning import ActionState

_STANDINGS: tuple[tuple[str, str, str, Callable[[ActionRow], bool]], ...] = (
    (
        "overdue",
        "Overdue action items",
        "Agreed on, past the date promised, and not done.",
        lambda row: row.overdue_days > 0,
    ),
    (
        "open",
        "Open action items",
        "Agreed on, and not done yet.",
        lambda row: row.state is ActionState.OPEN,
    ),
    (
        "proposed",
        "Proposed action items",
        "Somebody thought of them; nobody has agreed to do them yet.",
        lambda row: row.state is ActionState.PROPOSED,
    ),
    (
        "done",
        "Action items that are done",
        "What became better.",
        lambda row: row.state is ActionState.DONE,
    ),
    (
        "dropped",
        "Dropped action items",
        "Decided against, each with its reason.",
        lambda row: row.state is ActionState.DROPPED,
    ),
)


def rolls(edition: Edition) -> Iterator[Page]:
    """Yield every list that has something in it."""
    for slug, title, lead, belongs in _STANDINGS:
        rows = [row for row in edition.actions if belongs(row)]
        groups = _by_year(edition, rows) if slug in {"done", "dropped"} else _whole(slug, rows)
        if rows:
            yield from roll(edition, slug, title, lead, groups)
    waiting = [row for row in edition.actions if is_waiting(row)]
    number = strings.count(len(waiting), "action item", "action items")
    for division in DIVISIONS:
        groups = division.listed(division.groups(edition, waiting))
        if groups:
            lead = f"{number} of which nothing has become yet, {division.name}; the latest first."
            if division.slug == "incomplete":
                lead = "Who does it, until when, and where can one follow it? Here nobody has said."
            yield from roll(edition, division.slug, f"Action items {division.name}", lead, groups)


def _whole(slug: str, rows: list[ActionRow]) -> tuple[Group, ...]:
    title = strings.count(len(rows), "action item", "action items")
    return (Group.of(slug, title, sorted(rows, key=urgency)),)


def _by_year(edition: Edition, rows: list[ActionRow]) -> tuple[Group, ...]:
    def day(row: ActionRow) -> date:
        return row.done or edition.entry[row.entry].day or date.min

    newest = sorted(rows, key=lambda row: (-day(row).toordinal(), row.key))
    return tuple(
        Group.of(f"year-{year}", f"{year}" if year > 1 else "Without a date", each)
        for year, each in groupby(newest, key=lambda row: day(row).year)
    )
