"""A mistake is told in the page, and the page stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cli.publishing import Built
from generator.cli.serving import Workshop
from generator.cli.serving.page import dressed
from generator.output import Published
from generator.problems import Level, Place, Problem
from tests.serve.helpers import Clock, StandIn, get, served

MISTAKE = Problem(
    Place("content/incidents/a.yml", 3, 9, "    at: 2026-11-18T14:10"),
    "time-zone",
    "'2026-11-18T14:10' has no time zone",
    "add Z for UTC",
)
BROKEN = Built((MISTAKE,))


@pytest.fixture
def site(tmp_path: Path) -> StandIn:
    return StandIn(tmp_path / "public")


def page(site: StandIn, *answers: Built | Exception) -> tuple[int, str]:
    """Build once for each answer, then look at the front page."""
    workshop = Workshop(site, Clock())
    for answer in answers:
        site.error = answer if isinstance(answer, Exception) else None
        site.answer = site.answer if isinstance(answer, Exception) else answer
        workshop.build()
    with served(site.tree, workshop) as url:
        reply = get(url)
    return reply.status, reply.text


def test_a_calm_build_wears_no_bar(site: StandIn) -> None:
    assert "statusbook-bar" not in page(site, site.answer)[1]


def test_a_mistake_is_shown_with_its_place_its_line_and_the_way_out(site: StandIn) -> None:
    status, text = page(site, site.answer, BROKEN)

    assert status == 200
    assert "Calm" in text
    assert "Not built: 1 problem. This page is of 14:10:00 UTC" in text
    assert "content/incidents/a.yml:3:9" in text
    assert "has no time zone" in text
    assert "    at: <mark>2026-11-18T14:10</mark>" in text
    assert "add Z for UTC" in text


def test_the_bar_goes_when_the_mistake_is_gone(site: StandIn) -> None:
    calm = site.answer

    assert "statusbook-bar" not in page(site, calm, BROKEN, calm)[1]


def test_where_nothing_was_ever_built_the_problems_stand_alone(site: StandIn) -> None:
    status, text = page(site, BROKEN)

    assert status == 503
    assert "content/incidents/a.yml:3:9" in text
    assert "reload.js" in text


def test_a_warning_does_not_keep_the_site_back(site: StandIn) -> None:
    warning = Problem(MISTAKE.place, "update-cadence", "78 min of silence", level=Level.WARNING)
    _, text = page(site, Built((warning,), published=Published(1, 0, 0)))

    assert "Built, with 1 problem to look at" in text
    assert "warning: 78 min of silence" in text


def test_a_mistake_of_ours_does_not_end_the_server(site: StandIn) -> None:
    _, text = page(site, site.answer, ZeroDivisionError("by <zero>"))

    assert "Calm" in text
    assert "a mistake of ours: ZeroDivisionError: by &lt;zero&gt;" in text


def test_of_very_many_problems_the_first_are_shown_and_the_rest_counted(site: StandIn) -> None:
    _, text = page(site, site.answer, Built((MISTAKE,) * 60))

    assert text.count("<li>") == 50
    assert "10 more" in text


hostile = st.text(st.characters(), max_size=40) | st.sampled_from(
    ["</aside><script>alert(1)</script>", "\N{RIGHT-TO-LEFT OVERRIDE}", "\ud800", '"><img src=x>']
)


@given(hostile, hostile, hostile, st.integers(1, 60))
def test_nothing_of_the_content_runs_or_hides_in_the_bar(
    sentence: str, excerpt: str, file: str, column: int
) -> None:
    problem = Problem(Place(file, 1, column, excerpt), "rule", sentence, sentence)
    site = StandIn(Path("unused"), answer=Built((problem,)))
    text = dressed(b"<body></body>", Workshop(site, Clock()).build()).decode("utf-8")

    assert text.count("<script") == 1
    assert "<img" not in text
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in text


def test_of_an_endless_line_the_part_around_the_column_is_shown(site: StandIn) -> None:
    line = "x" * 100_000 + " here " + "y" * 100_000
    place = Place("a.yml", 1, 100_002, line)
    _, text = page(site, Built((Problem(place, "rule", "Wrong."),)))

    assert "<mark>here</mark>" in text
    assert len(text) < 3000
