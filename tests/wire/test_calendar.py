"""Calendars of maintenance, as icalendar, vobject and ical.js read them."""

from __future__ import annotations

import json
import re
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest

from generator.model.public import PublicEffect, PublicEvent, PublicSite, PublicWindow
from generator.model.vocabulary import Stage
from generator.output import Deferred
from generator.status import calendar
from tests.judges.tools import module, program
from tests.wire.support import DAY, NOW, OPERATIONAL, URL, at, published, site, update, upgrade

UID = "search-upgrade@status.nimbus.example"


def sheet(of: PublicSite, path: str = "maintenance.ics") -> bytes:
    return published(calendar.render, of)[path]


def entries(of: PublicSite, path: str = "maintenance.ics") -> list[Any]:
    return list(icalendar.Calendar.from_ical(sheet(of, path)).walk("VEVENT"))


def moved() -> PublicEvent:
    planned = upgrade()
    window = PublicWindow(start=at("11-21 02:00"), end=at("11-21 05:00"))
    word = update(
        "search-upgrade",
        "later",
        at("11-17 09:00"),
        Stage.SCHEDULED,
        "A day later.",
        window=window,
        window_changed=True,
    )
    return planned.model_copy(
        update={
            "updates": (word, *planned.updates),
            "updated_at": word.at,
            "window": window,
            "window_changes": 1,
        }
    )


def cancelled() -> PublicEvent:
    planned = upgrade()
    word = update("search-upgrade", "off", at("11-18 10:00"), Stage.CANCELLED, "Not this week.")
    return planned.model_copy(
        update={
            "updates": (word, *planned.updates),
            "updated_at": word.at,
            "stage": Stage.CANCELLED,
            "upcoming": False,
            "ended_at": word.at,
        }
    )


def past(days: int) -> PublicEvent:
    window = PublicWindow(start=NOW - DAY * days, end=NOW - DAY * days)
    own_id = f"past-{days}"
    return upgrade(window=window, started_at=window.start, upcoming=False).model_copy(
        update={"id": own_id, "path": f"maintenance/{own_id}/"}
    )


def test_a_maintenance_is_an_entry_with_its_window_and_words() -> None:
    (entry,) = entries(site(upgrade()))
    assert entry["UID"] == UID
    assert entry.decoded("DTSTART") == at("11-20 02:00")
    assert entry.decoded("DTEND") == at("11-20 04:00")
    assert entry["SUMMARY"] == "Nimbus: Search moves; no downtime, we hope"
    assert entry["URL"] == f"{URL}/maintenance/search-upgrade/"
    assert entry["STATUS"] == "CONFIRMED"
    assert entry["DESCRIPTION"] == (
        "We move search to new machines.\n\nAffected components: Search\n\n"
        f"{URL}/maintenance/search-upgrade/"
    )
    assert entry["CATEGORIES"].cats == ["Maintenance", "Search"]


def test_a_moved_window_is_the_same_entry_in_a_later_version() -> None:
    (before,), (after,) = entries(site(upgrade())), entries(site(moved()))
    assert before["UID"] == after["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert after.decoded("DTSTART") == at("11-21 02:00")
    assert after.decoded("DTSTAMP") == after.decoded("LAST-MODIFIED") == at("11-17 09:00")
    assert after.decoded("CREATED") == before.decoded("CREATED") == at("11-16 09:00")


def test_a_cancelled_one_stays_and_says_so() -> None:
    (entry,) = entries(site(cancelled()))
    assert entry["STATUS"] == "CANCELLED"
    assert entry["UID"] == UID
    assert entry["SEQUENCE"] == 1
    assert entry["SUMMARY"].startswith("Nimbus: [Cancelled]")


def test_what_ended_ninety_days_ago_is_left_out() -> None:
    of = site(past(91), past(89), upgrade())
    assert {entry["UID"].partition("@")[0] for entry in entries(of)} == {
        "past-89",
        "search-upgrade",
    }


def test_each_component_has_a_calendar_of_its_own_maintenance() -> None:
    of = site(upgrade())
    assert len(entries(of, "components/search/maintenance.ics")) == 1
    assert entries(of, "components/checkout/maintenance.ics") == []


def test_lines_are_folded_at_75_octets_and_end_as_the_format_demands() -> None:
    told = upgrade().model_copy(update={"title": "Wartung für Zürich 🚧 " * 20})
    data = sheet(site(told))
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert not re.search(rb"(?<!\r)\n", data)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))


def test_hints_for_clients_are_in_the_form_that_they_know() -> None:
    data = sheet(site(upgrade()))
    assert b"\r\nX-PUBLISHED-TTL:PT1H\r\n" in data
    assert b"\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n" in data


def test_names_are_escaped_wherever_they_stand() -> None:
    data = sheet(site(upgrade(), name="Nimbus; fast, safe\\sound"))
    assert b"\r\nX-WR-CALNAME:Nimbus\\; fast\\, safe\\\\sound: maintenance\r\n" in data
    assert b"\r\nNAME:Nimbus\\; fast\\, safe\\\\sound: maintenance\r\n" in data


def test_no_date_comes_from_the_clock() -> None:
    early = site(upgrade())
    assert sheet(early) == sheet(early.model_copy(update={"now": early.now + DAY * 30}))


def keys(of: PublicSite) -> dict[str, bytes]:
    return {file.path: file.key for file in calendar.render(of) if isinstance(file, Deferred)}


def test_a_calendar_need_not_be_made_again_until_something_else_is_planned() -> None:
    before = keys(site(upgrade()))
    assert all(before.values())
    later = site(upgrade()).model_copy(update={"now": NOW + timedelta(hours=1)})
    assert keys(later) == before
    assert sheet(later) == sheet(site(upgrade()))
    for other in (moved(), cancelled()):
        told = keys(site(other))
        assert told.keys() == before.keys()
        assert told["maintenance.ics"] != before["maintenance.ics"]
        same = {path for path, key in told.items() if key == before[path]}
        assert same == {
            path for path in before if sheet(site(upgrade()), path) == sheet(site(other), path)
        }


def test_an_entry_stays_the_same_when_the_site_moves() -> None:
    here, there = site(upgrade()), site(upgrade(), url="https://status.new.example")
    assert entries(here)[0]["UID"] == entries(there)[0]["UID"]


def test_an_empty_calendar_still_holds_what_the_format_demands() -> None:
    read = icalendar.Calendar.from_ical(sheet(site()))
    assert [part.name for part in read.subcomponents] == ["VTIMEZONE"]


SITES = {
    "empty": site(),
    "planned": site(upgrade()),
    "moved": site(moved()),
    "cancelled": site(cancelled()),
}


@pytest.mark.parametrize("of", SITES.values(), ids=list(SITES))
def test_vobject_reads_and_validates_it(of: PublicSite) -> None:
    vobject = pytest.importorskip("vobject")
    read = vobject.readOne(sheet(of).decode("utf-8"))
    assert read.validate()
    found = [(one.uid.value, one.dtstart.value) for one in read.contents.get("vevent", [])]
    assert found == [(str(one["UID"]), one.decoded("DTSTART")) for one in entries(of)]


@pytest.mark.judge
@pytest.mark.parametrize("of", SITES.values(), ids=list(SITES))
def test_ical_js_reads_the_same(of: PublicSite) -> None:
    script = Path(__file__).parent / "read_calendar.mjs"
    library = module("ical.js/dist/ical.js")
    done = subprocess.run(
        [program("node"), str(script), str(library)],
        input=sheet(of),
        capture_output=True,
        check=True,
        timeout=60,
    )
    read: dict[str, Any] = json.loads(done.stdout)
    assert read["name"] == "Nimbus: maintenance"
    assert read["hint"] == "PT1H"
    told = [
        {
            "uid": str(one["UID"]),
            "summary": str(one["SUMMARY"]),
            "start": one.decoded("DTSTART").strftime("%Y-%m-%dT%H:%M:%SZ"),
            "end": one.decoded("DTEND").strftime("%Y-%m-%dT%H:%M:%SZ"),
            "sequence": one["SEQUENCE"],
            "description": str(one["DESCRIPTION"]),
            "status": str(one["STATUS"]),
        }
        for one in entries(of)
    ]
    assert read["entries"] == told


def test_a_maintenance_that_touches_two_components_is_the_same_entry_in_both() -> None:
    both = tuple(
        PublicEffect(component_id=own_id, name=own_id.title(), now=OPERATIONAL, worst=OPERATIONAL)
        for own_id in ("checkout", "search")
    )
    of = site(upgrade(effects=both))
    (one,), (other,) = (
        entries(of, f"components/{own_id}/maintenance.ics") for own_id in ("checkout", "search")
    )
    assert one.to_ical() == other.to_ical() == entries(of)[0].to_ical()
