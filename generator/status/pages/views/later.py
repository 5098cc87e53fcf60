"""The static clock: what a part of the page says once a moment has come, printed beforehand."""

from __future__ import annotations

from datetime import datetime
from typing import Generic, NamedTuple, TypeVar

from generator.status.pages.times import iso

T = TypeVar("T")


class Later(NamedTuple, Generic[T]):
    """What takes the place of what was there, from a moment on. ``at`` is for machines."""

    at: str
    to: T

    @classmethod
    def from_(cls, moment: datetime, to: T) -> Later[T]:
        """Say what comes at a moment."""
        return cls(iso(moment), to)


class Phased(NamedTuple, Generic[T]):
    """What a part says now, and what it will say, in the order of time."""

    now: T
    later: tuple[Later[T], ...] = ()


def phased(now: T, changes: list[tuple[datetime, T]]) -> Phased[T]:
    """Leave out the changes that change nothing."""
    later: list[Later[T]] = []
    last = now
    for moment, to in changes:
        if to != last:
            later.append(Later.from_(moment, to))
            last = to
    return Phased(now, tuple(later))
