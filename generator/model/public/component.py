"""Components as customers see them: state now, and ninety days of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import SkipValidation

from generator.model.frozen import Frozen
from generator.model.vocabulary import ComponentState


class PublicDay(Frozen):
    """One cell of a bar: a day of the site's time zone."""

    day: date
    state: ComponentState | None
    """The worst state of the day; ``None`` where there is no data."""
    counted_seconds: int
    """Weighted downtime that the uptime percentage counts for this day."""
    known_seconds: int
    """Seconds of the day about which there is data: 0 before the component existed, and the
    seconds gone by on the day that is still running."""
    events: tuple[str, ...] = ()
    """Ids of the events that touched it, worst first."""


class PublicUptime(Frozen):
    """The days of a bar and the percentage made of those same days."""

    days: tuple[PublicDay, ...]
    """Oldest first; the last one is today."""
    percent: Decimal | None
    """0.00 to 100.00, rounded down, so that 100.00 means no counted downtime at all;
    ``None`` where no day has data."""


class PublicComponent(Frozen):
    """A component. ``since`` is the first day with data, ``None`` where nobody said."""

    id: str
    name: str
    description: str | None
    group_id: str | None
    since: date | None
    retired: bool
    state: ComponentState
    position: int
    """From 1, within its group (or among those without a group)."""
    uptime: PublicUptime
    active: tuple[str, ...] = ()
    """Ids of the open incidents and running maintenances that touch it, worst first."""
    events: Annotated[Sequence[str], SkipValidation] = ()
    """Ids of all its events, newest first."""


class PublicGroup(Frozen):
    """A group of components, in the order of the site's configuration."""

    id: str
    name: str
    description: str | None
    state: ComponentState
    position: int
    """From 1, among the groups."""
    components: tuple[str, ...]
    """Ids of its components that are not retired."""
    uptime: PublicUptime
    """Each day the worst of its components; the percentage is over all their known seconds."""
