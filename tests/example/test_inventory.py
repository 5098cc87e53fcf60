"""The example shows one of everything, so that a newcomer and every test meet it."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from generator.model.content import Content, Event, Incident, Maintenance, Notice
from generator.model.vocabulary import ComponentState, Stage
from tests.example.life import first_end, is_over, last_end


def incidents(content: Content) -> list[Incident]:
    return [event for event in content.events if isinstance(event, Incident)]


def maintenances(content: Content) -> list[Maintenance]:
    return [event for event in content.events if isinstance(event, Maintenance)]


def spans(content: Content) -> list[tuple[datetime, datetime, Incident]]:
    return [
        (incident.started, end, incident)
        for incident in incidents(content)
        if (end := first_end(incident))
    ]


def test_it_tells_of_more_than_a_year(content: Content, written: datetime) -> None:
    told = incidents(content)
    first = min(incident.started for incident in told)
    assert len(told) >= 28
    assert timedelta(days=400) < written - first < timedelta(days=460)
    months = Counter(incident.started.strftime("%Y-%m") for incident in told)
    assert len(months) >= 14
    assert max(months.values()) <= 6


def test_it_has_every_severity_and_every_state(content: Content) -> None:
    told = incidents(content)
    assert {incident.severity for incident in told} == {"sev1", "sev2", "sev3", "sev4"}
    states = {state for incident in told for state in incident.components.values()}
    assert states >= {
        ComponentState.DEGRADED_PERFORMANCE,
        ComponentState.PARTIAL_OUTAGE,
        ComponentState.MAJOR_OUTAGE,
    }


def test_one_incident_is_open_and_promises_its_next_update_soon(
    content: Content, written: datetime
) -> None:
    (incident,) = [event for event in incidents(content) if not is_over(event, written)]
    promise = incident.updates[-1].next_update_at
    assert len(incident.updates) in (2, 3)
    assert promise is not None
    assert timedelta() < promise - written < timedelta(minutes=30)


def test_one_was_reopened(content: Content) -> None:
    reopened = [
        incident.id
        for incident in incidents(content)
        if any(
            earlier.status is Stage.RESOLVED and later.status is not Stage.RESOLVED
            for earlier, later in zip(incident.updates, incident.updates[1:], strict=False)
        )
    ]
    assert len(reopened) == 1


def test_one_was_added_afterwards(content: Content) -> None:
    assert sum(incident.backfilled for incident in incidents(content)) == 1


def test_one_is_corrected_without_telling_subscribers_again(content: Content) -> None:
    silent = [update for event in content.events for update in event.updates if not update.notify]
    assert len(silent) == 1


def test_some_overlap_on_the_same_component(content: Content) -> None:
    told = spans(content)
    overlapping = [
        (one.id, other.id)
        for began, ended, one in told
        for start, _, other in told
        if one is not other and began <= start < ended and one.components.keys() & other.components
    ]
    assert overlapping


def test_one_lasts_over_midnight_and_over_the_end_of_a_month(content: Content) -> None:
    zone = ZoneInfo(content.site.time_zone)
    over = [
        incident.id
        for began, ended, incident in spans(content)
        if began.astimezone(zone).month != ended.astimezone(zone).month
        and ended - began > timedelta(hours=8)
    ]
    assert over


def test_one_falls_into_a_change_of_the_clocks(content: Content) -> None:
    zone = ZoneInfo(content.site.time_zone)
    assert any(
        began.astimezone(zone).utcoffset() != ended.astimezone(zone).utcoffset()
        for began, ended, _ in spans(content)
        if ended - began < timedelta(hours=12)
    )


def test_maintenance_comes_in_every_kind(content: Content, written: datetime) -> None:
    planned = maintenances(content)
    past = [one for one in planned if last_end(one) < written]
    running = [one for one in planned if one.window.start <= written < last_end(one)]
    coming = [one for one in planned if written < one.window.start < written + timedelta(days=7)]
    cancelled = [one for one in planned if one.updates[-1].status is Stage.CANCELLED]
    moved = [one for one in planned if any(update.window for update in one.updates)]
    by_themselves = [
        one for one in past if {update.status for update in one.updates} == {Stage.SCHEDULED}
    ]
    assert len(running) == 1
    assert len(coming) == 2
    assert len(cancelled) == 1
    assert len(moved) == 1
    assert len(by_themselves) == 1
    assert len(past) >= 3


def test_one_notice_is_shown_and_one_is_closed(content: Content, written: datetime) -> None:
    notices: list[Event] = [event for event in content.events if isinstance(event, Notice)]
    assert sorted(is_over(notice, written) for notice in notices) == [False, True]


def test_components_are_of_every_age(content: Content, written: datetime) -> None:
    components = content.site.components
    retired = [one for one in components.values() if one.retired]
    young = [
        one
        for one in components.values()
        if one.since and written.date() - one.since < timedelta(days=90)
    ]
    assert 9 <= len(components) - len(retired) <= 12
    assert len(content.site.groups) == 4
    assert len(retired) == 1
    assert retired[0].aliases
    assert len(young) == 1


def test_an_old_file_calls_a_component_by_its_former_name(content: Content) -> None:
    aliases = {alias for one in content.site.components.values() for alias in one.aliases}
    called = {name for event in content.events for name in event.components}
    assert called & aliases
