"""Metrics over the postmortems of incidents.

Near misses, patterns and drills are left out everywhere: they have no customers waiting. Drafts
count, since their times are facts already. A time to publication is the number of days from the
day of the resolution to the day the postmortem became final. Quarters are those of the day a
postmortem is filed under. A postmortem of two services counts for both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from generator.derive.library.book import Book
from generator.derive.library.chains import recurs_from
from generator.derive.library.facets import Value, values_of
from generator.derive.library.milestones import duration_of, durations
from generator.derive.library.shelf import Shelf
from generator.derive.library.statistics import statistic
from generator.model.edition import Duration, Metric, MetricGroup, Metrics
from generator.model.learning import Measure, Milestone, PostmortemKind

Slices = Mapping[str, Mapping[Value, Sequence[Book]]]
"""By slice, by value of it: the postmortems that have it."""
Reader = Callable[[Book], timedelta | None]
MEASURES = {
    "MTTD": Measure.DETECT,
    "MTTA": Measure.ACKNOWLEDGE,
    "MTTM": Measure.MITIGATE,
    "MTTR": Measure.RESOLVE,
}
PUBLICATION = "Time to publication"


def metrics(shelf: Shelf, opened: Iterable[Book]) -> Metrics:
    """Measure an edition."""
    counted = [book for book in opened if book.written.kind is PostmortemKind.INCIDENT]
    slices = _slices(shelf, counted)
    lasted = {book.id: durations(book.written, book.milestones) for book in counted}
    readers = {name: _reader(lasted, measure) for name, measure in MEASURES.items()}
    readers[PUBLICATION] = lambda book: _publication(shelf, book)
    known = {book.id: book for book in counted}
    return Metrics(
        metrics=tuple(_metric(name, read, counted, slices) for name, read in readers.items()),
        frequency={
            name: tuple((label, len(books)) for (_, label), books in values.items())
            for name, values in slices.items()
        },
        recurring=sum(recurs_from(book, known) is not None for book in counted),
        total=len(counted),
    )


def quarter_of(day: date) -> Value:
    """Name the quarter of a day."""
    quarter = (day.month + 2) // 3
    return f"{day.year}-q{quarter}", f"{day.year} Q{quarter}"


def _reader(lasted: Mapping[str, tuple[Duration, ...]], measure: Measure) -> Reader:
    def read(book: Book) -> timedelta | None:
        found = duration_of(lasted[book.id], measure)
        return found.computed if found else None

    return read


def _publication(shelf: Shelf, book: Book) -> timedelta | None:
    resolved = book.at(Milestone.RESOLVED)
    if resolved is None or book.written.published is None:
        return None
    waited = book.written.published - shelf.day(resolved.at)
    return waited if waited >= timedelta(0) else None


def _metric(name: str, read: Reader, counted: Sequence[Book], slices: Slices) -> Metric:
    values = {book.id: read(book) for book in counted}
    return Metric(
        name=name,
        overall=statistic(values.values()),
        by={
            key: tuple(
                MetricGroup(
                    slug=slug, label=label, statistic=statistic(values[each.id] for each in books)
                )
                for (slug, label), books in groups.items()
            )
            for key, groups in slices.items()
        },
    )


def _slices(shelf: Shelf, counted: Sequence[Book]) -> Slices:
    found: dict[str, dict[Value, list[Book]]] = {"quarter": {q: [] for q in _quarters(counted)}}
    found |= {name: {} for name in ("severity", "service", "team") if _has(shelf, name)}
    for book in counted:
        if book.day:
            found["quarter"][quarter_of(book.day)].append(book)
        for name, values in values_of(shelf, book, found).items():
            for value in values:
                found[name].setdefault(value, []).append(book)
    order = {name: _order(shelf, name) for name in found}
    return {
        name: {value: groups[value] for value in sorted(groups, key=order[name])}
        for name, groups in found.items()
    }


def _has(shelf: Shelf, name: str) -> bool:
    return shelf.is_internal or name != "team"


def _order(shelf: Shelf, name: str) -> Callable[[Value], tuple[int, str]]:
    """Sort values as the site's configuration does; quarters by time."""
    known = {
        "severity": list(shelf.site.severities),
        "service": list(shelf.services),
        "team": list(shelf.site.teams),
    }.get(name, [])
    places = {each: place for place, each in enumerate(known)}
    return lambda value: (places.get(value[0], len(places)), value[0])


def _quarters(counted: Iterable[Book]) -> list[Value]:
    """List quarters from the first to the last that has one, those without any too."""
    days = [book.day for book in counted if book.day]
    if not days:
        return []
    first, last = ((day.year * 4 + (day.month - 1) // 3) for day in (min(days), max(days)))
    return [quarter_of(date(each // 4, each % 4 * 3 + 1, 1)) for each in range(first, last + 1)]
