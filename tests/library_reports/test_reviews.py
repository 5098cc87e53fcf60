from __future__ import annotations

from datetime import date
from typing import Any

from tests.derive_library.given import action, library, postmortem, trouble
from tests.library_reports.given import page, pages


def _edition() -> Any:
    return library(
        postmortem("first", title="First", published=date(2026, 9, 5)),
        postmortem(
            "again",
            title="Again",
            recurrence_of="first",
            published=date(2026, 11, 5),
            actions=tuple(
                action(f"Late {n}", n, state="open", due=date(2026, 11, 6)) for n in range(1, 41)
            ),
        ),
        trouble("outage", "01 10:00", "01 11:00", severity="sev1", title="An outage"),
    )


def test_each_month_has_a_page_that_leads_to_its_neighbours() -> None:
    found = pages(_edition())

    assert [place for place in found if place.startswith("review/2")] == [
        "review/2026-11/",
        "review/2026-10/",
        "review/2026-09/",
    ]
    october: Any = found["review/2026-10/"].meta["library"]
    assert (october["earlier"]["path"], october["later"]["path"]) == (
        "review/2026-09/",
        "review/2026-11/",
    )


def test_all_that_the_agenda_speaks_of_is_at_hand() -> None:
    shown = page(_edition(), "review/2026-11/")

    batches = {
        each["anchor"]: [card["title"] for card in each["cards"]] for each in shown["batches"]
    }
    assert batches == {"again": ["Again"], "new": ["Again"], "near": []}
    assert shown["owed"] == [["An outage", "https://status.nimbus.example/incidents/outage/"]]
    assert len(shown["agenda"]) >= 4


def test_what_came_back_says_after_what() -> None:
    again = page(_edition(), "review/2026-11/")["batches"][0]["cards"][0]

    assert again["note"] == "After “First” of 5 Sep 2026"


def test_a_long_list_of_late_items_is_cut_and_says_how_many_are_left() -> None:
    (team,) = page(_edition(), "review/2026-11/")["teams"]

    assert (team["team"], team["number"], len(team["lines"])) == ("Money", 40, 30)
    assert team["others"] == "10 more are overdue."


def test_without_any_month_there_is_nothing_to_review() -> None:
    assert page(library(), "review/")["lead"] == "There is nothing to review yet."
