"""Postmortems do not make the status page forget what it knows of events that are over."""

from __future__ import annotations

import os
import random
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.build.learned import Learned
from tests.build.test_archive import same

ROWS = int(os.environ.get("STATUSBOOK_ROWS", "6"))
OLD = "e8"
"""An event of a year ago."""


@pytest.fixture
def site(tmp_path: Path) -> Learned:
    site = Learned(tmp_path / "root", random.Random(2))
    reused(site, tmp_path)
    return site


def reused(site: Learned, folder: Path) -> int:
    """Build with a memory and without; how many events did not have to be read the last time."""
    for _ in range(2):
        same(site, folder / "cold", folder / "cache")
    return same(site, folder / "cold", folder / "cache")


def test_a_postmortem_that_stays_in_the_house_leaves_its_event_alone(
    site: Learned, tmp_path: Path
) -> None:
    before = reused(site, tmp_path)
    file = site.write(
        OLD, team="shop", status="final", visibility="internal", published="published: 2026-01-01\n"
    )
    assert reused(site, tmp_path) == before + 1
    file.write_text(file.read_text("utf-8").replace("internal", "public"), "utf-8")
    assert reused(site, tmp_path) == before
    (site.incidents / f"{OLD}.yml").unlink()
    assert reused(site, tmp_path) == before - 1
    told = site.build(tmp_path / "cache").problems
    assert any(each.rule == "postmortem-unknown-incident" for each in told)


@pytest.mark.parametrize("broken", [{"team": "nobody"}, {"status": "half"}, {"event": "e80"}])
def test_a_mistake_in_a_postmortem_makes_nothing_be_read_again(
    site: Learned, tmp_path: Path, broken: dict[str, str]
) -> None:
    before = reused(site, tmp_path)
    whole = {"event": OLD, "team": "shop", "status": "final", "visibility": "internal"}
    site.write(**whole | broken)
    assert reused(site, tmp_path) == before


def test_a_mistake_in_one_event_makes_no_other_be_read_again(site: Learned, tmp_path: Path) -> None:
    before = reused(site, tmp_path)
    (site.incidents / "new.yml").write_text("title: 'half", "utf-8")
    built = site.build(tmp_path / "cache")
    assert built.withheld
    assert built.published
    assert built.published.kept >= before  # the page of each event, and its feed
    assert "could not be published" in (site.target / "index.html").read_text("utf-8")
    assert reused(site, tmp_path) == before
    (site.incidents / f"{OLD}.yml").write_text("title: 'half", "utf-8")
    assert reused(site, tmp_path) == before - 1
    assert "Event 8" in "".join(
        page.read_text("utf-8") for page in site.target.glob(f"*/{OLD}/index.html")
    )


def test_what_is_owed_is_told_again_when_a_postmortem_is_taken_away(
    site: Learned, tmp_path: Path
) -> None:
    site.add(site.now - timedelta(days=30), over=True, kind="incident")
    event = f"e{site.count}"
    paper = site.write(event, team="shop", status="final", visibility="internal", published="")
    for _ in range(2):
        same(site, tmp_path / "cold", tmp_path / "cache")
    paper.unlink()
    same(site, tmp_path / "cold", tmp_path / "cache")
    told = site.build(tmp_path / "cache").problems
    assert any(each.rule == "postmortem-owed" and event in each.place.file for each in told)


@settings(max_examples=ROWS, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_any_row_of_edits_with_postmortems(
    seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("learned")
    site = Learned(folder / "root", random.Random(seed))
    for _ in range(8):
        same(site, folder / "cold", folder / "cache")
        for _ in range(site.chance.randint(1, 3)):
            site.edit()
        if site.chance.random() < 0.2:
            site.break_one()
