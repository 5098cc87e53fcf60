from __future__ import annotations

from datetime import datetime

from generator.derive import public_site
from generator.model.content import Incident
from generator.model.public import PublicEvent
from generator.model.vocabulary import ComponentState, Impact, Stage
from tests.derive.given import NOW, at, content, incident

DOWN = {"checkout": "major_outage"}
SLOW = {"checkout": "degraded_performance"}


def seen(event: Incident, now: datetime = NOW) -> PublicEvent:
    (told,) = public_site(content(event), now).events
    return told


def states(event: PublicEvent) -> dict[str, tuple[str, str]]:
    return {each.component_id: (each.now.value, each.worst.value) for each in event.effects}


def test_an_incident_does_to_components_what_it_says_at_its_start() -> None:
    event = seen(incident(("18 14:10", "investigating"), started="18 14:02", components=DOWN))

    assert states(event) == {"checkout": ("major_outage", "major_outage")}
    assert (event.open, event.stage, event.ended_at) == (True, Stage.INVESTIGATING, None)
    assert (event.started_at, event.announced_at) == (at("18 14:02"), at("18 14:10"))


def test_an_update_changes_only_the_components_it_names() -> None:
    event = seen(
        incident(
            ("18 14:10", "investigating"),
            ("18 14:30", "identified", {"components": {"search": "partial_outage"}}),
            components=DOWN,
        )
    )

    assert states(event) == {
        "checkout": ("major_outage", "major_outage"),
        "search": ("partial_outage", "partial_outage"),
    }


def test_resolved_ends_all_effects_and_the_worst_is_remembered() -> None:
    event = seen(
        incident(
            ("18 14:10", "investigating"),
            ("18 14:30", "monitoring", {"components": SLOW}),
            ("18 14:50", "resolved"),
            components=DOWN,
        )
    )

    assert states(event) == {"checkout": ("operational", "major_outage")}
    assert (event.open, event.ended_at) == (False, at("18 14:50"))


def test_a_word_after_resolved_does_not_move_the_end() -> None:
    event = seen(
        incident(("18 14:10", "investigating"), ("18 14:30", "resolved"), ("18 15:00", "resolved"))
    )

    assert event.ended_at == at("18 14:30")
    assert event.updated_at == at("18 15:00")


def test_a_reopened_incident_returns_to_what_it_was_before_then_says_what_changed() -> None:
    event = seen(
        incident(
            ("18 13:00", "investigating"),
            ("18 13:10", "identified", {"components": {"search": "partial_outage"}}),
            ("18 13:20", "resolved", {"components": {"search": "operational"}}),
            ("18 13:25", "resolved"),
            ("18 13:30", "investigating", {"components": SLOW}),
            components=DOWN,
        )
    )

    assert states(event) == {
        "checkout": ("degraded_performance", "major_outage"),
        "search": ("partial_outage", "partial_outage"),
    }
    assert (event.open, event.reopened, event.ended_at) == (True, 1, None)


def test_each_update_tells_what_became_of_components_from_old_to_new() -> None:
    event = seen(
        incident(
            ("18 13:00", "investigating"),
            ("18 13:10", "identified"),
            ("18 13:20", "monitoring", {"components": SLOW}),
            ("18 13:30", "resolved"),
            ("18 13:40", "investigating"),
            components=DOWN,
        )
    )

    told = [
        [(change.name, change.old.value, change.new.value) for change in update.changes]
        for update in reversed(event.updates)
    ]
    assert told == [
        [("Checkout", "operational", "major_outage")],
        [],
        [("Checkout", "major_outage", "degraded_performance")],
        [("Checkout", "degraded_performance", "operational")],
        [("Checkout", "operational", "degraded_performance")],
    ]


def test_of_two_updates_at_the_same_moment_the_latter_in_the_file_counts() -> None:
    event = seen(
        incident(
            ("18 14:10", "investigating"),
            ("18 14:30", "identified", {"components": {"checkout": "operational"}}),
            ("18 14:30", "identified", {"components": SLOW}),
            components=DOWN,
        )
    )

    assert states(event) == {"checkout": ("degraded_performance", "major_outage")}
    assert [update.id for update in event.updates] == ["u3", "u2", "u1"]


def test_what_lies_after_now_has_not_been_said() -> None:
    told = incident(("18 14:10", "investigating"), ("18 14:30", "resolved"), components=DOWN)

    event = seen(told, at("18 14:29"))

    assert (event.open, len(event.updates)) == (True, 1)
    assert public_site(content(told), at("18 14:09")).events == ()


def test_impact_is_the_severity_unless_a_component_fared_worse() -> None:
    words = ("18 14:10", "investigating")
    down = {"components": DOWN}

    assert seen(incident(words, severity="sev2")).impact is Impact.MAJOR
    assert seen(incident(words, severity="sev1", components=SLOW)).impact is Impact.CRITICAL
    assert seen(incident(words, ("18 14:30", "identified", down))).impact is Impact.CRITICAL


def test_the_promise_is_that_of_the_last_word_while_the_incident_is_open() -> None:
    first = ("18 14:10", "investigating", {"next_update": "30m"})
    silent = ("18 14:20", "identified")

    assert seen(incident(first)).next_update_at == at("18 14:40")
    assert seen(incident(first, silent)).next_update_at is None
    assert seen(incident(first, ("18 14:20", "resolved"))).next_update_at is None


def test_feeds_know_an_update_by_authority_event_and_update_alone() -> None:
    event = seen(incident(("18 14:10", "investigating")))

    assert event.latest.tag == "tag:status.nimbus.example,2026:incident/trouble/u1"
    assert event.path == "incidents/trouble/"


def test_components_that_the_site_does_not_have_are_left_out() -> None:
    event = seen(
        incident(
            ("18 14:10", "investigating", {"components": {"gone": "major_outage"}}),
            components={"gone": "partial_outage", "search": "degraded_performance"},
        )
    )

    assert states(event) == {"search": ("degraded_performance", "degraded_performance")}
    assert [change.component_id for change in event.latest.changes] == ["search"]


def test_a_severity_that_the_site_does_not_have_is_taken_for_the_worst() -> None:
    event = seen(incident(("18 14:10", "investigating"), severity="sev9"))

    assert (event.severity, event.impact) == (None, Impact.CRITICAL)


def test_an_update_from_before_the_start_has_its_effect_from_the_start_on() -> None:
    told = incident(
        ("18 13:00", "investigating", {"components": {"search": "partial_outage"}}),
        ("18 15:00", "resolved"),
        started="18 14:00",
        components=DOWN,
    )

    days = {each.id: each.uptime.days[-1] for each in public_site(content(told), NOW).components}

    assert days["checkout"].counted_seconds == 3600
    assert days["search"].counted_seconds == round(0.3 * 3600)
    assert days["search"].state is ComponentState.PARTIAL_OUTAGE
