"""The example's words are models of how to tell people that something is broken."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest

from generator.load import load_content
from generator.model.content import Content, Event, Incident, Notice
from generator.model.vocabulary import Stage
from tests.conftest import ROOT
from tests.example.life import first_end, is_over

_LOADED = load_content(ROOT).content
EVENTS = _LOADED.events if _LOADED else ()
INCIDENTS = [event for event in EVENTS if isinstance(event, Incident)]

DAY_NAMES = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:septem|octo|novem|decem)ber\b"
    r"|\b(?:january|february|march|april|june|july|august)\b",
    re.IGNORECASE,
)
CLOCK = re.compile(r"\b\d{1,2}:\d{2}\b|\b\d{1,2} ?[ap]m\b", re.IGNORECASE)
DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b|\b20[0-4]\d\b")
NOT_PROSE = re.compile(r"\]\([^)\s]+\)|`[^`]+`")
PART_OF_DAY = re.compile(
    r"\b(today|tonight|yesterday|tomorrow|morning|afternoon|evening|night|noon|midnight)\b",
    re.IGNORECASE,
)
VAGUE = re.compile(
    r"\bsome users may\b|\binconvenience|\bintermittent|\btemporar|\bcurrently experiencing\b"
    r"|\bsmall number of\b|\bas soon as possible\b|\bshortly\b|\bissues?\b|\bpatience\b|\boops\b"
    r"|\bhuman error\b|\bunfortunately\b|\brobust\b|\bleverag",
    re.IGNORECASE,
)


def texts(event: Event) -> list[str]:
    return [event.title, *(update.message for update in event.updates)]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.id)
def test_it_names_no_day_because_days_move(event: Event) -> None:
    prose = [NOT_PROSE.sub("", text) for text in texts(event)]
    assert not any(DAY_NAMES.search(text) or DATE.search(text) for text in prose)


def test_what_is_not_over_names_no_clock_time_because_it_moves_by_minutes(
    content: Content, written: datetime
) -> None:
    lively = [event for event in content.events if not is_over(event, written)]
    said = [(event.id, text) for event in lively for text in texts(event)]
    assert [one for one in said if CLOCK.search(one[1]) or PART_OF_DAY.search(one[1])] == []
    assert len(lively) == 5


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.id)
def test_it_is_calm_and_exact(event: Event) -> None:
    for text in texts(event):
        assert "!" not in text
        assert not VAGUE.search(text), VAGUE.search(text)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.id)
def test_clock_times_say_that_they_are_utc(event: Event) -> None:
    for text in texts(event):
        for match in CLOCK.finditer(text):
            assert re.match(r"(?: and \d\d:\d\d)? UTC", text[match.end() :]), match[0]


@pytest.mark.parametrize("incident", INCIDENTS, ids=lambda incident: incident.id)
def test_the_first_update_gives_a_number(incident: Incident) -> None:
    numerals = "one two three four five six seven eight nine ten half third every each all no most"
    first = set(re.findall(r"\w+", f"{incident.title} {incident.updates[0].message}".lower()))
    assert first & set(numerals.split()) or any(word.isdigit() for word in first)


@pytest.mark.parametrize("incident", INCIDENTS, ids=lambda incident: incident.id)
def test_grave_incidents_promise_a_next_update(incident: Incident) -> None:
    if incident.severity not in ("sev1", "sev2"):
        return
    open_ended = [
        update.id
        for update in incident.updates
        if update.status is not Stage.RESOLVED and update.next_update is None
    ]
    assert open_ended == []


@pytest.mark.parametrize(
    "event", [one for one in EVENTS if not isinstance(one, Notice)], ids=lambda event: event.id
)
def test_promises_are_kept(event: Event) -> None:
    assert not isinstance(event, Notice)
    late = [
        earlier.id
        for earlier, later in zip(event.updates, event.updates[1:], strict=False)
        if earlier.next_update_at and later.at > earlier.next_update_at
    ]
    assert late == []


@pytest.mark.parametrize("incident", INCIDENTS, ids=lambda incident: incident.id)
def test_updates_come_as_often_as_the_severity_promises(
    incident: Incident, content: Content
) -> None:
    every = content.site.severities[incident.severity].update_every
    if every is None or incident.backfilled:
        return
    assert incident.updates[0].at - incident.started <= max(every, timedelta(minutes=50))
    gaps = [
        later.at - earlier.at
        for earlier, later in zip(incident.updates, incident.updates[1:], strict=False)
        if earlier.status is not Stage.RESOLVED
    ]
    assert all(gap <= every for gap in gaps)


@pytest.mark.parametrize("incident", INCIDENTS, ids=lambda incident: incident.id)
def test_a_length_told_at_the_end_is_the_true_one(incident: Incident) -> None:
    end = first_end(incident)
    if end is None:
        return
    (closing, *_) = [update for update in incident.updates if update.at == end]
    told = [
        timedelta(hours=int(match[1] or 0), minutes=int(match[2] or 0))
        for match in re.finditer(
            r"(?:(\d+)\s+hours?)?(?:\s+and)?\s*(?:(\d+)\s+minutes?)", closing.message
        )
    ]
    assert end - incident.started in told


def test_incidents_end_with_what_changes(content: Content) -> None:
    longest = [event for event in INCIDENTS if event.severity in ("sev1", "sev2")]
    closed = [event for event in longest if first_end(event)]
    assert all(len(event.updates[-1].message) > 200 for event in closed)
