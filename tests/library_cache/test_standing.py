"""A library that stands is left alone, and nobody reads what is over to see that it does."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from generator.cli.lanes import Lanes
from generator.cli.library.shelved import Shelved
from generator.problems import Level
from generator.site.archive.whole import Wholes
from tests.library_cache.test_same_bytes import FOLDER, NOW, kept, paper, root, shelves_in

__all__ = ["root"]
OVER = """
title: Search was slow
severity: sev3
started: 2025-0{month}-10T10:00:00Z
components: {{checkout: degraded_performance}}
updates:
  - {{id: u1, at: 2025-0{month}-10T10:05:00Z, status: investigating, message: We look into it.}}
  - {{id: u2, at: 2025-0{month}-10T11:00:00Z, status: resolved, message: It works again.}}
"""
OPEN = """
title: Tea is cold
severity: sev3
started: 2026-11-18T10:00:00Z
components: {checkout: degraded_performance}
updates:
  - {id: u1, at: 2026-11-18T10:05:00Z, status: investigating, message: We look into it.}
"""
PLANNED = """
kind: maintenance
title: New shelves
window: {start: 2026-11-18T14:00:00Z, end: 2026-11-18T17:00:00Z}
components: {checkout: under_maintenance}
updates:
  - {id: u1, at: 2026-11-16T10:05:00Z, status: scheduled, message: We put up new shelves.}
"""


@pytest.fixture
def site(root: Path) -> Path:
    """A site that was built a few times."""
    for month in (1, 2, 3):
        file = root / f"content/incidents/over{month}.yml"
        file.write_text(OVER.format(month=month).lstrip(), "utf-8")
    (root / "content/incidents/open.yml").write_text(OPEN.lstrip(), "utf-8")
    for _ in range(2):
        built(root)
    assert built(root).unchanged
    return root


def lanes(root: Path, *, keep_going: bool = False) -> Lanes:
    shelves = shelves_in(root, "site")
    return Lanes(root, shelves, lambda: kept(root), lambda: None, keep_going=keep_going)


def built(root: Path, now: datetime = NOW, *, keep_going: bool = False) -> Shelved:
    building = lanes(root, keep_going=keep_going)
    return building.shelve(building.publish(now), now)


def update(root: Path) -> None:
    with (root / "content/incidents/open.yml").open("a", encoding="utf-8") as file:
        at = "2026-11-18T11:00:00Z"
        file.write(f"  - {{id: u2, at: {at}, status: monitoring, message: It gets warm.}}\n")


def nothing(root: Path) -> None:
    del root


@pytest.mark.parametrize("change", [nothing, update], ids=lambda each: str(each.__name__))
def test_nothing_that_is_over_is_read(
    site: Path, change: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    change(site)
    building = lanes(site)
    status = building.publish(NOW)
    monkeypatch.setattr(Wholes, "whole", lambda at, row: pytest.fail(f"{at} reads {row}"))
    assert building.shelve(status, NOW).unchanged


def edited(root: Path) -> None:
    file = root / "content/incidents/over2.yml"
    file.write_text(file.read_text("utf-8").replace("works again", "works once more"), "utf-8")


def removed(root: Path) -> None:
    (root / "content/incidents/over2.yml").unlink()


def new(root: Path) -> None:
    text = OVER.format(month=4).lstrip()
    (root / "content/incidents/over4.yml").write_text(text, "utf-8")


def worse(root: Path) -> None:
    file = root / "content/incidents/open.yml"
    file.write_text(file.read_text("utf-8").replace("sev3", "sev1"), "utf-8")


@pytest.mark.parametrize(
    "change", [edited, new, removed, worse], ids=lambda each: str(each.__name__)
)
def test_what_it_shows_of_incidents_is_made_anew(
    site: Path, change: Callable[[Path], None]
) -> None:
    change(site)
    done = built(site)
    assert done.published, done.problems
    assert built(site).unchanged


def test_what_goes_on_by_itself_is_made_anew_when_its_time_comes(site: Path) -> None:
    (site / "content/incidents/planned.yml").write_text(PLANNED.lstrip(), "utf-8")
    assert built(site).published
    for hours, stands in ((1, True), (3, False), (4, True), (6, False), (7, True)):
        assert built(site, NOW + timedelta(hours=hours)).unchanged is stands


def test_what_is_missing_is_told_by_every_build_until_it_is_mended(site: Path) -> None:
    file = site / FOLDER / "shop/2026-11-13-once-more.md"
    whole = file.read_text("utf-8")
    file.write_text(f"{whole}\n![It is not there](gone.png)\n", "utf-8")
    first = built(site, keep_going=True)
    errors = [each for each in first.problems if each.level is Level.ERROR]

    again = built(site, keep_going=True)
    assert again.unchanged
    assert [each.rule for each in errors] == ["unfit-picture"]
    assert (list(again.problems), again.withheld) == (errors, first.withheld)
    assert built(site).failed
    file.write_text(whole, "utf-8")
    assert not built(site, keep_going=True).withheld
    assert not built(site).problems


def test_a_postmortem_is_left_out_once_an_incident_is_removed_that_nobody_saw(site: Path) -> None:
    incident = site / "content/incidents/tomorrow.yml"
    incident.write_text(OPEN.lstrip().replace("11-18", "11-19"), "utf-8")
    about = paper("About tomorrow", 17, more="incidents: [tomorrow]\n")
    (site / FOLDER / "shop/2026-11-17-about.md").write_text(about, "utf-8")
    page = shelves_in(site, "site").internal / "postmortems/shop/2026-11-17-about"
    assert not built(site, keep_going=True).withheld[1:]
    assert page.exists()
    incident.unlink()
    assert [each.file for each in built(site, keep_going=True).withheld] == [
        f"{FOLDER}/shop/2026-11-17-about.md"
    ]
    assert not page.exists()


def test_what_was_public_goes_with_the_last_postmortem_and_its_folder(site: Path) -> None:
    public, internal = shelves_in(site, "site").public, shelves_in(site, "site").internal
    page = "postmortems/2026-11-10-checkout/index.html"
    built(site)
    assert (public / page).is_file()
    shutil.rmtree(site / FOLDER)
    assert not built(site).failed
    assert not (public / "postmortems").exists()
    assert not [*internal.rglob("2026-11-10-checkout")]
    assert built(site).unchanged
