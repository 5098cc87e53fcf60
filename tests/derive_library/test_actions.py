from __future__ import annotations

from datetime import date

from tests.derive.given import at
from tests.derive_library.given import action, library, postmortem


def test_only_what_is_open_past_its_deadline_is_overdue() -> None:
    due = {"due": "2026-11-08"}
    shown = library(
        postmortem(
            actions=(
                action(number=1, **due),
                action(number=2, state="proposed", **due),
                action(number=3, state="done", **due),
                action(number=4, state="dropped", reason="Too dear", **due),
                action(number=5, due="2026-11-18"),
                action(number=6, due="2026-11-17"),
                action(number=7),
            )
        )
    )

    assert [row.overdue_days for row in shown.actions] == [10, 0, 0, 0, 0, 1, 0]


def test_today_is_a_day_of_the_site() -> None:
    written = postmortem(actions=(action(due="2026-11-18"),))

    shown = library(written, now=at("18 23:30"), time_zone="Europe/Copenhagen")

    assert shown.actions[0].overdue_days == 1


def test_what_has_no_due_date_is_due_when_its_severity_promises() -> None:
    shown = library(
        postmortem(actions=(action(),), severity="sev1", date="2026-10-01", published="2026-10-05"),
    )

    (row,) = shown.actions
    assert (row.due, row.deadline, row.overdue_days) == (None, date(2026, 10, 19), 30)
    assert row.age_days == 48


def test_it_says_what_an_item_lacks() -> None:
    whole = {
        "owner": "Shops on-call",
        "due": "2026-12-01",
        "link": "https://tracker.example/1",
        "category": "detect",
    }
    shown = library(postmortem(actions=(action(number=1, **whole), action(number=2))))

    assert [row.lacks for row in shown.actions] == [(), ("owner", "due", "link", "category")]
    assert [row.key for row in shown.actions] == ["one#action-1", "one#action-2"]
    assert shown.entry["one"].actions == ("one#action-1", "one#action-2")
    assert shown.action["one#action-1"].owner == "Shops on-call"


def test_the_close_rate_counts_what_was_known_and_closed_by_each_month_s_end() -> None:
    shown = library(
        postmortem(
            "old",
            date="2026-08-20",
            actions=(
                action(number=1, state="done", done="2026-09-30"),
                action(number=2, state="done"),
                action(number=3, state="dropped", reason="No"),
                action(number=4),
            ),
        ),
        postmortem("new", date="2026-10-31", actions=(action(),)),
    )

    assert [(point.month.month, point.known, point.closed) for point in shown.close_rate] == [
        (8, 4, 0),
        (9, 4, 1),
        (10, 5, 1),
        (11, 5, 3),
    ]


def test_without_action_items_there_is_no_close_rate() -> None:
    assert library(postmortem()).close_rate == ()
