"""Whenever somebody looks, the example is lively: its dates move along with the clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from generator.derive import public_site
from generator.model.public import PublicSite
from generator.model.vocabulary import ComponentState, Stage
from generator.site import open_site
from tests.conftest import ROOT

WRITTEN = datetime(2026, 11, 18, 15, 10, tzinfo=UTC)
CLOCKS = [
    pytest.param(WRITTEN, id="as it was written"),
    pytest.param(WRITTEN + timedelta(days=1), id="the next day"),
    pytest.param(WRITTEN.replace(year=2027), id="a year later"),
    pytest.param(datetime(2027, 6, 3, 3, 17, 23, tzinfo=UTC), id="an odd minute in summer"),
    pytest.param(datetime(2026, 7, 31, 22, 45, tzinfo=UTC), id="earlier, at the end of a month"),
    pytest.param(datetime(2028, 2, 29, 0, 0, tzinfo=UTC), id="midnight of a leap day"),
    pytest.param(datetime(2027, 3, 28, 1, 0, tzinfo=UTC), id="the hour in which clocks change"),
]


def site_at(now: datetime) -> PublicSite:
    opened = open_site(ROOT, now)
    assert opened.problems == ()
    assert opened.content is not None
    return public_site(opened.content, now)


@pytest.mark.parametrize("now", CLOCKS)
def test_something_is_going_on(now: datetime) -> None:
    site = site_at(now)
    (incident,) = [event for event in site.incidents if event.open]
    (running,) = [event for event in site.maintenances if event.open]
    (notice,) = [event for event in site.notices if event.open]
    coming = [event for event in site.maintenances if event.upcoming]
    assert incident.next_update_at is not None
    assert timedelta(minutes=15) < incident.next_update_at - now < timedelta(minutes=25)
    assert timedelta(minutes=60) < now - incident.started_at < timedelta(minutes=75)
    assert running.stage is Stage.IN_PROGRESS
    assert running.started_at < now
    assert notice.stage is Stage.NOTICE
    assert len(coming) == 2
    assert all(now < event.started_at < now + timedelta(days=7) for event in coming)
    assert site.banner.lead == incident.id
    assert site.banner.state is ComponentState.PARTIAL_OUTAGE


@pytest.mark.parametrize("now", CLOCKS)
def test_what_is_over_stays_over_at_the_same_time_of_the_day(now: datetime) -> None:
    then = {event.id: event for event in site_at(WRITTEN).events if event.ended_at}
    moved = {event.id: event for event in site_at(now).events if event.ended_at}
    assert moved.keys() == then.keys()
    for event in moved.values():
        before = then[event.id]
        assert event.started_at.time() == before.started_at.time()
        assert event.ended_at is not None
        assert before.ended_at is not None
        assert event.ended_at - event.started_at == before.ended_at - before.started_at


@pytest.mark.parametrize("now", CLOCKS)
def test_bars_are_lively_yet_credible(now: datetime) -> None:
    site = site_at(now)
    components = [one for one in site.components if not one.retired]
    days = [day for one in components for day in one.uptime.days]
    states = [day.state for day in days]
    known = [state for state in states if state is not None]
    green = known.count(ComponentState.OPERATIONAL)
    assert 0.96 < green / len(known) < 0.99
    assert known.count(ComponentState.MAJOR_OUTAGE) == 1
    assert 5 <= known.count(ComponentState.PARTIAL_OUTAGE) <= 8
    assert known.count(ComponentState.DEGRADED_PERFORMANCE) >= 8
    assert known.count(ComponentState.UNDER_MAINTENANCE) >= 2
    assert len(known) < len(states)
    uptimes = [one.uptime.percent for one in components if one.uptime.percent is not None]
    assert min(uptimes) >= 99.5
    assert max(uptimes) == 100
    assert len({str(percent) for percent in uptimes}) >= 4


@pytest.mark.parametrize("now", CLOCKS)
def test_no_day_of_a_new_component_is_invented(now: datetime) -> None:
    young = site_at(now).component["parcel-tracking"]
    known = [day for day in young.uptime.days if day.known_seconds]
    assert 55 <= len(known) <= 62
    assert young.since == known[0].day


def test_the_site_says_that_it_is_an_example() -> None:
    assert site_at(WRITTEN).is_example
