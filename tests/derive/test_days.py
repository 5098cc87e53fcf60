from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive import public_site
from generator.derive.days import bar_days
from generator.derive.zone import zone_named
from tests.derive.given import NOW, content, incident

ZONES = (
    "UTC",
    "Europe/Berlin",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "America/Havana",
    "America/St_Johns",
    "America/Sao_Paulo",
    "Africa/Cairo",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
)

MOMENTS = st.integers(800_000_000, 3_000_000_000).map(
    lambda second: datetime.fromtimestamp(second, UTC)
)


def hours(now: str, zone: str) -> dict[date, float]:
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC)
    return {day.day: day.seconds / 3600 for day in bar_days(moment, zone_named(zone))}


def test_days_of_summer_time_have_23_and_25_hours() -> None:
    told = hours("2026-06-01T12:00", "Europe/Berlin")
    autumn = hours("2026-11-18T12:00", "Europe/Berlin")

    assert (told[date(2026, 3, 29)], told[date(2026, 3, 30)]) == (23, 24)
    assert (autumn[date(2026, 10, 25)], autumn[date(2026, 10, 24)]) == (25, 24)


def test_a_day_whose_midnight_is_skipped_begins_when_the_clock_goes_on() -> None:
    told = hours("2026-05-01T12:00", "Africa/Cairo")

    assert (told[date(2026, 4, 24)], told[date(2026, 4, 23)]) == (23, 24)


def test_a_day_whose_midnight_comes_twice_begins_with_the_first() -> None:
    assert hours("2026-11-18T12:00", "America/Havana")[date(2026, 11, 1)] == 25


def test_summer_time_of_half_an_hour() -> None:
    assert hours("2026-11-18T12:00", "Australia/Lord_Howe")[date(2026, 10, 4)] == 23.5


def test_the_29th_of_february_is_a_day() -> None:
    assert hours("2024-03-10T12:00", "Asia/Kathmandu")[date(2024, 2, 29)] == 24
    assert date(2026, 2, 28) in hours("2026-03-10T12:00", "Asia/Kathmandu")


def test_a_day_that_a_zone_never_had_has_no_data() -> None:
    told = hours("2012-01-10T12:00", "Pacific/Apia")
    site = public_site(content(time_zone="Pacific/Apia"), datetime(2012, 1, 10, 12, tzinfo=UTC))

    assert (len(told), told[date(2011, 12, 30)]) == (90, 0)
    (cell,) = [d for d in site.components[0].uptime.days if d.day == date(2011, 12, 30)]
    assert (cell.state, cell.known_seconds) == (None, 0)


def test_today_is_the_day_of_the_sites_zone() -> None:
    assert list(hours("2026-11-18T18:14", "Asia/Kathmandu"))[-1] == date(2026, 11, 18)
    assert list(hours("2026-11-18T18:15", "Asia/Kathmandu"))[-1] == date(2026, 11, 19)


def test_an_incident_is_told_by_the_days_of_the_sites_zone() -> None:
    told = incident(
        ("10 18:00", "investigating"),
        ("10 18:30", "resolved"),
        components={"search": "major_outage"},
    )

    site = public_site(content(told, time_zone="Asia/Kathmandu"), NOW)

    cells = {day.day.day: day.counted_seconds for day in site.component["search"].uptime.days[-18:]}
    assert (cells[10], cells[11]) == (900, 900)


def test_a_zone_that_nobody_knows_is_told_as_utc() -> None:
    assert public_site(content(time_zone="Atlantis/Harbour"), NOW).time_zone == "UTC"


@pytest.mark.parametrize("zone", ZONES)
@given(now=MOMENTS)
def test_days_cover_time_without_gap_or_overlap_and_end_now(zone: str, now: datetime) -> None:
    days = bar_days(now, zone_named(zone))

    assert len(days) == 90
    assert all(one.end == two.start for one, two in pairwise(days))
    assert days[-1].end == now
    assert days[-1].start <= now
    assert [day.day.toordinal() for day in days] == list(
        range(days[0].day.toordinal(), days[0].day.toordinal() + 90)
    )
    assert all(0 <= day.seconds <= 25 * 3600 for day in days)
