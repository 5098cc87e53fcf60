from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.derive.given import NOW, at
from tests.derive_library.given import library, postmortem, trouble

TEAMED: dict[str, Any] = {
    "components": {
        "checkout": {"name": "Checkout", "team": "shops"},
        "search": {"name": "Search", "team": "money"},
    }
}


def test_an_incident_that_is_over_and_untold_is_owed_with_its_clock_and_teams() -> None:
    shown = library(
        trouble(
            "outage",
            "16 10:00",
            "16 11:00",
            severity="sev1",
            components={"search": "major_outage", "checkout": "major_outage"},
        ),
        **TEAMED,
    )

    (owed,) = shown.owed
    assert (owed.incident, owed.severity, owed.teams) == ("outage", "sev1", ("shops", "money"))
    assert (owed.ended, owed.due) == (at("16 11:00"), at("21 11:00"))
    assert (owed.hours_since, owed.overdue) == (52, False)
    assert owed.url == "https://status.nimbus.example/incidents/outage/"


def test_it_is_overdue_once_the_promise_has_passed() -> None:
    told = trouble("outage", "01 10:00", "01 11:00", severity="sev1")

    (at_the_hour,) = library(told, now=at("06 11:00")).owed
    (after,) = library(told, now=at("06 11:00") + timedelta(seconds=1)).owed

    assert (at_the_hour.overdue, after.overdue) == (False, True)


def test_nothing_is_owed_for_the_small_the_open_the_backfilled_and_the_told() -> None:
    shown = library(
        trouble("small", "10 10:00", "10 11:00", severity="sev3"),
        trouble("old", "10 10:00", "10 11:00", backfilled=True),
        trouble("told", "10 10:00", "10 11:00"),
        trouble("open", "10 10:00", "10 11:00").model_copy(
            update={"updates": trouble("open", "10 10:00", "10 11:00").updates[:1]}
        ),
        postmortem(incidents=("told",), status="draft"),
    )

    assert shown.owed == ()


def test_the_longest_due_stands_first() -> None:
    shown = library(
        trouble("b", "10 10:00", "10 11:00", severity="sev2"),
        trouble("a", "14 10:00", "14 11:00", severity="sev1"),
    )

    assert [owed.incident for owed in shown.owed] == ["a", "b"]


def test_drafts_and_reviews_that_have_stood_for_long_stand_still() -> None:
    shown = library(
        postmortem("final", date="2026-01-01"),
        postmortem("draft", status="draft", date="2026-11-03"),
        postmortem("fresh", status="draft", date="2026-11-04"),
        postmortem("review", status="in-review", date="2026-10-01"),
        postmortem("promised", status="draft", severity="sev1", date="2026-11-12"),
        postmortem("undated", status="draft"),
    )

    assert [(each.entry, each.days) for each in shown.stalled] == [
        ("review", 48),
        ("draft", 15),
        ("promised", 6),
    ]


def test_three_small_incidents_of_a_component_are_a_cluster() -> None:
    small: dict[str, Any] = {"severity": "sev3", "components": {"search": "degraded_performance"}}
    shown = library(
        trouble("a", "01 10:00", "01 11:00", title="Search is slow", **small),
        trouble("b", "05 10:00", "05 11:00", title="Slow search results", **small),
        trouble("c", "09 10:00", "09 11:00", title="Search finds old prices", **small),
        trouble("told", "09 12:00", "09 13:00", title="Search", **small),
        trouble("long-ago", "2026-06-01 10:00", "2026-06-01 11:00", **small),
        trouble("big", "08 10:00", "08 11:00", components={"search": "major_outage"}),
        postmortem(incidents=("told", "big")),
    )

    (cluster,) = shown.clusters
    assert cluster.label == "Search"
    assert cluster.incidents == ("a", "b", "c")
    assert cluster.titles[0] == "Search is slow"
    assert cluster.reason == (
        "3 small incidents of Search within 90 days; most of them speak of search, slow"
    )


def test_a_cluster_lasts_to_the_end_of_a_day() -> None:
    small: dict[str, Any] = {"severity": "sev3", "components": {"search": "degraded_performance"}}
    three = [trouble(each, f"0{each} 10:00", f"0{each} 11:00", **small) for each in "123"]
    day = at("01 00:00") + timedelta(days=90)

    late = (timedelta(), timedelta(hours=12), timedelta(hours=23), timedelta(days=1))
    assert [len(library(*three, now=day + each).clusters) for each in late] == [1, 1, 1, 0]


def test_open_incidents_are_told_on_every_page_the_worst_first() -> None:
    minor = trouble("a", "18 10:00", "18 11:00", severity="sev3")
    major = trouble("b", "18 09:00", "18 11:00", severity="sev1")

    shown = library(
        *(each.model_copy(update={"updates": each.updates[:1]}) for each in (minor, major))
    )

    assert [(each.url[-2:], each.state) for each in shown.active] == [
        ("b/", "major_outage"),
        ("a/", "degraded_performance"),
    ]
    assert shown.now == NOW


def test_an_open_incident_is_as_bad_as_the_status_page_says() -> None:
    written = trouble(
        "a", "18 10:00", "18 11:00", severity="sev1", components={"search": "partial_outage"}
    )
    shown = library(written.model_copy(update={"updates": written.updates[:1]}))
    assert [each.state for each in shown.active] == ["partial_outage"]
