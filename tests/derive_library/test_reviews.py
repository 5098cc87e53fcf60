from __future__ import annotations

from datetime import date

from generator.model.content import Postmortem
from generator.model.edition import Edition, Pattern, ReviewMonth
from tests.derive.given import at
from tests.derive_library.given import action, library, postmortem, section, trouble


def month(shown: Edition, number: int) -> ReviewMonth:
    return next(each for each in shown.reviews if each.month == date(2026, number, 1))


def test_a_month_has_what_was_new_what_recurred_and_what_nearly_happened() -> None:
    shown = library(
        postmortem("a", date="2026-08-30", published="2026-09-02"),
        postmortem("b", date="2026-09-10", recurrence_of="a"),
        postmortem("c", date="2026-09-10", status="draft"),
        postmortem("d", date="2026-09-11", kind="near-miss"),
    )

    assert [each.month.month for each in shown.reviews] == [11, 10, 9, 8]
    september = month(shown, 9)
    assert set(september.finals) == {"a", "b", "d"}
    assert september.recurring == ("b",)
    assert september.near_misses == ("d",)
    assert month(shown, 8).finals == ()


def test_items_overdue_at_a_month_s_end_are_those_not_done_by_then() -> None:
    shown = library(
        postmortem(
            date="2026-08-01",
            actions=(
                action(number=1, due="2026-09-10"),
                action(number=2, due="2026-09-10", state="done", done="2026-09-30"),
                action(number=3, due="2026-09-10", state="done", done="2026-10-01"),
                action(number=4, due="2026-09-10", state="done"),
                action(number=5, due="2026-09-30"),
                action(number=6, due="2026-09-10", state="proposed"),
                action(number=7, due="2026-11-18"),
            ),
        )
    )

    def numbers(keys: tuple[str, ...]) -> set[int]:
        return {int(key.rpartition("-")[2]) for key in keys}

    assert numbers(month(shown, 9).overdue) == {1, 3}
    assert numbers(month(shown, 10).overdue) == {1, 5}
    assert numbers(month(shown, 11).overdue) == {1, 5}


def test_owed_at_a_month_s_end_is_what_was_not_yet_published_by_then() -> None:
    shown = library(
        trouble("late", "2026-08-30 10:00", "2026-08-30 11:00"),
        trouble("never", "2026-09-30 10:00", "2026-09-30 11:00"),
        postmortem(incidents=("late",), published="2026-09-10"),
    )

    owed = {each.month.month: each.owed for each in shown.reviews}
    assert owed == {8: ("late",), 9: ("never",), 10: ("never",), 11: ("never",)}


def test_the_agenda_begins_with_what_hurts_again() -> None:
    shown = library(
        trouble("outage", "2026-11-10 10:00", "2026-11-10 11:00", title="Shops are gone"),
        postmortem(
            "a",
            date="2026-08-01",
            title="The pool ran dry",
            actions=(action(due="2026-09-01"), action(number=2, state="done")),
        ),
        postmortem("b", date="2026-11-02", title="No connections", recurrence_of="a"),
    )

    assert month(shown, 11).agenda == (
        (
            "It happened again: “No connections”, after “The pool ran dry”. "
            "1 action item of then is open today."
        ),
        "1 postmortem owed: “Shops are gone”. Who writes which?",
        (
            "1 action item overdue (Money 1). The oldest was due on 1 Sep 2026: "
            "do it, or drop it with a reason."
        ),
        "Read 1 new postmortem: “No connections”.",
        "No near miss was written up. Who saw something that went well by luck?",
    )


def test_what_lies_ahead_makes_no_month() -> None:
    assert library(postmortem(date="2027-03-01")).reviews == ()


def patterns(shown: Edition, facet: str) -> list[Pattern]:
    return [each for each in shown.patterns if each.facet == facet]


def test_patterns_recur_three_times_with_the_actions_meant_to_end_them() -> None:
    shown = library(
        postmortem("c", date="2026-03-01", causes=("Slow decay",), actions=(action(),)),
        postmortem("b", date="2026-02-01", causes=("slow decay",)),
        postmortem("a", date="2026-01-01", causes=("Slow decay", "rare"), actions=(action(),)),
        postmortem("drill", kind="drill", causes=("Slow decay", "rare")),
    )

    (pattern,) = patterns(shown, "cause")
    assert pattern.slug == "slow-decay"
    assert pattern.entries == ("a", "b", "c")
    assert pattern.actions == ("a#action-1", "c#action-1")


def test_a_chain_of_two_is_a_pattern() -> None:
    shown = library(
        postmortem("a", date="2026-01-01"),
        postmortem("b", date="2026-02-01", recurrence_of="a"),
    )

    (pattern,) = patterns(shown, "recurrence")
    assert (pattern.label, pattern.entries) == ("Postmortem a", ("a", "b"))


def test_words_side_by_side_in_three_postmortems_are_a_factor() -> None:
    def written(name: str, words: str) -> Postmortem:
        return postmortem(name, section("Contributing factors", words), date=f"2026-01-0{name}")

    shown = library(
        written("1", "- The retry storm made it worse.\n- A full disk."),
        written("2", "Retries again: retry storms met a full team."),
        written("3", "A *retry storm*. And the disk, full."),
        written("4", "Nothing of the kind."),
    )

    (pattern,) = patterns(shown, "factor")
    assert pattern.label == "retry storm"
    assert pattern.entries == ("1", "2", "3")


def test_running_month_ends_today() -> None:
    written = postmortem(date="2026-11-01", actions=(action(due="2026-11-15"),))

    assert library(written, now=at("15 10:00")).reviews[0].overdue == ()
    assert library(written, now=at("16 10:00")).reviews[0].overdue == ("one#action-1",)
