"""An event of the archive as an earlier build left it: what lists say of it; the rest on demand.

Tens of thousands of events are over and change no more. Lists, months, feeds and the map of pages
ask each of them for a few facts, which are here; whoever asks for more makes it be read anew.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from generator.model.vocabulary import ComponentState, EventKind, Impact, Stage, weight_of

if TYPE_CHECKING:
    from generator.model.public.event import PublicEvent

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def moment_of(ticks: int) -> datetime:
    """A moment from microseconds since 1970."""
    return _EPOCH + timedelta(microseconds=ticks)


def ticks_of(moment: datetime) -> int:
    """Microseconds since 1970."""
    return (moment - _EPOCH) // _MICROSECOND


class Remembered:
    """Stands for a ``PublicEvent`` that is over; answers as that would."""

    __slots__ = (
        "_announced",
        "_changed",
        "_news",
        "_whole",
        "backfilled",
        "busy_until",
        "ended_at",
        "felt",
        "id",
        "impact",
        "kind",
        "path",
        "stage",
        "started_at",
        "title",
        "updated_at",
    )
    open = False
    upcoming = False
    next_update_at = None
    postmortem = None

    def __init__(
        self,
        whole: Callable[[str], PublicEvent],
        *,
        id: str,  # noqa: A002 - as the event calls it
        kind: EventKind,
        title: str,
        impact: Impact,
        stage: Stage,
        felt: ComponentState | None,
        backfilled: bool,
        announced: int,
        started: int,
        ended: int,
        updated: int,
        news: int | None,
        busy: int | None,
        changed: Mapping[str, int],
    ) -> None:
        self._whole = whole
        self.id = id
        self.kind = kind
        self.title = title
        self.path = f"{'maintenance' if kind is EventKind.MAINTENANCE else 'incidents'}/{id}/"
        self.impact = impact
        self.stage = stage
        self.felt = felt
        self.backfilled = backfilled
        self.started_at = moment_of(started)
        self.ended_at = moment_of(ended)
        self.updated_at = moment_of(updated)
        self.busy_until = None if busy is None else moment_of(busy)
        self._announced = announced
        self._news = news
        self._changed = changed

    @property
    def announced_at(self) -> datetime:
        """The first update."""
        return moment_of(self._announced)

    @property
    def news_at(self) -> datetime | None:
        """The newest word that feeds announce."""
        return None if self._news is None else moment_of(self._news)

    @property
    def is_announced(self) -> bool:
        """Whether feeds tell of it at all."""
        return self._news is not None

    @property
    def weight(self) -> ComponentState | None:
        """How bad it was, as a state; ``None`` where it harmed nobody."""
        return weight_of(self.impact, self.felt)

    @property
    def changed_at(self) -> Mapping[str, datetime]:
        """When it last changed the state of which component."""
        return {component: moment_of(ticks) for component, ticks in self._changed.items()}

    def __getattr__(self, name: str) -> Any:
        """Ask the whole event."""
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self._whole(self.id), name)
