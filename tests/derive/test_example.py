from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from generator.derive import public_site
from generator.derive.example import moved_to
from generator.model.content import Content
from tests.derive.given import NOW, at, content, incident, maintenance, notice

COMPONENTS = {
    "checkout": {"name": "Checkout", "since": "2026-11-10"},
    "search": {"name": "Search"},
}


def example(**changes: Any) -> Content:
    return content(
        incident(
            ("18 14:10", "investigating", {"next_update": NOW}), id="open", started="18 14:02"
        ),
        incident(("18 09:00", "investigating"), ("18 10:00", "resolved"), id="closed"),
        maintenance(
            ("18 15:00", "18 16:00"),
            ("12 10:00", "scheduled", {"window": ("18 15:00", "18 17:00")}),
            id="running",
        ),
        maintenance(("20 10:00", "20 12:00"), ("17 10:00", "scheduled"), id="coming"),
        maintenance(("20 10:00", "20 12:00"), ("16 10:00", "cancelled"), id="cancelled"),
        maintenance(("10 10:00", "10 12:00"), ("09 10:00", "scheduled"), id="over"),
        notice(("16 09:00", "notice"), until="19 09:00", id="shown"),
        notice(("01 09:00", "notice"), id="gone"),
        **({"example_written": NOW, "since": "2026-01-01", "components": COMPONENTS} | changes),
    )


SHIFTS = [
    timedelta(days=100, hours=5, minutes=3, seconds=20),
    timedelta(hours=23, minutes=59),
    timedelta(minutes=1),
    timedelta(days=7),
    timedelta(days=-3, hours=-2),
    timedelta(minutes=-10),
]


def test_a_site_that_is_no_example_stays_as_it_is() -> None:
    told = example(example_written=None)

    assert moved_to(told, NOW + timedelta(days=9)) is told


def test_at_the_moment_it_was_written_it_is_as_written() -> None:
    assert moved_to(example(), NOW + timedelta(seconds=59)) == example()


@pytest.mark.parametrize("shift", SHIFTS, ids=str)
def test_what_is_going_on_is_going_on_whenever_somebody_looks(shift: timedelta) -> None:
    before = public_site(example(), NOW)
    after = public_site(moved_to(example(), NOW + shift), NOW + shift)

    assert after.is_example
    assert {e.id: (e.stage, e.open, e.upcoming) for e in after.events} == {
        e.id: (e.stage, e.open, e.upcoming) for e in before.events
    }
    assert after.banner == before.banner
    assert all(len(e.updates) == len(before.event[e.id].updates) for e in after.events)


@pytest.mark.parametrize("shift", SHIFTS, ids=str)
def test_what_is_over_keeps_its_time_of_day_and_never_passes_now(shift: timedelta) -> None:
    after = public_site(moved_to(example(), NOW + shift), NOW + shift)

    for name in ("closed", "over", "cancelled", "gone"):
        old = public_site(example(), NOW).event[name]
        new = after.event[name]
        assert new.started_at.time() == old.started_at.time()
        assert new.updated_at.time() == old.updated_at.time()
        assert new.updated_at <= NOW + shift


def test_what_goes_on_moves_by_the_whole_shift_in_minutes() -> None:
    moved = moved_to(example(), NOW + timedelta(days=1, hours=1, seconds=40))
    told: dict[str, Any] = {event.id: event for event in moved.events}

    assert told["open"].started == at("19 15:02")
    assert told["open"].updates[0].next_update == at("19 16:10")
    assert told["running"].window.start == at("19 16:00")
    assert told["running"].updates[0].window.end == at("19 18:00")
    assert told["shown"].until == at("20 10:00")
    assert told["cancelled"].window.start == at("21 10:00")


def test_days_since_when_there_is_data_move_by_whole_days() -> None:
    site = moved_to(example(), NOW + timedelta(days=1, hours=23)).site

    assert site.since == date(2026, 1, 2)
    assert site.components["checkout"].since == date(2026, 11, 11)
    assert site.components["search"].since is None


def test_what_is_over_stays_in_order() -> None:
    def order(told: Content, now: datetime) -> list[str]:
        events = public_site(told, now).events
        return [event.id for event in events if event.ended_at]

    for shift in SHIFTS:
        assert order(moved_to(example(), NOW + shift), NOW + shift) == order(example(), NOW)
