"""The history by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from generator.derive.frame import Frame
from generator.model.public import Ids, PublicEvent, PublicMonth, Volume


def months(
    told: Iterable[PublicEvent], volumes: Sequence[Volume], frame: Frame
) -> tuple[PublicMonth, ...]:
    """Sort events into the months in which they started; what is only planned is no history."""
    found: defaultdict[date, list[PublicEvent]] = defaultdict(list)
    for event in told:
        if not event.upcoming:
            found[month_of(event.started_at, frame)].append(event)
    kept = {volume.first_day: volume for volume in volumes}
    return tuple(
        PublicMonth(
            first_day=month,
            events=Ids(found[month], [kept[month]])
            if month in kept
            else tuple(event.id for event in found[month]),
        )
        for month in sorted(found.keys() | kept.keys(), reverse=True)
    )


def month_of(moment: datetime, frame: Frame) -> date:
    """The first day of the month of the site's zone in which a moment lies."""
    return moment.astimezone(frame.zone).date().replace(day=1)
