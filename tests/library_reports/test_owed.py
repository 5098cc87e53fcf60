from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from generator.cli.library.inputs import fresh_until
from generator.library.reports.owed import ledger
from tests.derive.given import NOW, at
from tests.derive_library.given import library, postmortem, trouble
from tests.library_reports.given import page


def _after(**since: int) -> Any:
    outage = trouble("outage", "01 10:00", "01 11:00", severity="sev1")
    return page(library(outage, now=at("01 11:00") + timedelta(**since)), "owed/")


@pytest.mark.parametrize(
    ("hours", "batch", "clock"),
    [
        (0, "fresh", "5 days left"),
        (1, "fresh", "4 days 23 h left"),
        (30, "fading", "3 days 18 h left"),
        (49, "due", "2 days 23 h left"),
        (121, "late", "1 h late"),
    ],
)
def test_the_clock_of_a_postmortem_that_is_owed(hours: int, batch: str, clock: str) -> None:
    (shown,) = _after(hours=hours)["batches"]

    assert shown["anchor"] == batch
    assert shown["debts"][0]["clock"]["word"] == clock


@pytest.mark.parametrize("minutes", [0, 1, 59, 60, 61, 7141, 7199, 7200, 7201, 7260, 7299])
def test_it_reads_the_same_for_as_long_as_a_build_leaves_it_alone(minutes: int) -> None:
    ended, tick = at("01 11:00"), timedelta(microseconds=1)
    outage = trouble("outage", "01 10:00", "01 11:00", severity="sev1")
    now = ended + timedelta(minutes=minutes)

    until = fresh_until(library(outage, now=now))
    assert now < until <= now + timedelta(hours=1)
    assert _after(minutes=minutes) == page(library(outage, now=until - tick), "owed/")


def test_clocks_tick_together_so_that_the_library_is_made_once_an_hour() -> None:
    found = [
        trouble(f"outage-{minute}", "01 09:00", f"01 10:{minute}", severity="sev1")
        for minute in (12, 25, 48)
    ]
    assert fresh_until(library(*found, now=at("01 11:05"))) == at("01 12:00")
    assert fresh_until(library(*found, now=at("01 12:00"))) == at("01 13:00")


def test_the_file_to_begin_with_names_its_incident() -> None:
    debt = _after(hours=1)["batches"][0]["debts"][0]

    assert debt["file"].endswith("/outage.md")
    assert "incidents: [outage]" in debt["front"]


def test_where_nothing_is_owed_the_page_says_so() -> None:
    shown = ledger(library(postmortem()))

    assert shown.sentence.startswith("Nothing is owed.")
    assert shown.stalled_sentence == "No draft or review has stood for long."


def test_a_draft_that_stands_still_is_named_with_its_days() -> None:
    old = postmortem("old", status="draft", milestones={"resolved": "2026-09-01 10:00"})

    shown = ledger(library(old, now=NOW))

    assert [each.note for each in shown.stalled] == ["Begun 78 days ago"]
    assert shown.stalled_sentence.startswith("One text has waited")
