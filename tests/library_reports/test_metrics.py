from __future__ import annotations

from typing import Any

from tests.derive_library.given import library, postmortem
from tests.library_reports.given import marks, page, pages, words


def _lasting(*minutes: int | None) -> list[Any]:
    return [
        postmortem(
            f"p{place}",
            severity="sev1",
            milestones={"started": "2026-10-01 10:00"}
            | (
                {} if each is None else {"resolved": f"2026-10-01 {10 + each // 60}:{each % 60:02}"}
            ),
        )
        for place, each in enumerate(minutes)
    ]


def test_n_and_what_is_missing_stand_beside_every_mean() -> None:
    shown = page(library(*_lasting(10, 20, 90, None)), "metrics/")

    table = shown["glance"]["table"]
    assert table["heads"][1:] == ["n", "Missing", "Median", "90th percentile", "Mean"]
    rows = {row["name"]: row["cells"] for row in table["rows"]}
    assert rows["Time to resolve"] == ["3", "1", "20 min", "1 h 30 min", "40 min"]
    assert rows["Time to detect"][:2] == ["0", "4"]


def test_each_metric_says_what_it_means_and_what_it_cannot_tell() -> None:
    found = pages(library(*_lasting(10)))

    for slug in ("mttd", "mtta", "mttm", "mttr", "publication"):
        shown: Any = found[f"metrics/{slug}/"].meta["library"]
        assert shown["means"]
        assert len(shown["warnings"]) > 3
    assert {line["short"] for line in page(library(*_lasting(10)), "metrics/")["lines"]} > {"MTTR"}


def test_no_trend_is_drawn_from_a_handful() -> None:
    shown = page(library(*_lasting(10, 20, 30)), "metrics/mttr/")

    quarter = next(each for each in shown["drawings"] if each["title"] == "By quarter")
    assert quarter["sentence"].startswith("No trend is drawn")
    assert len(marks(quarter["svg"], "dot")) == 3
    assert not marks(quarter["svg"], "median")


def test_a_metric_is_drawn_by_severity_with_its_median_written_beside() -> None:
    shown = page(library(*_lasting(10, 20, 30)), "metrics/mttr/")

    severity = next(each for each in shown["drawings"] if each["title"] == "By severity")
    assert "20 min, n 3" in words(severity["svg"])


def test_a_metric_nobody_can_measure_says_so() -> None:
    shown = page(library(*_lasting(None)), "metrics/mttr/")

    assert shown["sentence"] == "No postmortem has the times that it takes."
    assert shown["drawings"] == []


def test_the_public_edition_says_what_it_counts() -> None:
    public = postmortem("out", visibility="public", severity="sev1")

    shown = page(library(public, public=True), "metrics/")

    assert "it is no measure of all that happened" in shown["sentence"]
