from __future__ import annotations

from datetime import timedelta

from generator.model.learning import Measure, Milestone, MilestoneSource
from tests.derive.given import at, incident
from tests.derive_library.given import library, moment, postmortem, trouble

SOURCES = MilestoneSource


def test_front_matter_wins_over_the_incident_and_the_incident_over_the_timeline() -> None:
    told = incident(
        ("12 10:05", "investigating"),
        ("12 10:30", "monitoring"),
        ("12 11:00", "resolved"),
        id="outage",
        started="12 10:00",
    )
    written = postmortem(
        incidents=("outage",),
        milestones={"started": "12 09:50"},
        timeline=(
            moment("12 09:00", marks="started"),
            moment("12 10:01", marks="detected"),
            moment("12 10:02", marks="detected"),
            moment("12 12:00", marks="resolved"),
        ),
    )

    rows = {row.milestone: row for row in library(told, written).entry["one"].milestones}

    assert {key: (row.at, row.source) for key, row in rows.items()} == {
        Milestone.STARTED: (at("12 09:50"), SOURCES.FRONT_MATTER),
        Milestone.DETECTED: (at("12 10:01"), SOURCES.TIMELINE),
        Milestone.MITIGATED: (at("12 10:30"), SOURCES.INCIDENT),
        Milestone.RESOLVED: (at("12 11:00"), SOURCES.INCIDENT),
    }


def test_durations_are_computed_and_what_the_author_states_stands_beside_them() -> None:
    written = postmortem(
        milestones={"started": "12 10:00", "detected": "12 10:07", "resolved": "12 09:00"},
        stated={"detect": "5m", "resolve": "2h"},
    )

    found = {row.measure: row for row in library(written).entry["one"].durations}

    assert found[Measure.DETECT].computed == timedelta(minutes=7)
    assert found[Measure.DETECT].stated == timedelta(minutes=5)
    assert found[Measure.RESOLVE].computed is None
    assert found[Measure.RESOLVE].stated == timedelta(hours=2)
    assert set(found) == {Measure.DETECT, Measure.RESOLVE}


def test_an_end_before_the_start_is_asked_about() -> None:
    written = postmortem(milestones={"started": "12 10:00", "resolved": "12 09:00"})

    assert "Can “resolved” stand before “started”?" in library(written).entry["one"].questions


def test_a_pattern_takes_no_times_from_its_incidents() -> None:
    written = postmortem(kind="pattern", incidents=("a", "b"))

    entry = library(
        trouble("a", "10 10:00", "10 11:00"), trouble("b", "12 10:00", "12 11:00"), written
    ).entry["one"]

    assert [incident.id for incident in entry.incidents] == ["a", "b"]
    assert not entry.milestones
    assert not entry.durations


def test_a_reopened_incident_was_mitigated_when_it_was_mitigated_for_good() -> None:
    told = incident(
        ("12 10:00", "investigating"),
        ("12 10:10", "monitoring"),
        ("12 10:20", "resolved"),
        ("12 10:30", "identified"),
        ("12 10:40", "monitoring"),
        ("12 10:45", "monitoring"),
        ("12 10:50", "resolved"),
        id="outage",
    )

    entry = library(told, postmortem(incidents=("outage",))).entry["one"]

    at_ = {row.milestone: row.at for row in entry.milestones}
    assert at_[Milestone.MITIGATED] == at("12 10:40")
    assert at_[Milestone.RESOLVED] == at("12 10:50")
