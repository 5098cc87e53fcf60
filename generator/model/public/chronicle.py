"""All events, newest first: the near ones at hand, those of the archive by volumes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from heapq import merge
from itertools import islice
from typing import Generic, TypeVar, overload

from typing_extensions import override

from generator.model.public.event import PublicEvent
from generator.model.public.volume import Volume

T = TypeVar("T")


class Late(Sequence[T], Generic[T]):
    """A sequence of known length that is walked only as far as somebody looks."""

    def __init__(self, length: int, walk: Callable[[], Iterator[T]]) -> None:
        self._length = length
        self._walk = walk

    @override
    def __len__(self) -> int:
        return self._length

    @override
    def __iter__(self) -> Iterator[T]:
        return self._walk()

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[T, ...]: ...
    @override
    def __getitem__(self, place: int | slice) -> T | tuple[T, ...]:
        if isinstance(place, slice):
            start, stop, step = place.indices(self._length)
            return tuple(islice(self, start, stop, step)) if step > 0 else tuple(self)[place]
        return next(islice(self, range(self._length)[place], None))

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and (self is other or tuple(self) == tuple(other))

    @override
    def __hash__(self) -> int:
        return hash(tuple(self))


class Ids(Late[str]):
    """Ids of events, newest first: ``near`` ones, and those that volumes hold."""

    def __init__(
        self,
        near: Sequence[PublicEvent],
        volumes: Sequence[Volume],
        component: str | None = None,
    ) -> None:
        """Ids of ``near`` and of the events in ``volumes``, that speak of a ``component``."""
        self.near = tuple(event.id for event in near)
        kept = [each for each in volumes if component is None or component in each.named]
        self.changed_at: tuple[datetime, ...] = tuple(
            each.changed_at if component is None else each.touched[component] for each in kept
        )
        """The newest change of an event in each volume."""
        length = sum(each.count if component is None else each.named[component] for each in kept)
        super().__init__(
            len(near) + length, lambda: (each.id for each in _walked(near, kept, component))
        )


class Chronicle(Late[PublicEvent]):
    """All events of a site. ``near`` holds all that are open, planned, or were over lately."""

    def __init__(self, near: tuple[PublicEvent, ...], volumes: tuple[Volume, ...]) -> None:
        """Both newest first."""
        self.near = near
        self.volumes = volumes
        length = len(near) + sum(each.count for each in volumes)
        super().__init__(length, lambda: _walked(near, volumes))


class Lookup(Mapping[str, PublicEvent]):
    """The events of a chronicle by id; looks at what is open already first."""

    def __init__(self, events: Chronicle) -> None:
        self._events = events
        self._near = {event.id: event for event in events.near}

    @override
    def __getitem__(self, event_id: str) -> PublicEvent:
        found = self._near.get(event_id)
        if found is not None:
            return found
        for asked in (True, False):
            for volume in self._events.volumes:
                if volume.is_open is asked and event_id in volume.by_id:
                    return volume.by_id[event_id]
        raise KeyError(event_id)

    @override
    def __iter__(self) -> Iterator[str]:
        return (event.id for event in self._events)

    @override
    def __len__(self) -> int:
        return len(self._events)


def _walked(
    near: Iterable[PublicEvent], volumes: Iterable[Volume], component: str | None = None
) -> Iterator[PublicEvent]:
    older = (
        entry.event
        for each in volumes
        for entry in each.entries
        if component is None or component in entry.named
    )
    return merge(near, older, key=_age, reverse=True)


def _age(event: PublicEvent) -> tuple[datetime, str]:
    return event.started_at, event.id
