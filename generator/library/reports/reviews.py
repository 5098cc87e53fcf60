"""The agenda of each month's review, with everything at hand that it speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.library.pages import places, times
from generator.library.pages.views.card import Card, card
from generator.library.pages.views.desk import Desk
from generator.library.pages.views.link import Link
from generator.library.pages.views.listing import Feed, feed
from generator.library.pages.views.todo import Line
from generator.library.reports import labels, sentences
from generator.model.edition import ActionRow, Edition, ReviewMonth

_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Batch:
    """Postmortems to talk about, under a heading."""

    anchor: str
    title: str
    cards: tuple[Card, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class TeamBatch:
    """What a team is late with."""

    team: str
    number: int
    lines: tuple[Line, ...]
    others: str


@dataclass(frozen=True, slots=True)
class Review:
    """The page of a month."""

    month: str
    running: bool
    agenda: tuple[str, ...]
    batches: tuple[Batch, ...]
    overdue: int
    teams: tuple[TeamBatch, ...]
    owed: tuple[tuple[str, str], ...]
    """Titles and addresses."""
    owed_more: int
    earlier: Link | None
    later: Link | None
    back: Link


@dataclass(frozen=True, slots=True)
class Month:
    """A month in the list of reviews."""

    name: str
    path: str
    facts: tuple[str, ...]
    running: bool


@dataclass(frozen=True, slots=True)
class Reviews:
    """The page of all reviews."""

    lead: str
    months: tuple[Month, ...]
    feeds: tuple[Feed, ...]


def reviews(edition: Edition) -> Reviews:
    """List the months, the running one first."""
    months = edition.reviews
    return Reviews(
        labels.REVIEWS_LEAD if months else labels.NO_REVIEWS,
        tuple(_month(each, running=not place_) for place_, each in enumerate(months)),
        (feed(places.REVIEW, labels.REVIEWS),),
    )


def review(desk: Desk, at: int, rank: Mapping[str, int]) -> Review:
    """Show the review at a place in the list, newest first; ``rank`` sorts action items."""
    edition = desk.edition
    months = edition.reviews
    it = months[at]
    return Review(
        month=name(it),
        running=at == 0,
        agenda=it.agenda,
        batches=tuple(_batches(desk, it)),
        overdue=len(it.overdue),
        teams=tuple(_teams(desk, sorted(it.overdue, key=rank.__getitem__))),
        owed=tuple(_owed(edition, it.owed[:_LONGEST])),
        owed_more=max(0, len(it.owed) - _LONGEST),
        earlier=_link(months[at + 1]) if at + 1 < len(months) else None,
        later=_link(months[at - 1]) if at else None,
        back=Link(labels.ALL_REVIEWS, places.REVIEW),
    )


def name(it: ReviewMonth) -> str:
    """November 2026."""
    return f"{labels.MONTHS[it.month.month - 1]} {it.month.year}"


def place(it: ReviewMonth) -> str:
    """Say where the page of a month is."""
    return f"{places.REVIEW}{it.month.year:04}-{it.month.month:02}/"


def _link(it: ReviewMonth) -> Link:
    return Link(name(it), place(it))


def _month(it: ReviewMonth, *, running: bool) -> Month:
    facts = sentences.month_facts(
        finals=len(it.finals),
        recurring=len(it.recurring),
        near_misses=len(it.near_misses),
        overdue=len(it.overdue),
        owed=len(it.owed),
    )
    return Month(name(it), place(it), facts, running)


def _batches(desk: Desk, it: ReviewMonth) -> Iterator[Batch]:
    for anchor, ids in (("again", it.recurring), ("new", it.finals), ("near", it.near_misses)):
        title, empty = labels.REVIEW_BATCHES[anchor]
        cards = tuple(_card(desk, each, anchor) for each in ids[:_LONGEST])
        yield Batch(anchor, title, cards, empty)


def _card(desk: Desk, entry: str, anchor: str) -> Card:
    """Say of each what its heading promises: what is new in full, what came back after what."""
    edition = desk.edition
    note = _before(edition, entry) if anchor == "again" else None
    if note is None:
        return desk.card(edition.entry[entry], summary=anchor == "new")
    return card(edition, edition.entry[entry], note=note, summary=False)


def _before(edition: Edition, entry: str) -> str | None:
    """Say after what something came back."""
    before = edition.entry[entry].recurrence_of
    if before is None or before not in edition.entry:
        return None
    first = edition.entry[before]
    return sentences.after(first.title, times.day(first.day) if first.day else None)


def _teams(desk: Desk, keys: Sequence[str]) -> Iterator[TeamBatch]:
    edition = desk.edition
    groups: dict[str, list[ActionRow]] = {}
    for row in (edition.action[key] for key in keys):
        name = edition.teams.get(row.team or "", row.team or labels.NO_TEAM)
        groups.setdefault(name, []).append(row)
    room = max(3, _LONGEST // max(1, len(groups)))
    for key, each in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])):
        others = sentences.more_overdue(len(each) - room)
        yield TeamBatch(key, len(each), desk.lines(each[:room]), others)


def _owed(edition: Edition, ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    if not ids:
        return
    titles = {
        incident.id: incident.title for entry in edition.entries for incident in entry.incidents
    }
    titles |= {each.incident: each.title for each in edition.owed}
    for each in ids:
        yield titles.get(each, each), f"{edition.url}/incidents/{each}/"
