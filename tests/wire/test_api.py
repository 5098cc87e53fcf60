"""The Statuspage API v2: its nine files, their shapes, and what they say."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from generator.model.public import PublicGroup, PublicSite
from generator.model.vocabulary import ComponentState, EventKind, Impact, Stage
from generator.status import api
from tests.wire.statuspage import FILES
from tests.wire.support import (
    DAY,
    NOW,
    OPERATIONAL,
    PARTIAL,
    UPTIME,
    URL,
    at,
    checkout,
    component,
    event,
    notice,
    published,
    site,
    update,
    upgrade,
)

Read = dict[str, Any]


def read(of: PublicSite) -> Read:
    """Each file's content by its name below ``api/v2/``; each one is held to its shape."""
    files = published(api.render, of)
    files = {path: data for path, data in files.items() if path.startswith("api/v2/")}
    assert set(files) == set(FILES)
    for path, data in files.items():
        FILES[path].model_validate_json(data)
    return {
        path.removeprefix("api/v2/").removesuffix(".json"): json.loads(data)
        for path, data in files.items()
    }


def running() -> Any:
    """A maintenance that began by itself."""
    planned = upgrade()
    begun = update(
        "search-upgrade",
        "window-started",
        at("11-18 15:00"),
        Stage.IN_PROGRESS,
        "",
        html="",
        automatic=True,
        changes=(),
    )
    return planned.model_copy(
        update={
            "updates": (begun, planned.latest),
            "stage": Stage.IN_PROGRESS,
            "open": True,
            "upcoming": False,
            "updated_at": begun.at,
            "effects": tuple(
                effect.model_copy(update={"now": ComponentState.UNDER_MAINTENANCE})
                for effect in planned.effects
            ),
        }
    )


def cancelled() -> Any:
    planned = upgrade()
    word = update(
        "search-upgrade", "off", at("11-18 12:00"), Stage.CANCELLED, "We move it another time."
    )
    return planned.model_copy(
        update={
            "updates": (word, planned.latest),
            "stage": Stage.CANCELLED,
            "upcoming": False,
            "updated_at": word.at,
            "ended_at": word.at,
        }
    )


SITES = {
    "empty": site(),
    "calm": site(checkout()),
    "outage": site(checkout(resolved=False), upgrade(), notice()),
    "running": site(running()),
    "cancelled": site(cancelled()),
}


@pytest.mark.parametrize("of", SITES.values(), ids=list(SITES))
def test_every_file_has_its_exact_shape_and_begins_with_the_page(of: PublicSite) -> None:
    for content in read(of).values():
        assert next(iter(content)) == "page"
        assert content["page"]["url"] == URL
        assert content["page"]["time_zone"] == "Europe/Lisbon"


@pytest.mark.parametrize("of", SITES.values(), ids=list(SITES))
def test_no_moment_but_a_planned_one_lies_in_the_future(of: PublicSite) -> None:
    def moments(content: Any, key: str = "") -> Any:
        if isinstance(content, dict):
            for name, value in content.items():
                yield from moments(value, name)
        elif isinstance(content, list):
            for value in content:
                yield from moments(value, key)
        elif key.endswith("_at") and content is not None:
            yield content

    for content in read(of).values():
        assert all(datetime.fromisoformat(moment) <= NOW for moment in moments(content))


def test_the_lists_divide_incidents_by_whether_they_are_over() -> None:
    told = read(site(checkout(resolved=False), notice(), backfilled()))

    def ids(name: str) -> list[str]:
        return [incident["id"] for incident in told[name]["incidents"]]

    assert ids("incidents") == ["checkout-fails", "tls-notice", "long-ago"]
    assert ids("incidents/unresolved") == ["checkout-fails", "tls-notice"]
    assert ids("incidents/resolved") == ["long-ago"]
    assert ids("summary") == ids("incidents/unresolved")


def backfilled() -> Any:
    said = update("long-ago", "u1", at("02-01 10:00"), Stage.RESOLVED, "It was short.")
    return event("long-ago", [said], backfilled=True)


def test_an_incident_says_what_the_content_says() -> None:
    (incident,) = read(site(checkout()))["incidents"]["incidents"]
    assert incident["name"] == "Checkout requests fail"
    assert incident["status"] == "resolved"
    assert incident["impact"] == "major"
    assert incident["started_at"] == "2026-11-18T14:02:00.000Z"
    assert incident["created_at"] == "2026-11-18T14:10:00.000Z"
    assert incident["monitoring_at"] == "2026-11-18T14:35:00.000Z"
    assert incident["resolved_at"] == incident["updated_at"] == "2026-11-18T15:00:00.000Z"
    assert incident["shortlink"] == f"{URL}/incidents/checkout-fails/"
    assert [one["status"] for one in incident["incident_updates"]] == [
        "resolved",
        "monitoring",
        "investigating",
    ]
    assert incident["incident_updates"][1]["body"] == "The rollback is done & errors fall < 1%."
    assert [one["id"] for one in incident["components"]] == ["checkout"]


def test_each_update_tells_how_the_touched_components_did_before_and_after() -> None:
    (incident,) = read(site(checkout()))["incidents"]["incidents"]
    told = [
        [(one["code"], one["old_status"], one["new_status"]) for one in said["affected_components"]]
        for said in incident["incident_updates"]
    ]
    assert told == [
        [("checkout", "partial_outage", "operational")],
        [("checkout", "partial_outage", "partial_outage")],
        [("checkout", "operational", "partial_outage")],
    ]


def test_update_ids_are_unique_among_all_incidents() -> None:
    told = read(site(checkout(), notice()))["incidents"]["incidents"]
    ids = [said["id"] for incident in told for said in incident["incident_updates"]]
    assert len(set(ids)) == len(ids) == 4


def test_a_notice_is_an_incident_without_impact_and_gone_when_it_is_no_longer_shown() -> None:
    shown = notice()
    (told,) = read(site(shown))["incidents/unresolved"]["incidents"]
    assert (told["status"], told["impact"], told["resolved_at"]) == ("monitoring", "none", None)
    gone = shown.model_copy(
        update={"open": False, "stage": Stage.CLOSED, "ended_at": at("11-18 08:00")}
    )
    (told,) = read(site(gone))["incidents/resolved"]["incidents"]
    assert told["status"] == "resolved"
    assert told["updated_at"] == told["resolved_at"] == "2026-11-18T08:00:00.000Z"
    assert read(site(gone))["status"]["page"]["updated_at"] == told["updated_at"]


def test_a_maintenance_is_announced_when_it_was_announced_and_planned_for_its_window() -> None:
    told = read(site(upgrade()))
    (planned,) = told["scheduled-maintenances/upcoming"]["scheduled_maintenances"]
    assert planned["status"] == "scheduled"
    assert planned["started_at"] == planned["created_at"] == "2026-11-16T09:00:00.000Z"
    assert planned["scheduled_for"] == "2026-11-20T02:00:00.000Z"
    assert planned["scheduled_until"] == "2026-11-20T04:00:00.000Z"
    assert list(planned)[-2:] == ["scheduled_for", "scheduled_until"]
    assert planned["shortlink"] == f"{URL}/maintenance/search-upgrade/"
    assert told["scheduled-maintenances/active"]["scheduled_maintenances"] == []
    assert told["summary"]["scheduled_maintenances"] == [planned]
    assert told["incidents"]["incidents"] == []


def test_a_running_maintenance_is_active_and_its_own_step_has_words() -> None:
    told = read(site(running()))
    (active,) = told["scheduled-maintenances/active"]["scheduled_maintenances"]
    assert active["status"] == "in_progress"
    assert active["incident_updates"][0]["body"] == "The maintenance has begun as planned."
    assert told["scheduled-maintenances/upcoming"]["scheduled_maintenances"] == []
    assert told["summary"]["scheduled_maintenances"] == [active]
    assert told["status"]["status"] == {
        "indicator": "maintenance",
        "description": "Service Under Maintenance",
    }


def test_a_cancelled_maintenance_is_a_completed_one() -> None:
    told = read(site(cancelled()))
    (planned,) = told["scheduled-maintenances"]["scheduled_maintenances"]
    assert planned["status"] == planned["incident_updates"][0]["status"] == "completed"
    assert planned["resolved_at"] == "2026-11-18T12:00:00.000Z"
    assert told["summary"]["scheduled_maintenances"] == []


@pytest.mark.parametrize(
    ("state", "indicator", "description"),
    [
        ("operational", "none", "All Systems Operational"),
        ("under_maintenance", "maintenance", "Service Under Maintenance"),
        ("degraded_performance", "minor", "Partially Degraded Service"),
        ("partial_outage", "major", "Partial System Outage"),
        ("major_outage", "critical", "Major Service Outage"),
    ],
)
def test_the_banner_is_told_in_the_words_of_statuspage_in_every_language(
    state: str, indicator: str, description: str
) -> None:
    parts = [component("checkout", "Kasse", state=ComponentState(state))]
    for language in ("en", "de", "ja"):
        told = read(site(components=parts, language=language))
        for name in ("status", "summary"):
            assert told[name]["status"] == {"indicator": indicator, "description": description}


def grouped() -> PublicSite:
    group = PublicGroup(
        id="shop",
        name="Shop",
        description="All about buying",
        state=PARTIAL,
        position=1,
        components=("checkout", "search"),
        uptime=UPTIME,
    )
    parts = [
        component("mail", "Mail"),
        component("checkout", "Checkout", group_id="shop", since=date(2026, 3, 1)),
        component("search", "Search", group_id="shop", position=2),
        component("docs", "Docs", position=2),
        component("fax", "Fax", retired=True, position=3),
    ]
    return site(checkout(resolved=False), groups=(group,), components=parts)


def test_a_group_is_a_component_that_lists_its_children_and_stands_before_them() -> None:
    listed = read(grouped())["components"]["components"]
    assert [(one["id"], one["group"], one["group_id"], one["position"]) for one in listed] == [
        ("mail", False, None, 1),
        ("shop", True, None, 2),
        ("checkout", False, "shop", 1),
        ("search", False, "shop", 2),
        ("docs", False, None, 3),
    ]
    shop = listed[1]
    assert shop["components"] == ["checkout", "search"]
    assert shop["status"] == "partial_outage"
    assert shop["updated_at"] == "2026-11-18T14:10:00.000Z"
    assert listed[2]["start_date"] == "2026-03-01"
    assert read(grouped())["summary"]["components"] == listed


def test_a_component_changes_when_its_state_does_and_not_when_somebody_talks() -> None:
    before, *_ = read(site(checkout(resolved=False)))["components"]["components"]
    after, untouched = read(site(checkout()))["components"]["components"]
    assert before["updated_at"] == "2026-11-18T14:10:00.000Z"
    assert after["updated_at"] == "2026-11-18T15:00:00.000Z"
    assert untouched["updated_at"] == untouched["created_at"] == "2026-01-01T00:00:00.000Z"


def test_a_retired_component_is_in_no_list_but_stays_in_its_incidents() -> None:
    parts = [component("checkout", "Checkout", retired=True), component("search", "Search")]
    told = read(site(checkout(), components=parts))
    assert [one["id"] for one in told["components"]["components"]] == ["search"]
    (incident,) = told["incidents"]["incidents"]
    assert [one["id"] for one in incident["components"]] == ["checkout"]


def test_lists_hold_the_fifty_newest() -> None:
    many = [
        event(
            f"e{number:02}",
            [update(f"e{number:02}", "u", at("11-18 12:00") - DAY * number, Stage.RESOLVED, "x")],
        )
        for number in range(60)
    ]
    told = read(site(*many))
    for name in ("incidents", "incidents/resolved"):
        ids = [incident["id"] for incident in told[name]["incidents"]]
        assert ids == [f"e{number:02}" for number in range(50)]


def test_the_page_keeps_its_id_when_it_moves() -> None:
    here, there = read(site()), read(site(url="https://status.new.example"))
    assert here["status"]["page"]["id"] == there["status"]["page"]["id"] == "status-nimbus-example"
    assert there["status"]["page"]["url"] == "https://status.new.example"


def test_what_must_not_be_announced_asks_clients_not_to_notify() -> None:
    quiet = checkout().latest.model_copy(update={"notify": False})
    silent = checkout().model_copy(update={"updates": (quiet, *checkout().updates[1:])})
    (incident,) = read(site(silent))["incidents"]["incidents"]
    wanted = [said["deliver_notifications"] for said in incident["incident_updates"]]
    assert wanted == [False, True, True]
    (told,) = read(site(backfilled()))["incidents"]["incidents"]
    assert told["incident_updates"][0]["deliver_notifications"] is False


def test_a_reopened_incident_is_not_resolved() -> None:
    whole = checkout()
    again = update("checkout-fails", "u4", at("11-18 15:05"), Stage.IDENTIFIED, "It is back.")
    back = whole.model_copy(
        update={
            "updates": (again, *whole.updates),
            "stage": Stage.IDENTIFIED,
            "open": True,
            "ended_at": None,
            "updated_at": again.at,
            "reopened": 1,
        }
    )
    (incident,) = read(site(back))["incidents/unresolved"]["incidents"]
    assert (incident["status"], incident["resolved_at"]) == ("identified", None)


def test_the_keys_are_those_of_a_real_page(records: Path) -> None:
    real = json.loads((records / "statuspage/github-2022-2024-incidents.json").read_text("utf-8"))
    ours = read(site(checkout()))["incidents"]
    assert list(real["page"]) == list(ours["page"])
    theirs, mine = real["incidents"][0], ours["incidents"][0]
    assert list(theirs) == [key for key in mine if key != "reminder_intervals"]
    assert list(theirs["incident_updates"][0]) == list(mine["incident_updates"][0])
    components = json.loads((records / "statuspage/github-components.json").read_text("utf-8"))
    assert list(components["components"][0]) == list(read(site())["components"]["components"][0])


def test_an_upcoming_maintenance_touches_no_component_yet() -> None:
    planned = event(
        "later",
        [update("later", "u", at("11-18 10:00"), Stage.SCHEDULED, "Soon.")],
        kind=EventKind.MAINTENANCE,
        impact=Impact.MAINTENANCE,
        upcoming=True,
        open=False,
        effects=upgrade().effects,
        window=upgrade().window,
    )
    told = read(site(planned))
    (word,) = told["scheduled-maintenances"]["scheduled_maintenances"][0]["incident_updates"]
    (affected,) = word["affected_components"]
    assert affected["old_status"] == affected["new_status"] == OPERATIONAL.value
    assert {one["status"] for one in told["components"]["components"]} == {"operational"}
