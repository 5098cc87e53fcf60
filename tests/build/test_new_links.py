"""Where the library brings pages to which the status page leads, that is published once more."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.cli import lanes
from generator.cli.publishing import Built, publish_status
from generator.problems import Place, Problem
from tests.build.inside import statusbook
from tests.build.trees import tree
from tests.support.given import SITE, write_site

NOW = "2026-11-25T12:00:00Z"
LINK = 'href="../../postmortems/checkout/"'
OVER = """
title: Search is slow
severity: sev3
started: 2026-0{month}-18T14:02:00Z
components: {{search: degraded_performance}}
updates:
  - {{id: u1, at: 2026-0{month}-18T14:10:00Z, status: investigating, message: We look.}}
  - {{id: u2, at: 2026-0{month}-18T15:10:00Z, status: resolved, message: It is fast again.}}
"""
LEARNED = """
title: Checkout requests fail
severity: sev1
started: 2026-11-18T14:02:00Z
components: {checkout: partial_outage}
updates:
  - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: We look.}
  - {id: u2, at: 2026-11-18T15:10:00Z, status: resolved, message: It works again.}
"""
PAPER = """\
---
title: Checkout requests failed
incidents: [checkout]
team: shop
status: final
visibility: public
---

## Summary

A release broke checkout.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = {f"over{month}.yml": OVER.format(month=month) for month in (1, 2, 3)}
    files |= {"checkout.yml": LEARNED, "content/postmortems/shop/checkout.md": PAPER}
    return write_site(tmp_path / "root", files, site=f"{SITE}teams:\n  shop: {{name: Shop}}\n")


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[Built]:
    """What each run of the status page found and did."""
    seen: list[Built] = []

    def watched(*given: Any, **more: Any) -> Built:
        seen.append(publish_status(*given, **more))
        return seen[-1]

    monkeypatch.setattr(lanes, "publish_status", watched)
    return seen


def page(root: Path) -> str:
    return (root / "site/public/incidents/checkout/index.html").read_text("utf-8")


def test_the_page_leads_to_what_came_with_the_same_build(root: Path, runs: list[Built]) -> None:
    done = statusbook(root, "build", "--now", NOW)

    assert done.returncode == 0, done.stdout
    assert LINK in page(root)
    assert len(runs) == 2


def test_the_second_run_takes_what_the_first_has_learned(root: Path, runs: list[Built]) -> None:
    statusbook(root, "build", "--now", NOW)

    assert [each.reused for each in runs] == [0, 3]
    statusbook(root, "build", "--now", NOW, "--no-cache", "--out", "b", "--out-internal", "c")
    assert tree(root / "site/public") == tree(root / "b")
    assert tree(root / "site/internal") == tree(root / "c")


def test_without_a_cache_the_second_run_has_none(root: Path, runs: list[Built]) -> None:
    statusbook(root, "build", "--now", NOW, "--no-cache")

    assert LINK in page(root)
    assert [each.reused for each in runs] == [0, 0]
    assert not (root / ".statusbook-cache").exists()


def test_there_is_no_second_run_where_nothing_is_new(root: Path, runs: list[Built]) -> None:
    statusbook(root, "build", "--now", NOW)
    before = tree(root / "site/public")
    runs.clear()

    statusbook(root, "build", "--now", NOW)

    assert len(runs) == 1
    assert tree(root / "site/public") == before


def test_its_time_is_told_with_the_first_s(root: Path, runs: list[Built]) -> None:
    said = statusbook(root, "build", "--now", NOW, "--timings").stderr

    assert len(runs) == 2
    assert [line.split("s  ", 1)[1] for line in said.splitlines() if " s  " in line] == [
        "read and check",
        "derive",
        "render and write",
        "remember",
    ]


def test_what_stops_the_second_run_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    problem = Problem(Place("site/public"), "cannot-write", "the disk is full", "make room")
    count = 0

    def full(*given: Any, **more: Any) -> Built:
        nonlocal count
        count += 1
        return publish_status(*given, **more) if count == 1 else Built((problem,))

    monkeypatch.setattr(lanes, "publish_status", full)

    done = statusbook(root, "build", "--now", NOW)

    assert done.returncode == 1
    assert "the disk is full" in done.stdout
