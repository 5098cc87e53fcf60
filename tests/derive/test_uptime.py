from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from generator.derive import public_site
from generator.model.content import Event, Incident
from generator.model.public import PublicUptime
from tests.derive.given import NOW, at, content, incident, maintenance

DOWN = {"checkout": "major_outage"}
PARTLY = {"checkout": "partial_outage"}
SLOW = {"checkout": "degraded_performance"}


def hour(name: str, start: str, end: str, components: dict[str, str], **more: Any) -> Incident:
    told = ((start, "investigating"), (end, "resolved"))
    return incident(*told, id=name, components=components, **more)


def uptime(
    *events: Event, now: datetime = NOW, component: str = "checkout", **site: Any
) -> PublicUptime:
    return public_site(content(*events, **site), now).component[component].uptime


def test_a_bar_has_ninety_days_and_the_last_one_is_today() -> None:
    days = uptime().days

    assert (len(days), days[0].day, days[-1].day) == (90, date(2026, 8, 21), date(2026, 11, 18))
    assert {day.known_seconds for day in days[:-1]} == {86400}
    assert days[-1].known_seconds == (15 * 60 + 10) * 60


def test_without_incidents_everything_is_green_and_a_hundred_percent() -> None:
    told = uptime()

    assert (str(told.percent), {day.state for day in told.days}) == ("100.00", {"operational"})


def test_a_major_outage_counts_whole_a_partial_one_for_30_percent_a_slow_one_not_at_all() -> None:
    counted = [
        uptime(hour("a", "10 10:00", "10 11:00", effect)).days[-9].counted_seconds
        for effect in (DOWN, PARTLY, SLOW)
    ]

    assert counted == [3600, 1080, 0]


def test_a_day_is_as_bad_as_its_worst_moment_even_where_nothing_counts() -> None:
    told = uptime(hour("a", "10 10:00", "10 11:00", SLOW))

    assert (told.days[-9].state, str(told.percent)) == ("degraded_performance", "100.00")


def test_a_site_may_weigh_otherwise() -> None:
    policy = {"uptime": {"major_outage": 0.5, "degraded_performance": 1}}

    told = uptime(
        hour("a", "10 10:00", "10 11:00", DOWN),
        hour("b", "11 10:00", "11 11:00", SLOW),
        policies=policy,
    )

    assert [day.counted_seconds for day in told.days[-9:-7]] == [1800, 3600]


def test_incidents_that_overlap_count_once_as_the_worst_of_them() -> None:
    told = uptime(
        hour("a", "10 10:00", "10 12:00", PARTLY),
        hour("b", "10 11:00", "10 13:00", DOWN),
        hour("c", "10 11:30", "10 12:30", DOWN),
    )

    assert told.days[-9].counted_seconds == 7200 + 1080
    assert told.days[-9].events == ("c", "b", "a")


def test_an_incident_over_midnight_is_told_by_both_days() -> None:
    told = uptime(hour("a", "10 23:00", "11 02:00", DOWN))

    assert [day.counted_seconds for day in told.days[-9:-7]] == [3600, 7200]


def test_an_incident_that_ends_at_midnight_leaves_the_next_day_alone() -> None:
    told = uptime(hour("a", "10 23:00", "11 00:00", DOWN))

    assert [day.events for day in told.days[-9:-7]] == [("a",), ()]


def test_an_effect_that_lasted_no_time_marks_no_day() -> None:
    told = uptime(hour("a", "10 10:00", "10 10:00", DOWN))

    assert told.days[-9].state == "operational"


def test_an_incident_that_is_open_marks_today_however_young() -> None:
    began = incident(("18 15:10", "investigating"), components=DOWN)

    told = uptime(began)

    assert (told.days[-1].state, told.days[-1].counted_seconds) == ("major_outage", 0)


def test_at_midnight_sharp_today_has_no_seconds_but_tells_what_is_open() -> None:
    began = incident(("17 22:00", "investigating"), components=DOWN)

    told = uptime(began, now=at("18 00:00")).days[-1]

    assert (told.day, told.known_seconds, told.state) == (date(2026, 11, 18), 0, "major_outage")


def test_what_was_before_the_ninety_days_does_not_matter() -> None:
    told = uptime(hour("a", "2026-08-20 10:00", "2026-08-21 01:00", DOWN))

    assert (told.days[0].counted_seconds, sum(day.counted_seconds for day in told.days)) == (
        3600,
        3600,
    )


def test_percent_is_rounded_down_so_that_a_hundred_means_nothing_counted() -> None:
    tiny = incident(
        ("10 10:00", "investigating"),
        ("10 10:01", "resolved"),
        components=DOWN,
    )

    assert str(uptime(tiny).percent) == "99.99"


def test_days_before_a_component_existed_have_no_data() -> None:
    components = {"checkout": {"name": "Checkout", "since": "2026-11-11"}}

    told = uptime(hour("a", "10 10:00", "11 12:00", DOWN), components=components)

    assert [day.state for day in told.days[-10:-7]] == [None, None, "major_outage"]
    assert told.days[-9].events == ()
    known = 7 * 86400 + (15 * 60 + 10) * 60
    assert told.percent == Decimal((known - 12 * 3600) * 10000 // known) / 100


def test_a_site_says_since_when_for_components_that_do_not() -> None:
    components = {"a": {"name": "A"}, "b": {"name": "B", "since": "2026-11-01"}}
    site: dict[str, Any] = {"components": components, "since": "2026-11-18"}

    assert sum(day.state is not None for day in uptime(component="a", **site).days) == 1
    assert sum(day.state is not None for day in uptime(component="b", **site).days) == 18


def test_a_component_that_has_yet_to_come_has_no_percentage() -> None:
    components = {"checkout": {"name": "Checkout", "since": "2026-12-01"}}

    assert uptime(components=components).percent is None


def test_maintenance_marks_a_day_but_an_incident_during_it_counts() -> None:
    works = maintenance(
        ("10 10:00", "10 12:00"), ("09 10:00", "scheduled"), components={"checkout": "major_outage"}
    )

    told = uptime(works, hour("a", "10 11:00", "10 13:00", PARTLY)).days[-9]

    assert (told.state, told.counted_seconds) == ("major_outage", 2160)
    assert told.events == ("works", "a")


GROUPED = {
    "groups": {"shop": {"name": "Shop"}},
    "components": {
        "checkout": {"name": "Checkout", "group": "shop"},
        "search": {"name": "Search", "group": "shop", "since": "2026-11-11"},
        "old": {"name": "Old", "group": "shop", "retired": True},
    },
}


def test_a_group_is_each_day_the_worst_of_its_components_and_sums_their_seconds() -> None:
    events = [
        hour("a", "12 10:00", "12 11:00", PARTLY),
        hour("b", "12 10:00", "12 11:00", {"search": "degraded_performance"}),
        hour("c", "12 10:00", "12 11:00", {"old": "major_outage"}),
    ]

    (group,) = public_site(content(*events, **GROUPED), NOW).groups

    day = group.uptime.days[-7]
    assert (day.state, day.counted_seconds, day.known_seconds) == (
        "partial_outage",
        1080,
        2 * 86400,
    )
    assert day.events == ("a", "b")
    assert group.uptime.days[0].known_seconds == 86400
    assert group.components == ("checkout", "search")
