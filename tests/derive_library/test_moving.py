from __future__ import annotations

from datetime import date, timedelta

from generator.derive.example import moved_to
from generator.model.content import Postmortem
from tests.derive.given import NOW, at, incident
from tests.derive_library.given import action, moment, postmortem, section, shelved, trouble

SHIFT = timedelta(days=3, hours=5, minutes=7)


def moved(*written: object) -> Postmortem:
    told = moved_to(shelved(*written, example_written=NOW), NOW + SHIFT)
    return told.postmortems[0]


def test_it_moves_by_whole_days_with_the_incident_that_is_over() -> None:
    found = moved(
        trouble("outage", "12 10:00", "12 11:00"),
        postmortem(
            "one",
            section("Action items", "| due |\n| --- |\n| 2026-11-30 |\n"),
            section("Timeline", "- 2026-11-12T10:05Z alarm\n"),
            incidents=("outage",),
            published="2026-11-16",
            revised="2026-11-17",
            date="2026-11-12",
            milestones={"detected": "12 10:05"},
            actions=(action(due="2026-11-30", done="2026-11-17"),),
            timeline=(moment("12 10:05", until=at("12 10:06")), moment(None)),
        ),
    )

    assert (found.date, found.published, found.revised) == (
        date(2026, 11, 15),
        date(2026, 11, 19),
        date(2026, 11, 20),
    )
    assert [*found.milestones.values()] == [at("15 10:05")]
    assert (found.body.actions[0].due, found.body.actions[0].done) == (
        date(2026, 12, 3),
        date(2026, 11, 20),
    )
    assert [entry.at for entry in found.body.timeline] == [at("15 10:05"), None]
    assert found.body.timeline[0].until == at("15 10:06")
    assert found.body.sections[0].markdown == "| due |\n| --- |\n| 2026-12-03 |\n"
    assert "2026-11-15T10:05Z" in found.body.sections[1].source


def test_ids_and_numbers_that_look_like_days_stay() -> None:
    text = "See 2026-11-12-outage, ../2026-11-12/x, 2026-13-40 and 12026-11-12."

    assert moved(postmortem("one", section("Summary", text))).body.sections[0].markdown == text


def test_times_of_an_incident_that_goes_on_move_with_it() -> None:
    found = moved(
        incident(("18 14:10", "investigating"), id="open"),
        postmortem(incidents=("open",), milestones={"detected": "18 14:12"}, date="2026-11-18"),
    )

    assert [*found.milestones.values()] == [at("18 14:12") + SHIFT]
    assert found.date == date(2026, 11, 21)
