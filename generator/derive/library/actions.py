"""Action items of all postmortems as they stand today.

An item is overdue when it was agreed on (``open``), its deadline lies before today, and nothing
has become of it. Its deadline is its due date; where its author set none, what the severity
promises, counted from the day the postmortem became final (or else the day it is filed under).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.derive.library.book import Book
from generator.derive.library.shelf import Shelf
from generator.derive.library.strength import strength_of
from generator.derive.library.words import plain_line
from generator.model.content import Action
from generator.model.edition import ActionRow
from generator.model.learning import ActionState

_DAY = timedelta(days=1)


def action_rows(shelf: Shelf, opened: Iterable[Book]) -> tuple[ActionRow, ...]:
    """List action items, by postmortem, newest first, in the order of the document."""
    return tuple(row for book in opened for row in _rows(shelf, book))


def key_of(book: Book, action: Action) -> str:
    """Name an action item among those of all postmortems."""
    return f"{book.id}#action-{action.number}"


def is_closed(row: ActionRow) -> bool:
    """Whether something has become of it: it is done, or dropped with open eyes."""
    return row.state in {ActionState.DONE, ActionState.DROPPED}


def _rows(shelf: Shelf, book: Book) -> Iterator[ActionRow]:
    for action in book.written.body.actions:
        deadline = action.due or _promised(shelf, book)
        yield ActionRow(
            key=key_of(book, action),
            entry=book.id,
            team=book.written.team if shelf.is_internal else None,
            text=action.text,
            owner=action.owner,
            due=action.due,
            deadline=deadline,
            category=action.category,
            strength=strength_of(plain_line(action.text), action.category),
            state=action.state,
            overdue_days=_overdue(action, deadline, shelf.today),
            age_days=max(0, (shelf.today - book.day).days) if book.day else None,
            reason=action.reason,
            done=action.done,
            link=action.link,
            lacks=tuple(_lacks(action)) if shelf.is_internal else (),
        )


def _promised(shelf: Shelf, book: Book) -> date | None:
    severity = shelf.site.severities.get(book.severity or "")
    begin = book.written.published or book.day
    if severity is None or severity.action_due is None or begin is None:
        return None
    return begin + severity.action_due // _DAY * _DAY


def _overdue(action: Action, deadline: date | None, today: date) -> int:
    if action.state is not ActionState.OPEN or deadline is None:
        return 0
    return max(0, (today - deadline).days)


def _lacks(action: Action) -> Iterator[str]:
    for name in ("owner", "due", "link", "category"):
        if not getattr(action, name):
            yield name
