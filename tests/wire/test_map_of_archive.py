"""The map of pages where months of long ago come as volumes: in order, and written down once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.cache import opened, remembering
from generator.model.public import Chronicle, PublicEvent, PublicSite
from generator.model.vocabulary import Stage
from generator.status.discovery import sitemap as tested
from tests.wire.archived import LONG_AGO, volume
from tests.wire.support import DAY, event, site, update


def near(own_id: str, days: int) -> PublicEvent:
    said = update(own_id, "u", LONG_AGO + days * DAY, Stage.RESOLVED, "It works.")
    return event(own_id, [said])


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
