"""All action items at a glance: how many wait, whose they are, how strong, and how long already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.library.pages import places
from generator.library.pages.views.desk import Desk
from generator.library.pages.views.todo import Line
from generator.library.reports import labels, sentences
from generator.library.reports.closing import Drawn, closing
from generator.library.reports.groups import (
    BY_AGE,
    BY_CATEGORY,
    BY_GAP,
    BY_OWNER,
    BY_STRENGTH,
    BY_TEAM,
    Division,
    Group,
)
from generator.library.reports.roll import found_at
from generator.library.reports.standing import NOTHING, Standing, is_waiting, urgency
from generator.library.reports.table import Row, Table
from generator.model.edition import ActionRow, Edition

_FEW = 8
_OWNERS = 12
_GRAVE = 183
"""Days after which an open item is seldom done."""


@dataclass(frozen=True, slots=True)
class Tally:
    """A number, what it counts, and where these are."""

    number: str
    word: str
    path: str | None
    tone: str = "neutral"


@dataclass(frozen=True, slots=True)
class Overview:
    """What stands on the page of all action items."""

    tallies: tuple[Tally, ...]
    graveyard: tuple[str, ...]
    late: tuple[Line, ...]
    late_more: int
    late_path: str
    closing: Drawn
    tables: tuple[Table, ...]
    ladder: str
    """What the words for strength mean."""


def overview(desk: Desk) -> Overview:
    """Show all action items at a glance."""
    edition = desk.edition
    rows = edition.actions
    late = sorted((row for row in rows if row.overdue_days), key=urgency)
    return Overview(
        tallies=tuple(_tallies(Standing.of(rows))),
        graveyard=tuple(_graveyard(rows)),
        late=desk.lines(late[:_FEW]),
        late_more=max(0, len(late) - _FEW),
        late_path=f"{places.ACTIONS}overdue/",
        closing=closing(edition.close_rate),
        tables=tuple(_tables(edition)),
        ladder=labels.LADDER if rows else "",
    )


def _tallies(standing: Standing) -> Iterator[Tally]:
    yield _tally(standing.overdue, "overdue", "overdue", "partial_outage")
    yield _tally(standing.open, "open", "open", "under_maintenance")
    yield _tally(standing.proposed, "proposed", "proposed")
    yield _tally(standing.done, "done", "done", "operational")
    yield _tally(standing.dropped, "dropped", "dropped")
    if standing.total:
        yield Tally(standing.closed, sentences.closed_of(standing.total), None)


def _tally(number: int, word: str, slug: str, tone: str = "neutral") -> Tally:
    path = f"{places.ACTIONS}{slug}/" if number else None
    return Tally(f"{number:,}", word, path, tone if number else "neutral")


def _graveyard(rows: Sequence[ActionRow]) -> Iterator[str]:
    """Say plainly what nobody does."""
    agreed = Standing.of(rows)
    late = sorted(row.overdue_days for row in rows if row.overdue_days)
    if not late:
        if agreed.open:
            yield labels.NOTHING_OVERDUE
        return
    yield sentences.graveyard(agreed, late[-1])
    old = sum(1 for row in rows if row.overdue_days and (row.age_days or 0) >= _GRAVE)
    if old:
        yield sentences.old(old)


def _tables(edition: Edition) -> Iterator[Table]:
    waiting = [row for row in edition.actions if is_waiting(row)]
    for division in (BY_TEAM, BY_OWNER, BY_STRENGTH, BY_CATEGORY):
        if _tells(edition, division):
            groups = division.groups(edition, edition.actions)
            yield _standings(division, groups, _found(edition, division, waiting))
    for division in (BY_AGE, BY_GAP):
        groups = division.groups(edition, waiting)
        if groups:
            yield _waiting(division, groups, _found(edition, division, waiting))


def _tells(edition: Edition, division: Division) -> bool:
    """Say whether a division divides anything here."""
    if division is BY_TEAM:
        return bool(edition.teams) and bool(edition.actions)
    if division is BY_OWNER:
        return any(row.owner for row in edition.actions)
    return bool(edition.actions)


def _found(edition: Edition, division: Division, waiting: Sequence[ActionRow]) -> Mapping[str, str]:
    return found_at(division.slug, division.listed(division.groups(edition, waiting)))


def _standings(division: Division, groups: Sequence[Group], found: Mapping[str, str]) -> Table:
    shown, note = list(groups), ""
    if division is BY_OWNER:
        busy = [group for group in groups if group.standing.waiting]
        shown = busy[:_OWNERS]
        note = sentences.busiest(len(shown), len(busy))
    return Table(
        caption=sentences.divided(division.name) + note,
        heads=(division.head, *labels.STANDING_HEADS),
        rows=tuple(_standing(group, found) for group in shown),
    )


def _standing(group: Group, found: Mapping[str, str]) -> Row:
    it = group.standing
    numbers = (it.overdue, it.open, it.proposed, it.done, it.dropped)
    cells = (*(f"{number:,}" if number else NOTHING for number in numbers), it.closed)
    return Row(group.label, cells, found.get(group.slug))


def _waiting(division: Division, groups: Sequence[Group], found: Mapping[str, str]) -> Table:
    return Table(
        caption=sentences.divided_waiting(division.name),
        heads=(division.head, *labels.WAITING_HEADS),
        rows=tuple(
            Row(
                group.label,
                (f"{group.standing.overdue or NOTHING}", f"{group.standing.waiting:,}"),
                found.get(group.slug),
            )
            for group in groups
        ),
    )
