from __future__ import annotations

from datetime import datetime

import pytest

from generator.derive import public_site
from generator.model.content import Maintenance
from generator.model.public import PublicEvent
from generator.model.vocabulary import ComponentState, Impact, Stage
from tests.derive.given import at, content, maintenance

WINDOW = ("18 10:00", "18 12:00")
SAID = ("17 09:00", "scheduled")


def seen(event: Maintenance, now: str) -> PublicEvent:
    (told,) = public_site(content(event), at(now)).events
    return told


def steps(event: PublicEvent) -> list[tuple[str, str, datetime]]:
    return [(each.id, each.stage.value, each.at) for each in reversed(event.updates)]


def state(event: Maintenance, now: str) -> str:
    return public_site(content(event), at(now)).component["checkout"].state.value


@pytest.mark.parametrize(
    ("now", "stage", "is_open", "upcoming", "checkout"),
    [
        ("17 09:00", "scheduled", False, True, "operational"),
        ("18 09:59", "scheduled", False, True, "operational"),
        ("18 10:00", "in_progress", True, False, "under_maintenance"),
        ("18 11:59", "in_progress", True, False, "under_maintenance"),
        ("18 12:00", "completed", False, False, "operational"),
    ],
)
def test_it_follows_its_window_by_itself(
    now: str, stage: str, is_open: bool, upcoming: bool, checkout: str
) -> None:
    told = maintenance(WINDOW, SAID)

    event = seen(told, now)

    assert (event.stage.value, event.open, event.upcoming) == (stage, is_open, upcoming)
    assert state(told, now) == checkout
    assert event.path == "maintenance/works/"
    assert event.impact is Impact.MAINTENANCE


def test_its_automatic_steps_are_updates_at_the_moments_of_the_window() -> None:
    event = seen(maintenance(WINDOW, SAID), "18 15:00")

    assert steps(event) == [
        ("u1", "scheduled", at("17 09:00")),
        ("window-started", "in_progress", at("18 10:00")),
        ("window-ended", "completed", at("18 12:00")),
    ]
    assert [each.automatic for each in event.updates] == [True, True, False]
    assert [each.html for each in event.updates] == ["", "", "<p>Words.</p>"]
    assert (event.started_at, event.ended_at) == (at("18 10:00"), at("18 12:00"))
    assert event.latest.tag == "tag:status.nimbus.example,2026:incident/works/window-ended"


def test_it_begins_early_when_an_update_says_so() -> None:
    event = seen(maintenance(WINDOW, SAID, ("18 09:30", "in_progress")), "18 10:30")

    assert [each[0] for each in steps(event)] == ["u1", "u2"]
    assert event.started_at == at("18 09:30")


def test_an_update_at_the_windows_start_goes_before_the_automatic_step() -> None:
    event = seen(maintenance(WINDOW, SAID, ("18 10:00", "in_progress")), "18 10:30")

    assert [each[0] for each in steps(event)] == ["u1", "u2"]


def test_it_ends_early_when_an_update_says_so() -> None:
    told = maintenance(WINDOW, SAID, ("18 11:00", "completed"))

    event = seen(told, "18 13:00")

    assert [each[0] for each in steps(event)] == ["u1", "window-started", "u2"]
    assert event.ended_at == at("18 11:00")
    assert state(told, "18 11:00") == "operational"


def test_verifying_still_ends_with_the_window() -> None:
    event = seen(maintenance(WINDOW, SAID, ("18 11:50", "verifying")), "18 12:30")

    assert (event.stage, event.ended_at) == (Stage.COMPLETED, at("18 12:00"))


def test_it_runs_on_when_an_update_after_the_end_says_so_until_somebody_ends_it() -> None:
    overrun = (SAID, ("18 12:20", "in_progress"))

    event = seen(maintenance(WINDOW, *overrun), "18 23:00")
    ended = seen(maintenance(WINDOW, *overrun, ("18 13:00", "completed")), "18 23:00")

    assert [each[0] for each in steps(event)] == ["u1", "window-started", "u2"]
    assert event.open
    assert (ended.started_at, ended.ended_at) == (at("18 10:00"), at("18 13:00"))


def test_an_extended_window_ends_when_it_now_ends() -> None:
    told = maintenance(
        WINDOW, SAID, ("18 11:40", "in_progress", {"window": ("18 10:00", "18 14:00")})
    )

    event = seen(told, "18 13:00")

    assert event.open
    assert event.window is not None
    assert (event.window.end, event.window_changes) == (at("18 14:00"), 1)
    assert [each.window_changed for each in event.updates] == [True, False, False]
    assert seen(told, "18 14:00").ended_at == at("18 14:00")


def test_a_window_repeated_is_no_change() -> None:
    event = seen(
        maintenance(WINDOW, SAID, ("17 12:00", "scheduled", {"window": WINDOW})), "18 09:00"
    )

    assert event.window_changes == 0


def test_a_window_moved_before_it_began_begins_when_it_now_begins() -> None:
    moved = ("18 09:00", "scheduled", {"window": ("19 10:00", "19 12:00")})

    event = seen(maintenance(WINDOW, SAID, moved), "18 11:00")

    assert (event.upcoming, event.started_at) == (True, at("19 10:00"))
    assert [each[0] for each in steps(event)] == ["u1", "u2"]


def test_a_maintenance_put_off_after_it_began_begins_again_under_another_id() -> None:
    moved = ("18 10:30", "scheduled", {"window": ("19 10:00", "19 12:00")})
    told = maintenance(WINDOW, SAID, moved)

    assert seen(told, "18 11:00").upcoming
    assert [each[0] for each in steps(seen(told, "19 13:00"))] == [
        "u1",
        "window-started",
        "u2",
        "window-started-2",
        "window-ended",
    ]
    assert seen(told, "19 13:00").started_at == at("19 10:00")


def test_scheduled_said_of_a_window_that_has_begun_changes_nothing() -> None:
    event = seen(maintenance(WINDOW, SAID, ("18 10:30", "scheduled")), "18 11:00")

    assert (event.stage, event.open, event.latest.stage) == (
        Stage.IN_PROGRESS,
        True,
        Stage.SCHEDULED,
    )


def test_a_cancelled_one_never_runs() -> None:
    told = maintenance(WINDOW, SAID, ("17 18:00", "cancelled"))

    event = seen(told, "18 11:00")

    assert (event.stage, event.open, event.upcoming) == (Stage.CANCELLED, False, False)
    assert (event.started_at, event.ended_at) == (at("18 10:00"), at("17 18:00"))
    assert (
        public_site(content(told), at("18 11:00")).component["checkout"].uptime.days[-1].events
        == ()
    )


def test_one_announced_while_it_runs_tells_no_step_from_before_its_first_word() -> None:
    event = seen(maintenance(WINDOW, ("18 10:30", "in_progress")), "18 11:00")

    assert steps(event) == [("u1", "in_progress", at("18 10:30"))]
    assert (event.started_at, event.announced_at) == (at("18 10:00"), at("18 10:30"))
    assert [change.new for change in event.latest.changes] == [ComponentState.UNDER_MAINTENANCE]


def test_an_automatic_id_makes_way_for_an_authors() -> None:
    told = maintenance(WINDOW, ("17 09:00", "scheduled", {"id": "window-started"}))

    assert [each[0] for each in steps(seen(told, "18 11:00"))] == [
        "window-started",
        "window-started-2",
    ]


def test_what_it_will_do_is_known_before_it_begins() -> None:
    told = maintenance(WINDOW, SAID, components={"search": "degraded_performance"})

    (effect,) = seen(told, "17 10:00").effects
    (running,) = seen(told, "18 11:00").effects

    assert (effect.now, effect.planned) == ("operational", "degraded_performance")
    assert (running.now, running.planned) == ("degraded_performance", "degraded_performance")


def test_it_never_counts_as_downtime_but_its_days_show_it() -> None:
    told = maintenance(WINDOW, SAID, components={"checkout": "major_outage"})

    uptime = public_site(content(told), at("18 15:00")).component["checkout"].uptime

    assert str(uptime.percent) == "100.00"
    assert (uptime.days[-1].state, uptime.days[-1].counted_seconds) == ("major_outage", 0)


def test_a_reopened_maintenance_runs_until_its_window_ends() -> None:
    told = maintenance(WINDOW, SAID, ("18 10:30", "completed"), ("18 11:00", "in_progress"))

    assert seen(told, "18 11:30").open
    assert seen(told, "18 12:30").ended_at == at("18 12:00")


def test_a_cancelled_one_that_is_on_again_follows_its_window() -> None:
    told = maintenance(WINDOW, SAID, ("17 18:00", "cancelled"), ("17 19:00", "scheduled"))

    assert seen(told, "17 20:00").upcoming
    assert seen(told, "18 11:00").open
