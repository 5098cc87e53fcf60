"""The agenda of each month's review.

At the end of a past month an item was overdue when it was open past its deadline and not done by
then; an incident was owed a postmortem when it was over by then and none linked to it had become
final by then (a draft without a day counts as one, since nobody knows when it was begun). For the
running month both are what they are today.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.derive.library.agenda import agenda
from generator.derive.library.book import Book
from generator.derive.library.chains import recurs_from
from generator.derive.library.closing import month_end, months_between
from generator.derive.library.owed import owed, promised
from generator.derive.library.shelf import Shelf
from generator.model.edition import ActionRow, ReviewMonth
from generator.model.learning import ActionState, PostmortemKind

MONTHS = 24
"""How many months of reviews are kept; the running one is the first."""


@dataclass(frozen=True, slots=True)
class _Told:
    """An incident that was promised a postmortem: when it was over, and when one was there."""

    incident: str
    ended: date
    told: date | None
    """``None`` if there is none to this day; the earliest day where nobody knows."""


def reviews(
    shelf: Shelf, opened: Sequence[Book], rows: Sequence[ActionRow]
) -> tuple[ReviewMonth, ...]:
    """Prepare the reviews of the last months, newest first."""
    days = [day for book in opened for day in (book.day, book.written.published) if day]
    days += [shelf.day(event.ended_at) for event, _ in promised(shelf) if event.ended_at]
    past = [day for day in days if day <= shelf.today]
    if not past:
        return ()
    told = list(_told(shelf, opened))
    known = {book.id: book for book in opened}
    months = list(months_between(min(past), shelf.today))[-MONTHS:]
    return tuple(_review(month, shelf, known, rows, told) for month in reversed(months))


def _review(
    month: date,
    shelf: Shelf,
    known: Mapping[str, Book],
    rows: Sequence[ActionRow],
    told: Sequence[_Told],
) -> ReviewMonth:
    last = month_end(month)
    running = last >= shelf.today
    opened = tuple(known.values())
    filed = [book for book in opened if _filed(book) and _within(_filed(book), month)]
    overdue = [row for row in rows if _overdue(row, min(last, shelf.today), running=running)]
    still = (
        [each.incident for each in owed(shelf, opened)]
        if running
        else [each.incident for each in told if _is_owed(each, last)]
    )
    review = ReviewMonth(
        month=month,
        finals=tuple(book.id for book in filed if book.is_final),
        overdue=tuple(row.key for row in sorted(overdue, key=lambda row: (row.deadline, row.key))),
        owed=tuple(still),
        recurring=tuple(book.id for book in filed if recurs_from(book, known)),
        near_misses=tuple(
            book.id for book in filed if book.written.kind is PostmortemKind.NEAR_MISS
        ),
        agenda=(),
    )
    return review.model_copy(update={"agenda": tuple(agenda(review, shelf, known, rows))})


def _filed(book: Book) -> date | None:
    """Say in which month a postmortem is talked about: when it became final, else when it was."""
    return book.written.published or book.day


def _within(day: date | None, month: date) -> bool:
    return day is not None and (day.year, day.month) == (month.year, month.month)


def _overdue(row: ActionRow, last: date, *, running: bool) -> bool:
    if running:
        return row.overdue_days > 0
    if row.deadline is None or row.deadline >= last:
        return False
    return row.state is ActionState.OPEN or (
        row.state is ActionState.DONE and row.done is not None and row.done > last
    )


def _is_owed(each: _Told, last: date) -> bool:
    return each.ended <= last and (each.told is None or each.told > last)


def _told(shelf: Shelf, opened: Sequence[Book]) -> Iterator[_Told]:
    days: dict[str, list[date]] = {}
    for book in opened:
        for incident in book.incidents:
            days.setdefault(incident.id, []).append(book.written.published or date.min)
    by_incident: Mapping[str, list[date]] = days
    for event, _ in sorted(promised(shelf), key=lambda each: (each[1], each[0].id)):
        if event.ended_at is not None:
            told = min(by_incident.get(event.id, []), default=None)
            yield _Told(event.id, shelf.day(event.ended_at), told)
