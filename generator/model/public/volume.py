"""A month of the archive: what lists say of it as a whole; its events only when asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

from generator.model.public.event import PublicEvent


class Entry(NamedTuple):
    """An event of a volume, and the components that it speaks of."""

    event: PublicEvent
    named: tuple[str, ...]


class Place(NamedTuple):
    """Where a page of an event is, and when it changed last."""

    started_at: datetime
    id: str
    path: str
    changed: datetime


@dataclass(frozen=True)
class Volume:
    """Events that started in one month, and that were over long before what bars and feeds show.

    To open it costs what it holds; all else is at hand.
    """

    first_day: date
    count: int
    digest: bytes
    """Of all that its events are made of: the same, and so are their pages."""
    oldest: datetime
    newest: datetime
    """When its first and its last event started."""
    changed_at: datetime
    """The newest change of any of its events."""
    news_at: datetime | None
    """The newest word that feeds announced."""
    updated_at: datetime | None
    """The newest update of an event that was announced."""
    changed: Mapping[str, datetime]
    """When one of its events last changed the state of which component."""
    named: Mapping[str, int]
    """How many of its events speak of which component."""
    touched: Mapping[str, datetime]
    """The newest change of any event that speaks of a component."""
    open: Callable[[], Sequence[Entry]]
    """Its events, newest first."""
    map: Callable[[], Sequence[Place]]
    """The pages of its events, in the same order."""

    @cached_property
    def entries(self) -> Sequence[Entry]:
        """Its events, newest first."""
        return self.open()

    @property
    def events(self) -> list[PublicEvent]:
        """Its events, newest first."""
        return [entry.event for entry in self.entries]

    @cached_property
    def by_id(self) -> Mapping[str, PublicEvent]:
        """Its events by id."""
        return {entry.event.id: entry.event for entry in self.entries}

    @property
    def is_open(self) -> bool:
        """Whether its events have been asked for."""
        return "entries" in self.__dict__
