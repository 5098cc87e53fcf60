"""What had become of all action items by the end of each month.

An item is known from the day its postmortem is filed under, or from the day it was done where that
was earlier. It is closed from the day it was done;
one that is done or dropped without a day counts as closed in the running month only, since nobody
wrote when that was.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from generator.derive.library.actions import is_closed
from generator.derive.library.book import Book
from generator.derive.library.shelf import Shelf
from generator.model.edition import ActionRow, ClosePoint

_DAY = timedelta(days=1)


def close_rate(
    shelf: Shelf, opened: Iterable[Book], rows: Sequence[ActionRow]
) -> tuple[ClosePoint, ...]:
    """Count items month by month, from the first one known to the running month."""
    day = {book.id: book.day for book in opened}
    begins = sorted(
        min(day[row.entry] or shelf.today, _closed(row, shelf.today), shelf.today) for row in rows
    )
    ends = sorted(min(_closed(row, shelf.today), shelf.today) for row in rows if is_closed(row))
    if not begins:
        return ()
    return tuple(
        ClosePoint(month=month, known=bisect_right(begins, last), closed=bisect_right(ends, last))
        for month in months_between(begins[0], shelf.today)
        for last in [min(month_end(month), shelf.today)]
    )


def months_between(first: date, last: date) -> Iterator[date]:
    """Name the months from one day to another by their first days."""
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = month_end(month) + _DAY


def month_end(month: date) -> date:
    """Say which is the last day of a month."""
    return (month.replace(day=28) + 4 * _DAY).replace(day=1) - _DAY


def _closed(row: ActionRow, today: date) -> date:
    return (is_closed(row) and row.done) or today
