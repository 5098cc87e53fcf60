from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from generator.derive import public_site
from generator.model.content import Event
from tests.derive.given import NOW, at, content, incident, maintenance, notice

SHOP = {
    "groups": {"money": {"name": "Money"}, "empty": {"name": "Empty"}, "shop": {"name": "Shop"}},
    "components": {
        "alone": {"name": "Alone"},
        "old": {"name": "Old", "retired": True, "group": "shop"},
        "search": {"name": "Search", "group": "shop"},
        "payouts": {"name": "Payouts", "group": "money"},
        "lost": {"name": "Lost", "group": "nowhere"},
        "checkout": {"name": "Checkout", "group": "shop"},
        "gone": {"name": "Gone", "retired": True, "group": "empty"},
    },
}


def test_components_stand_group_by_group_and_retired_ones_last() -> None:
    site = public_site(content(**SHOP), NOW)

    assert [(each.id, each.group_id, each.position) for each in site.components] == [
        ("payouts", "money", 1),
        ("search", "shop", 1),
        ("checkout", "shop", 2),
        ("alone", None, 1),
        ("lost", None, 2),
        ("gone", None, 3),
        ("old", "shop", 3),
    ]
    assert [(each.id, each.position, each.components) for each in site.groups] == [
        ("money", 1, ("payouts",)),
        ("shop", 2, ("search", "checkout")),
    ]


def test_events_stand_newest_first() -> None:
    told = [
        incident(("18 10:00", "resolved"), id="a", started="18 09:00"),
        incident(("18 10:00", "resolved"), id="b", started="18 09:30"),
        maintenance(("20 10:00", "20 11:00"), ("17 10:00", "scheduled"), id="c"),
        incident(("18 10:00", "resolved"), id="d", started="18 09:30"),
    ]

    assert [event.id for event in public_site(content(*told), NOW).events] == ["c", "d", "b", "a"]


def test_history_is_told_by_the_month_of_the_sites_zone_and_without_what_is_only_planned() -> None:
    told = [
        incident(("2026-10-31 18:30", "resolved"), id="a"),
        incident(("2026-10-31 18:00", "resolved"), id="b"),
        maintenance(("20 10:00", "20 11:00"), ("17 10:00", "scheduled"), id="c"),
        maintenance(("20 10:00", "20 11:00"), ("17 10:00", "cancelled"), id="d"),
    ]

    months = public_site(content(*told, time_zone="Asia/Kathmandu"), NOW).months

    assert [(each.first_day, each.events) for each in months] == [
        (date(2026, 11, 1), ("d", "a")),
        (date(2026, 10, 1), ("b",)),
    ]


def test_a_component_names_its_events_and_those_that_go_on_worst_first() -> None:
    told = [
        incident(("18 10:00", "resolved"), id="a", components={"search": "major_outage"}),
        incident(("18 11:00", "monitoring"), id="b", components={"search": "operational"}),
        incident(("18 12:00", "identified"), id="c", components={"search": "partial_outage"}),
        maintenance(
            ("18 15:00", "18 16:00"),
            ("17 10:00", "scheduled"),
            id="d",
            components={"search": "under_maintenance"},
        ),
        notice(("18 14:00", "notice"), id="e", components=("search",)),
    ]

    search = public_site(content(*told), NOW).component["search"]

    assert search.state == "partial_outage"
    assert search.active == ("c", "d", "b")
    assert search.events == ("d", "e", "c", "b", "a")


def test_texts_that_no_feed_can_carry_become_texts_that_one_can() -> None:
    told = incident(
        ("18 10:00", "resolved", {"message": "a\x00b\x0b\r\nc\ufffe d"}),
        title="T\x01i\ttle\n",
    )
    site = public_site(content(told, name="N\x07imbus\u2028"), NOW)

    (event,) = site.events
    assert (site.name, event.title) == ("Nimbus", "Ti tle")
    assert (event.latest.html, event.latest.text) == ("<p>ab\nc d</p>", "ab\nc d")


def test_a_title_with_nothing_printable_gives_way_to_the_id() -> None:
    (event,) = public_site(content(incident(("18 10:00", "resolved"), title="\x01")), NOW).events

    assert event.title == "trouble"


def next_change(*events: Event, **site: Any) -> datetime | None:
    return public_site(content(*events, **site), NOW).next_change_at


def test_the_page_next_changes_at_midnight_of_its_zone() -> None:
    assert next_change() == at("19 00:00")
    assert next_change(time_zone="Asia/Kathmandu") == at("18 18:15")


def test_the_page_next_changes_with_windows_promises_and_notices() -> None:
    coming = maintenance(("18 16:00", "18 17:00"), ("17 10:00", "scheduled"))
    running = maintenance(("18 15:00", "18 17:00"), ("17 10:00", "scheduled"))
    overrun = maintenance(
        ("18 12:00", "18 13:00"), ("17 10:00", "scheduled"), ("18 14:00", "in_progress")
    )
    promising = incident(("18 15:00", "identified", {"next_update": "30m"}))
    late = incident(("18 14:00", "identified", {"next_update": "30m"}))

    assert next_change(coming) == at("18 16:00")
    assert next_change(running) == at("18 17:00")
    assert next_change(overrun) == at("19 00:00")
    assert next_change(promising, coming) == at("18 15:30")
    assert next_change(late) == at("19 00:00")
    assert next_change(notice(("11 16:30", "notice"))) == at("18 16:30")


def test_what_is_written_but_not_yet_said_changes_the_page_when_it_is() -> None:
    told = incident(("18 15:00", "identified"), ("18 15:20", "resolved"))

    assert next_change(told) == at("18 15:20")


def test_policies_and_what_is_withheld_are_told() -> None:
    site = public_site(
        content(policies={"recent_days": "3", "refresh_every": "2m"}).model_copy(
            update={"withheld": 2}
        ),
        NOW,
    )

    assert (site.recent_days, site.refresh_every, site.withheld) == (3, timedelta(minutes=2), 2)
    assert (site.url, site.is_example) == ("https://status.nimbus.example", False)
