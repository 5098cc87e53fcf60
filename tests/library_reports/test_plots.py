from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.library.plots import Bar, Days, Strip, areas, bars, calendar, quarters, spread
from generator.library.plots.areas import step
from generator.library.plots.strips import MANY
from tests.library_reports.given import marks, words

MINUTE = timedelta(minutes=1)
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=20)


def strip(name: str, *minutes: float) -> Strip:
    values = sorted(each * MINUTE for each in minutes)
    middle = values[len(values) // 2] if values else None
    return Strip(name, f"n {len(values)}", middle, values[-1] if values else None, values)


def test_each_postmortem_is_a_dot() -> None:
    drawn = spread("Durations", [strip("All", 1, 5, 5, 5, 60), strip("None")])

    assert len(marks(drawn, "dot")) == 5
    assert words(drawn)[:2] != []
    assert {"All", "None", "n 5", "n 0"} <= set(words(drawn))


def test_a_handful_has_neither_band_nor_percentile() -> None:
    few = spread("x", [strip("All", *range(1, 8))])
    enough = spread("x", [strip("All", *range(1, 9))])

    assert (len(marks(few, "band")), len(marks(few, "p90"))) == (0, 0)
    assert (len(marks(enough, "band")), len(marks(enough, "p90"))) == (1, 1)


def test_one_or_two_have_no_middle() -> None:
    assert len(marks(spread("x", [strip("All", 3, 4)]), "median")) == 0
    assert len(marks(spread("x", [strip("All", 3, 4, 5)]), "median")) == 1


def test_a_strip_of_very_many_does_not_grow_with_them() -> None:
    some = spread("x", [strip("All", *range(1, MANY + 2))])
    many = spread("x", [strip("All", *range(1, 5000))])

    assert not marks(many, "dot")
    assert marks(many, "pile")
    assert len(many) < 2 * len(some) + 20_000


def test_quarters_are_joined_only_where_both_have_eight() -> None:
    eight, few = list(range(10, 18)), [10, 20]
    drawn = quarters(
        "x", [strip("Q1", *eight), strip("Q2", *eight), strip("Q3", *few), strip("Q4", *eight)]
    )

    assert len(marks(drawn, "median")) == 3
    assert len(marks(drawn, "join")) == 1
    assert len(marks(drawn, "dot")) == 26


def test_bars_are_as_long_as_their_numbers() -> None:
    drawn = bars("How many", [Bar("Checkout", 8), Bar("Search", 4), Bar("API", 0)])

    lengths = [float(mark.get("d", "").split("h")[1].split("v")[0]) for mark in marks(drawn, "bar")]
    assert lengths[0] == pytest.approx(2 * lengths[1])
    assert lengths[2] == 0
    assert {"8", "4", "0"} <= set(words(drawn))


def test_nothing_is_drawn_of_nothing() -> None:
    assert spread("x", [strip("All")]) == ""
    assert quarters("x", [strip("Q1")]) == ""
    assert bars("x", [Bar("All", 0)]) == ""
    assert areas("x", [("Jan", 3, 1)], "known", "closed") == ""
    assert calendar("x", [Days("All", "0", [])], date(2026, 1, 1), date(2026, 2, 1)) == ""


def test_days_stand_between_the_first_and_the_last() -> None:
    days = [date(2026, 1, 1), date(2026, 7, 2), date(2026, 12, 31)]

    drawn = calendar("x", [Days("All", "3", days)], days[0], days[-1])

    assert len(marks(drawn, "dot")) == 3
    assert [each for each in words(drawn) if "2026" in each] == ["Jan 2026", "Dec 2026", "Jul 2026"]


@given(st.integers(1, 10**9))
def test_lines_of_a_scale_are_few_and_round(most: int) -> None:
    assert 1 <= most / step(most) <= 10 or most < 4
    assert most / step(most) <= 4
    assert str(step(most)).rstrip("0") in {"1", "2", "5"}


@settings(max_examples=25, deadline=None)
@given(TEXTS, st.lists(st.floats(0, 10**7), min_size=1, max_size=12))
def test_whatever_is_written_or_measured_is_drawn_inside(name: str, minutes: list[float]) -> None:
    drawn = spread(name, [strip(name, *minutes)])

    for dot in marks(drawn, "dot"):
        x, _ = dot.get("transform", "")[len("translate(") : -1].split(",")
        assert 4 <= float(x) <= 336


def test_markup_in_names_is_text() -> None:
    evil = '<script>alert(1)</script>"&'

    drawn = spread(evil, [strip(evil, 1, 2, 3)])

    assert "<script" not in drawn
    assert any(each.startswith("<script>") for each in words(drawn))


def test_a_drawing_has_no_style_colour_or_address_of_its_own() -> None:
    drawn = spread("x", [strip("All", *range(1, 12))]) + areas(
        "x", [("a", 3, 1), ("b", 9, 5)], "k", "c"
    )

    assert "style=" not in drawn
    assert "http" not in drawn
    assert "#" not in drawn


def test_another_machine_draws_the_same_bytes() -> None:
    code = (
        "from datetime import timedelta as T; from generator.library.plots import Strip, spread;"
        "v = [T(minutes=n * n) for n in range(1, 30)];"
        "print(spread('x', [Strip('All', 'n', v[9], v[20], v)]))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "Asia/Kathmandu"), ("2", "UTC"))
    }
    assert len(told) == 1
