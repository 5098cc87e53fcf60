"""The home page: what is new, what is owed, what is late, and what to read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.library.pages import places, strings, times
from generator.library.pages.views import label
from generator.library.pages.views.browse import Shelf, shelf
from generator.library.pages.views.card import Card, card
from generator.library.pages.views.desk import Desk
from generator.library.pages.views.label import Label
from generator.library.pages.views.listing import Feed, feed
from generator.library.pages.views.reading import reading
from generator.library.pages.views.todo import todo
from generator.model.edition import ActionRow, Entry, Owed
from generator.model.learning import ActionState, Measure, PostmortemStatus

_NEW = 8
_FEW = 5
_MONTH = timedelta(days=30)
_AROUND = 3
_HOURS = 48


@dataclass(frozen=True, slots=True)
class Debt:
    """An incident that is owed a postmortem, and its clock."""

    title: str
    url: str
    severity: Label | None
    teams: str
    clock: str
    late: bool


@dataclass(frozen=True, slots=True)
class Late:
    """An overdue action item and its postmortem."""

    label: Label
    html: str
    owner: str | None
    anchor: str
    path: str
    title: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the last thirty days."""

    figure: str
    word: str
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Home:
    """Everything on the home page; what an edition does not have is empty."""

    internal: bool
    total: int
    new: tuple[Card, ...]
    debts: tuple[Debt, ...]
    owed: int
    late: tuple[Late, ...]
    overdue: int
    numbers: tuple[Number, ...]
    reading: tuple[Card, ...]
    this_day: tuple[Card, ...]
    shelves: tuple[Shelf, ...]
    feeds: tuple[Feed, ...]


def home(desk: Desk) -> Home:
    """Show the front of a library."""
    edition = desk.edition
    overdue = sorted(
        (row for row in edition.actions if row.overdue_days),
        key=lambda row: (-row.overdue_days, row.key),
    )
    return Home(
        internal=edition.audience.value == "internal",
        total=len(edition.entries),
        new=tuple(map(desk.card, _newest(edition.entries)[:_NEW])),
        debts=tuple(_debt(desk, each) for each in edition.owed[:_FEW]),
        owed=len(edition.owed),
        late=tuple(_late(row, edition.entry[row.entry]) for row in overdue[:_FEW]),
        overdue=len(overdue),
        numbers=_told(tuple(_numbers(desk))),
        reading=reading(desk)[:3],
        this_day=tuple(_this_day(desk)),
        shelves=tuple(_shelves(desk)),
        feeds=(feed(places.HOME, strings.LIBRARY),),
    )


def _late(row: ActionRow, entry: Entry) -> Late:
    shown = todo(row)
    return Late(
        label=shown.label,
        html=shown.html,
        owner=shown.owner,
        anchor=shown.anchor,
        path=places.within(entry.path),
        title=entry.title,
    )


def _newest(entries: tuple[Entry, ...]) -> list[Entry]:
    def told(entry: Entry) -> date:
        return entry.published or entry.day or date.min

    return sorted(entries, key=told, reverse=True)


def _debt(desk: Desk, owed: Owed) -> Debt:
    edition = desk.edition
    left = owed.due - edition.now
    clock = f"{times.about(-left)} late" if owed.overdue else f"{times.about(left)} left"
    return Debt(
        title=owed.title,
        url=owed.url,
        severity=label.severity(edition, owed.severity),
        teams=", ".join(edition.teams.get(each, each) for each in owed.teams),
        clock=clock,
        late=owed.overdue,
    )


def _numbers(desk: Desk) -> Iterator[Number]:
    edition = desk.edition
    since = desk.today - _MONTH
    recent = [entry for entry in edition.entries if entry.day and entry.day > since]
    final = [
        entry
        for entry in edition.entries
        if entry.published and entry.published > since and entry.status is PostmortemStatus.FINAL
    ]
    yield Number(str(len(final)), "published")
    yield Number(
        str(sum(1 for entry in recent if entry.recurrence_of)), "came back", places.PATTERNS
    )
    closed = [
        row
        for row in edition.actions
        if row.state is ActionState.DONE and row.done and row.done > since
    ]
    if edition.actions:
        yield Number(str(len(closed)), "actions done", places.ACTIONS)
    lengths = sorted(_resolved(entry) for entry in recent if _resolved(entry))
    if lengths:
        middle = lengths[len(lengths) // 2]
        if len(lengths) % 2 == 0:
            middle = (middle + lengths[len(lengths) // 2 - 1]) / 2
        yield Number(times.length(middle), f"median to resolve, of {len(lengths)}", places.METRICS)


def _told(numbers: tuple[Number, ...]) -> tuple[Number, ...]:
    """Leave out numbers that tell nothing: a month in which there was none of anything."""
    return numbers if any(each.figure != "0" for each in numbers) else ()


def _resolved(entry: Entry) -> timedelta:
    return next(
        (d.computed for d in entry.durations if d.measure is Measure.RESOLVE and d.computed),
        timedelta(),
    )


def _this_day(desk: Desk) -> Iterator[Card]:
    for entry in desk.edition.entries:
        if not entry.day or entry.day.year >= desk.today.year:
            continue
        years = desk.today.year - entry.day.year
        gap = abs((_moved(entry.day, years) - desk.today).days)
        if gap <= _AROUND:
            ago = strings.count(years, "year ago", "years ago")
            yield card(
                desk.edition, entry, note=ago if not gap else f"{ago}, this week", summary=False
            )


def _moved(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _shelves(desk: Desk) -> Iterator[Shelf]:
    for facet in desk.edition.facets:
        if facet.values and facet.name not in {"status", "kind", "tag"}:
            yield shelf(facet, _FEW)
