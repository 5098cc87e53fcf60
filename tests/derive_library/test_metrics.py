from __future__ import annotations

import statistics
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from generator.derive.library.statistics import statistic
from generator.model.edition import Edition, Metric
from tests.derive.given import at
from tests.derive_library.given import library, postmortem

MINUTE = timedelta(minutes=1)


def metric(shown: Edition, name: str) -> Metric:
    return next(each for each in shown.metrics.metrics if each.name == name)


def test_nothing_known_has_no_numbers() -> None:
    found = statistic([None, None])

    assert (found.n, found.missing) == (0, 2)
    assert found.median is found.p90 is found.mean is None


def test_ten_values_by_hand() -> None:
    found = statistic([minutes * MINUTE for minutes in (10, 1, 2, 3, 4, 5, 6, 7, 8, 100)])

    assert found.median == 5.5 * MINUTE
    assert found.p90 == 10 * MINUTE
    assert found.mean == 14.6 * MINUTE


@given(st.lists(st.one_of(st.none(), st.integers(0, 10**7)), max_size=60))
def test_numbers_agree_with_those_of_the_standard_library(seconds: list[int | None]) -> None:
    found = statistic([None if each is None else timedelta(seconds=each) for each in seconds])

    known = sorted(each for each in seconds if each is not None)
    assert found.n + found.missing == len(seconds)
    assert [value.total_seconds() for value in found.values] == known
    if known:
        assert found.mean is not None and found.median is not None  # noqa: PT018 - for types
        assert abs(found.mean.total_seconds() - statistics.fmean(known)) <= 0.51
        assert abs(found.median.total_seconds() - statistics.median(known)) <= 0.51
        assert found.p90 is not None
        p90 = int(found.p90.total_seconds())
        assert p90 in known
        assert sum(each <= p90 for each in known) * 10 >= 9 * len(known)
        assert sum(each < p90 for each in known) * 10 < 9 * len(known)


def test_each_metric_counts_from_the_start_and_says_what_is_missing() -> None:
    shown = library(
        postmortem(
            "a",
            milestones={
                "started": "12 10:00",
                "detected": "12 10:05",
                "acknowledged": "12 10:06",
                "mitigated": "12 10:30",
                "resolved": "12 11:00",
            },
            published="2026-11-15",
        ),
        postmortem("b", milestones={"started": "13 10:00", "resolved": "13 13:00"}),
        postmortem("c"),
    )

    found = {
        each.name: (each.overall.values, each.overall.missing) for each in shown.metrics.metrics
    }
    assert found == {
        "MTTD": ((5 * MINUTE,), 2),
        "MTTA": ((6 * MINUTE,), 2),
        "MTTM": ((30 * MINUTE,), 2),
        "MTTR": ((60 * MINUTE, 180 * MINUTE), 1),
        "Time to publication": ((timedelta(days=3),), 2),
    }


def test_near_misses_patterns_and_drills_are_left_out() -> None:
    times = {"started": "12 10:00", "resolved": "12 11:00"}
    shown = library(
        *(postmortem(kind, kind=kind, milestones=times) for kind in ("near-miss", "pattern")),
        postmortem("drill", kind="drill", milestones=times),
        postmortem("real", kind="incident", milestones=times, recurrence_of="drill"),
    )

    assert metric(shown, "MTTR").overall.n == 1
    assert shown.metrics.total == 1
    assert shown.metrics.recurring == 0


def test_slices_stand_in_the_order_of_the_site_and_quarters_in_that_of_time() -> None:
    shown = library(
        postmortem("a", date="2026-01-02", severity="sev2", services=("search", "checkout")),
        postmortem("b", date="2026-01-03", severity="sev1", services=("checkout",)),
        postmortem("c", date="2025-06-30", severity="sev1", recurrence_of="a"),
    )

    assert shown.metrics.frequency == {
        "quarter": (("2025 Q2", 1), ("2025 Q3", 0), ("2025 Q4", 0), ("2026 Q1", 2)),
        "severity": (("Critical", 2), ("Major", 1)),
        "service": (("Checkout", 2), ("Search", 1)),
        "team": (("Money", 3),),
    }
    assert metric(shown, "MTTR").by["quarter"][0].slug == "2025-q2"
    assert shown.metrics.recurring == 1


def test_a_publication_before_the_end_is_missing_not_negative() -> None:
    written = postmortem(
        milestones={"started": "12 10:00", "resolved": "12 23:30"}, published="2026-11-12"
    )

    assert metric(library(written), "Time to publication").overall.values == (timedelta(0),)
    late = library(written, time_zone="Europe/Copenhagen")
    assert metric(late, "Time to publication").overall.missing == 1


def test_the_day_is_one_of_the_site() -> None:
    written = postmortem(milestones={"started": "12 23:30"})

    assert library(written, time_zone="Asia/Tokyo").entry["one"].day == date(2026, 11, 13)
    assert at("12 23:30").date() == date(2026, 11, 12)
