"""Months of the archive made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from generator.model.public import Entry, Place, Volume
from tests.wire.support import at

LONG_AGO = at("03-10 12:00")


def volume(start: int, asked: list[str], *days: int, named: tuple[str, ...] = ()) -> Volume:
    """A month of which events started on some days after ``start``, newest first."""
    places = []
    for day in days:
        at_that = LONG_AGO + timedelta(days=start + day)
        name = f"v{start + day}"
        places.append(Place(at_that, name, f"incidents/{name}/", at_that))

    def told() -> Sequence[Place]:
        asked.append(f"{start}")
        return places

    def entries() -> Sequence[Entry]:
        raise AssertionError("nobody needs the events themselves")

    return Volume(
        first_day=LONG_AGO.date(),
        count=len(places),
        digest=b"%d" % start,
        oldest=places[-1].started_at,
        newest=places[0].started_at,
        changed_at=places[0].changed,
        news_at=None,
        updated_at=None,
        changed={},
        named=dict.fromkeys(named, 1),
        touched=dict.fromkeys(named, places[0].changed),
        open=entries,
        map=told,
    )
