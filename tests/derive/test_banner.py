from __future__ import annotations

from typing import Any

from generator.derive import public_site
from generator.model.content import Event, Incident
from generator.model.public import PublicBanner
from generator.model.vocabulary import ComponentState
from tests.derive.given import NOW, content, incident, maintenance, notice

RETIRED = {
    "checkout": {"name": "Checkout"},
    "search": {"name": "Search"},
    "old": {"name": "Old", "retired": True},
}
RUNNING = maintenance(("18 15:00", "18 16:00"), ("18 09:00", "scheduled"))


def banner(*events: Event, **site: Any) -> PublicBanner:
    return public_site(content(*events, **site), NOW).banner


def open_incident(name: str, start: str = "18 14:00", **more: Any) -> Incident:
    return incident((start, "investigating"), id=name, **more)


def test_without_events_all_is_well() -> None:
    assert banner() == PublicBanner(
        state=ComponentState.OPERATIONAL, lead=None, open_incidents=0, running_maintenances=0
    )


def test_it_is_as_bad_as_the_worst_component() -> None:
    told = banner(
        open_incident("a", components={"search": "degraded_performance"}),
        open_incident("b", components={"checkout": "partial_outage"}),
    )

    assert (told.state, told.lead, told.open_incidents) == ("partial_outage", "b", 2)


def test_an_incident_that_names_no_component_speaks_through_its_severity() -> None:
    states = [banner(open_incident("a", severity=f"sev{level}")).state for level in (1, 2, 3, 4)]

    assert states == ["major_outage", "partial_outage", "degraded_performance", "operational"]


def test_an_incident_whose_components_are_all_unknown_speaks_through_its_severity() -> None:
    assert banner(open_incident("a", components={"gone": "operational"})).state == "partial_outage"


def test_an_incident_that_says_only_what_works_speaks_through_its_severity() -> None:
    told = open_incident("a", severity="sev1", components={"search": "operational"})

    assert banner(told).state == "major_outage"


def test_one_that_names_components_speaks_through_them() -> None:
    told = open_incident("a", severity="sev1", components={"search": "degraded_performance"})

    assert banner(told).state == "degraded_performance"


def test_retired_components_do_not_matter() -> None:
    told = open_incident("a", components={"old": "major_outage"})

    assert banner(told, components=RETIRED).state == "operational"


def test_a_running_maintenance_leads_where_no_incident_is_open() -> None:
    told = banner(RUNNING, notice(("18 09:00", "notice")))

    assert (told.state, told.lead, told.running_maintenances) == ("under_maintenance", "works", 1)
    assert banner(RUNNING, open_incident("a", severity="sev4")).lead == "a"


def test_of_equally_bad_incidents_the_newest_leads() -> None:
    bad = {"checkout": "partial_outage"}

    told = banner(
        open_incident("a", "18 13:00", components=bad),
        open_incident("b", "18 14:00", components=bad),
        open_incident("c", "18 12:00", components=bad),
    )

    assert told.lead == "b"
