"""The map of pages where months of long ago come as volumes: in order, and written down once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from generator.cache import opened, remembering
from generator.model.public import Chronicle, Place, PublicEvent, PublicSite, Volume
from generator.model.vocabulary import Stage
from generator.status.discovery import sitemap as tested
from tests.wire.support import DAY, at, event, site, update

LONG_AGO = at("03-10 12:00")


def near(own_id: str, days: int) -> PublicEvent:
    said = update(own_id, "u", LONG_AGO + days * DAY, Stage.RESOLVED, "It works.")
    return event(own_id, [said])


def volume(start: int, asked: list[str], *days: int) -> Volume:
    """A month of which events started on some days after ``start``, newest first."""
    places = []
    for day in days:
        at_that = LONG_AGO + timedelta(days=start + day)
        name = f"v{start + day}"
        places.append(Place(at_that, name, f"incidents/{name}/", at_that))

    def told() -> Sequence[Place]:
        asked.append(f"{start}")
        return places

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
        named={},
        touched={},
        open=list,
        map=told,
    )


def archived(asked: list[str], *days: int) -> PublicSite:
    """Events of some days, and two volumes: days 10, 12 and 14; days 0 and 4."""
    events = tuple(near(f"n{each}", each) for each in days)
    volumes = volume(10, asked, 4, 2, 0), volume(0, asked, 4, 0)
    return site(*events).model_copy(update={"events": Chronicle(events, volumes)})


def listed(of: PublicSite) -> list[str]:
    return re.findall("/incidents/(.*?)/<", tested.sitemap(of))


def test_events_of_volumes_and_others_stand_in_the_order_of_their_beginning() -> None:
    found = listed(archived([], 20, 13, 7, 3, -5))
    assert found == ["n20", "v14", "n13", "v12", "v10", "n7", "v4", "n3", "v0", "n-5"]
    assert listed(archived([], 14, 10)) == ["v14", "n14", "v12", "v10", "n10", "v4", "v0"]


def test_a_volume_that_stands_alone_is_not_looked_into_twice(tmp_path: Path) -> None:
    asked: list[str] = []
    for _ in range(2):
        with opened(tmp_path) as store, remembering(store):
            assert listed(archived(asked, 13, 7))[:3] == ["v14", "n13", "v12"]
    assert asked == ["10", "0", "10"]
    with opened(tmp_path) as store, remembering(store):
        moved = archived(asked, 13).model_copy(update={"url": "https://elsewhere.example"})
        assert tested.sitemap(moved).count("https://elsewhere.example/incidents/") == 6
    assert asked == ["10", "0", "10", "10", "0"]


def test_the_map_ends_where_the_protocol_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = archived([], 20, 13)
    pages = tested.sitemap(whole).count("<url>")
    for longest in range(1, pages + 1):
        monkeypatch.setattr(tested, "LONGEST", longest)
        assert tested.sitemap(whole).count("<url>") == longest
