from __future__ import annotations

from datetime import date
from typing import Any

from generator.model.edition import Edition
from tests.derive_library.given import action, library, postmortem, trouble
from tests.library_reports.given import marks, page, pages


def _again() -> Edition:
    return library(
        *(
            postmortem(
                f"p{month}",
                title=f"Month {month}",
                causes=("software",),
                recurrence_of=f"p{month - 1}" if month > 1 else None,
                milestones={"started": f"2026-0{month}-01 10:00"},
                actions=(action(state="open" if month > 1 else "done", due=date(2026, 9, 1)),),
            )
            for month in (1, 2, 3)
        )
    )


def test_a_chain_is_told_from_its_first_time_with_what_was_to_end_it() -> None:
    (chain,) = page(_again(), "patterns/")["chains"]

    assert [step["link"]["text"] for step in chain["steps"]] == ["Month 1", "Month 2", "Month 3"]
    assert chain["actions"] == (
        "3 action items were meant to end it: 1 done, 2 waiting, 2 of them overdue."
    )


def test_a_cause_is_drawn_over_time_and_leads_to_its_page() -> None:
    shown = page(_again(), "patterns/")

    causes = next(each for each in shown["kinds"] if each["anchor"] == "cause")["drawn"]
    assert len(marks(causes["svg"], "dot")) == 3
    (row,) = causes["table"]["rows"]
    assert row["path"] in pages(_again())


def test_the_page_of_a_pattern_shows_each_time_newest_first_and_what_waits() -> None:
    shown = page(_again(), "patterns/cause/software/")

    assert [card["title"] for card in shown["cards"]] == ["Month 3", "Month 2", "Month 1"]
    assert len(shown["waiting"]) == 2


def test_small_incidents_that_belong_together_are_named_with_their_addresses() -> None:
    small: list[Any] = [
        trouble(
            f"slow-{day}",
            f"{day:02} 10:00",
            f"{day} 11:00",
            severity="sev3",
            components={"search": "degraded_performance"},
        )
        for day in (3, 5, 7)
    ]

    (cluster,) = page(library(*small), "patterns/")["small"]

    assert [address for _, address in cluster["incidents"]] == [
        f"https://status.nimbus.example/incidents/slow-{day}/" for day in (3, 5, 7)
    ]


def test_where_nothing_comes_again_the_page_says_so() -> None:
    assert page(library(postmortem()), "patterns/")["sentence"].startswith("Nothing has come again")
