"""Months of the archive that stay closed: a build that never looks into them publishes the same."""

from __future__ import annotations

import random
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cache import Cache
from generator.cli.publishing import Built, publish_status
from tests.build.sites import BEGUN, Edited, update
from tests.build.trees import tree

POLICIES = "policies: {feed_items: 10, history_items: 10}\n"
OPENED = 20
"""More months than the published lists reach back into, and fewer than there are."""
LISTED = 52
"""More than any list that is published holds of incidents, and of maintenances."""


class Watched(Cache):
    """A cache that counts what is asked of it, by space."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.asked: Counter[str] = Counter()

    def get(self, space: str, key: bytes) -> bytes | None:
        self.asked[space] += 1
        return super().get(space, key)


class Old(Edited):
    """A site with some years behind it, and lists that are full without looking back so far."""

    def __init__(self, root: Path, chance: random.Random) -> None:
        super().__init__(root, chance)
        for week in range(LISTED):
            for kind in ("incident", "maintenance"):
                at = BEGUN - timedelta(weeks=week + 1, hours=chance.randint(0, 160))
                self.add(at, over=True, kind=kind)
        self.recent = self.count
        for days in range(450, 1100, 25):
            self.add(BEGUN - timedelta(days=days), over=True)

    def configure(self, name: str = "Acme", zone: str = "UTC") -> None:
        super().configure(name, zone)
        with (self.root / "content" / "site.yml").open("a") as file:
            file.write(POLICIES)

    def old_file(self) -> Path:
        """A file of an event of more than a year ago."""
        old = range(self.recent + 1, self.recent + 20)
        return self.chance.choice([self.incidents / f"e{each}.yml" for each in old])


@contextmanager
def watched(site: Old, cache: Path) -> Iterator[tuple[Built, Counter[str]]]:
    store = Watched(cache)
    yield (
        publish_status(
            site.root, site.target, site.now, keep_going=True, store=store, alone=site.alone
        ),
        store.asked,
    )
    store.close()


def same(site: Old, folder: Path) -> Counter[str]:
    """Build with a memory and without; what was asked of the memory."""
    with watched(site, folder / "cache") as (warm, asked):
        cold, wanted = site.cold(folder / "cold")
        assert warm.problems == cold.problems
        assert warm.next_change_at == cold.next_change_at
        assert (warm.published is None) == (cold.published is None)
        if warm.published:
            assert tree(site.target) == wanted
    return asked


@pytest.fixture
def site(tmp_path: Path) -> Old:
    site = Old(tmp_path / "root", random.Random(3))
    same(site, tmp_path)
    assert (site.target / "index.html").is_file()
    return site


def test_months_of_long_ago_are_not_opened(site: Old, tmp_path: Path) -> None:
    assert same(site, tmp_path)["month"] < OPENED
    site.add(site.now - timedelta(hours=2), over=False, kind="incident")
    assert same(site, tmp_path)["month"] < OPENED
    with (site.incidents / f"e{site.count}.yml").open("a") as file:
        file.write(update("more", site.now - timedelta(minutes=5), "monitoring"))
    asked = same(site, tmp_path)
    assert asked["month"] < OPENED
    assert asked["event"] < 100


def test_whoever_looks_at_all_events_gets_them_all(site: Old, tmp_path: Path) -> None:
    site.alone = False
    assert same(site, tmp_path)["month"] > OPENED
    with watched(site, tmp_path / "cache") as (built, _):
        assert built.site is not None
        assert len(list(built.site.events)) == len(built.site.events) == len(site.files)


def test_an_edit_of_long_ago_is_published(site: Old, tmp_path: Path) -> None:
    file = site.old_file()
    file.write_text(file.read_text("utf-8").replace("Event", "Crash", 1), "utf-8")
    assert same(site, tmp_path)["month"] < OPENED
    page = next(site.target.glob(f"*/{file.stem}/index.html"))
    assert "Crash" in page.read_text("utf-8")
    assert same(site, tmp_path)["month"] < OPENED


def test_an_event_of_long_ago_that_is_removed_is_gone(site: Old, tmp_path: Path) -> None:
    file = site.old_file()
    file.unlink()
    same(site, tmp_path)
    assert not list(site.target.glob(f"*/{file.stem}"))
    assert file.stem not in (site.target / "sitemap.xml").read_text("utf-8")
    same(site, tmp_path)


def test_an_event_that_is_written_down_years_later_takes_its_place(
    site: Old, tmp_path: Path
) -> None:
    for days, over in ((700, True), (701, True), (650, False)):
        site.add(site.now - timedelta(days=days), over=over)
        same(site, tmp_path)
    site.now += timedelta(hours=1)
    same(site, tmp_path)


def test_the_clock_may_go_back_for_years_and_on_again(site: Old, tmp_path: Path) -> None:
    for days in (-400, 1, 399, 200):
        site.now += timedelta(days=days)
        same(site, tmp_path)
        same(site, tmp_path)


def test_a_new_checkout_has_other_dates_and_the_same_content(site: Old, tmp_path: Path) -> None:
    for file in site.files:
        file.write_bytes(file.read_bytes())
    assert same(site, tmp_path)["month"] < OPENED
    assert same(site, tmp_path)["month"] < OPENED


def test_a_month_that_was_lost_is_read_again(site: Old, tmp_path: Path) -> None:
    import sqlite3  # noqa: PLC0415 - to do harm

    with sqlite3.connect(tmp_path / "cache" / "statusbook.db") as cache:
        for space in ("month", "places"):
            cache.execute("DELETE FROM entry WHERE space = ?", (space,))
    cache.close()
    same(site, tmp_path)
    assert same(site, tmp_path)["archive"] == 1
    assert same(site, tmp_path)["month"] > 0


def test_a_month_of_long_ago_in_which_something_ended_lately_keeps_its_pages(
    site: Old, tmp_path: Path
) -> None:
    file = next(file for file in site.files if "started: 2026-04-" in file.read_text("utf-8"))
    text = file.read_text("utf-8").replace("partial_outage", "degraded_performance")
    file.write_text(re.sub("severity: sev.", "severity: sev4", text), "utf-8")
    for days, stage in ((30, "investigating"), (20, "resolved")):
        with file.open("a") as words:
            words.write(update(f"d{days}", site.now - timedelta(days=days), stage))
        for _ in range(2):
            same(site, tmp_path)


def test_where_git_knows_nothing_it_is_asked_once(
    site: Old, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    run = subprocess.run

    def watched_run(command: list[str], **more: Any) -> Any:
        asked.append(command)
        return run(command, **more)

    monkeypatch.setattr(subprocess, "run", watched_run)
    with watched(site, tmp_path / "cache"):
        pass
    assert ["ls-tree" in command for command in asked].count(True) == 1


def test_what_git_has_otherwise_is_compared(site: Old, tmp_path: Path) -> None:
    site.git("init")
    site.commit()
    same(site, tmp_path)
    file = site.old_file()
    text = file.read_text("utf-8")
    file.write_text(text.replace("id: u1", "id: u9"), "utf-8")
    same(site, tmp_path)
    site.commit()
    same(site, tmp_path)
    file.write_text(text, "utf-8")
    same(site, tmp_path)


def test_a_postmortem_that_comes_to_be_due_is_asked_for_with_a_memory_too(tmp_path: Path) -> None:
    site = Old(tmp_path / "root", random.Random(3))
    site.add(site.now - timedelta(days=2), over=True, kind="incident")
    file = f"content/incidents/e{site.count}.yml"
    asked = []
    for days in (0, 5.5, 1, 5):
        site.now += timedelta(days=days)
        same(site, tmp_path)
        told = site.build(None, tmp_path / "beside").problems
        asked.append(
            any((each.rule, each.place.file) == ("postmortem-owed", file) for each in told)
        )
    assert asked[0] is False
    assert asked[-1] is True


@settings(max_examples=2, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_any_row_of_edits_of_any_age(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("old")
    site = Old(folder / "root", random.Random(seed))
    for _ in range(6):
        same(site, folder)
        for _ in range(site.chance.randint(1, 3)):
            site.edit()
        site.alone = site.chance.random() < 0.8
