"""Sentences for a review meeting, in the order to talk about them: what hurts again comes first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator.derive.characters import one_line
from generator.derive.library.book import Book
from generator.derive.library.chains import recurs_from
from generator.derive.library.shelf import Shelf
from generator.model.edition import ActionRow, ReviewMonth
from generator.model.learning import ActionState

_NAMED = 5
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def agenda(
    review: ReviewMonth, shelf: Shelf, known: Mapping[str, Book], rows: Sequence[ActionRow]
) -> Iterator[str]:
    """Propose what to talk about."""
    yield from _recurring(review, known, rows)
    yield from _owed(review, shelf)
    yield from _overdue(review, shelf, rows)
    if review.finals:
        number = _number(len(review.finals), "new postmortem")
        yield f"Read {number}: {_titles(review.finals, known)}."
    if review.near_misses:
        yield f"Learn from what nearly happened: {_titles(review.near_misses, known)}."
    else:
        yield "No near miss was written up. Who saw something that went well by luck?"


def _recurring(
    review: ReviewMonth, known: Mapping[str, Book], rows: Sequence[ActionRow]
) -> Iterator[str]:
    for each in review.recurring:
        before = recurs_from(known[each], known)
        if before is not None:
            left = sum(row.entry == before and row.state is ActionState.OPEN for row in rows)
            yield (
                f"It happened again: {_title(known[each])}, after {_title(known[before])}. "
                f"{_number(left, 'action item')} of then {'is' if left == 1 else 'are'} open today."
            )


def _owed(review: ReviewMonth, shelf: Shelf) -> Iterator[str]:
    if review.owed:
        titles = _named([f"“{shelf.public.event[each].title}”" for each in review.owed])
        yield f"{_number(len(review.owed), 'postmortem')} owed: {titles}. Who writes which?"


def _overdue(review: ReviewMonth, shelf: Shelf, rows: Sequence[ActionRow]) -> Iterator[str]:
    overdue = frozenset(review.overdue)
    late = [row for row in rows if row.key in overdue]
    if not late:
        return
    teams = shelf.site.teams
    counts = Counter(
        one_line(teams[row.team].name) if row.team in teams else row.team or "nobody"
        for row in late
    )
    each = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    listed = ", ".join(f"{team} {number}" for team, number in each)
    oldest = min(late, key=lambda row: (row.deadline is None, row.deadline, row.key))
    yield (
        f"{_number(len(late), 'action item')} overdue ({listed}). The oldest was due on "
        f"{_day(oldest.deadline)}: do it, or drop it with a reason."
    )


def _day(day: date | None) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else "no day"


def _titles(ids: Sequence[str], known: Mapping[str, Book]) -> str:
    return _named([_title(known[each]) for each in ids])


def _named(titles: Sequence[str]) -> str:
    more = len(titles) - _NAMED
    named = [*titles[:_NAMED], *([f"and {more} more"] if more > 0 else [])]
    return ", ".join(named)


def _title(book: Book) -> str:
    return f"“{one_line(book.written.title)}”"


def _number(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
