"""From the files that authors write to what subscribers notice, build after build."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from generator.derive import public_site
from generator.model.public import PublicSite
from generator.site import open_site
from generator.status import api, calendar, feeds
from tests.judges.tools import program
from tests.support.command import statusbook
from tests.support.served import Served
from tests.wire.statuspage import FILES
from tests.wire.support import at, published

reader = pytest.importorskip("reader", reason="the feed library `reader` is not installed")
Given = Callable[..., Path]

SITE = """
name: Nimbus
url: {url}
feed_authority: status.nimbus.example,2026
components:
  checkout: {{name: Checkout}}
  search: {{name: Search}}
"""
FIRST = """
title: Checkout requests fail
severity: sev2
started: 2026-11-18T14:02:00Z
components: {{checkout: partial_outage}}
updates:
  - id: u1
    at: 2026-11-18T14:10:00Z
    status: investigating
    message: {words} 15% of checkout attempts fail.
"""
RESOLVED = """\
  - id: u2
    at: 2026-11-18T14:50:00Z
    status: resolved
    message: All checkouts work again.
"""
MAINTENANCE = """
kind: maintenance
title: Search moves to new machines
components: {{search: under_maintenance}}
window: {{start: {start}, end: {end}}}
updates:
  - id: announced
    at: 2026-11-16T09:00:00Z
    status: scheduled
    message: Search may be slow for a few minutes.
"""
HERE = "https://status.nimbus.example"
THERE = "https://status.elsewhere.example/below"


def opened(root: Path, now: datetime) -> PublicSite:
    site = open_site(root, now)
    assert site.content is not None, site.problems
    return public_site(site.content, now)


def build(root: Path, now: datetime, target: Path) -> None:
    for lane in (feeds, api, calendar):
        for path, data in published(lane.render, opened(root, now)).items():
            file = target / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)


def life_of_an_incident(given: Given) -> Iterator[tuple[Path, datetime]]:
    """Added, built again, a typo mended, resolved, and then the site moves."""
    now, later = at("11-18 14:12"), at("11-18 15:10")
    here, there = SITE.format(url=HERE), SITE.format(url=THERE)
    first, mended = FIRST.format(words="Abuot"), FIRST.format(words="About")
    yield given({"outage.yml": first}, site=here), now
    yield given({"outage.yml": first}, site=here), later
    yield given({"outage.yml": mended}, site=here), later
    yield given({"outage.yml": mended + RESOLVED}, site=here), later
    yield given({"outage.yml": mended + RESOLVED}, site=there), later


def life_of_a_maintenance(given: Given) -> Iterator[tuple[Path, datetime]]:
    """Announced, looked at again, begun by itself, looked at again, ended by itself."""
    text = MAINTENANCE.format(start="2026-11-18T20:00:00Z", end="2026-11-18T22:00:00Z")
    for hour in ("19:00", "19:59", "20:00", "21:59", "22:00"):
        yield given({"move.yml": text}, site=SITE.format(url=HERE)), at(f"11-18 {hour}")


@pytest.fixture
def public(serve_tree: Callable[[Path], Served], tmp_path: Path) -> Served:
    """An empty folder at an address."""
    return serve_tree(tmp_path / "public")


def noticed(life: Iterator[tuple[Path, datetime]], public: Served, path: str) -> list[str]:
    """What the feed library `reader` reports after each build: new and modified items."""
    subscriber = reader.make_reader(":memory:")
    subscriber.add_feed(f"{public.url}/{path}")
    reports = []
    for root, now in life:
        build(root, now, public.root)
        told = subscriber.update_feed(f"{public.url}/{path}")
        reports.append(f"{told.new} new, {told.modified} modified" if told else "nothing")
    subscriber.close()
    return reports


@pytest.mark.parametrize(
    "path",
    [
        "feed.rss",
        "feed.atom",
        "feed.json",
        "components/checkout/feed.rss",
        "components/checkout/feed.atom",
        "incidents/outage/feed.atom",
    ],
)
def test_a_reader_notices_each_update_once_and_a_mended_typo_not_at_all(
    path: str, given: Given, public: Served
) -> None:
    added, rebuilt, mended, resolved, moved = noticed(life_of_an_incident(given), public, path)
    assert added == "1 new, 0 modified"
    assert rebuilt in ("nothing", "0 new, 0 modified")
    assert mended == "0 new, 1 modified"
    assert resolved == "1 new, 0 modified"
    assert moved.startswith("0 new")


@pytest.mark.parametrize("path", ["history.rss", "history.atom"])
def test_the_history_in_place_shows_a_reader_one_item_that_changes(
    path: str, given: Given, public: Served
) -> None:
    added, _, mended, resolved, moved = noticed(life_of_an_incident(given), public, path)
    assert added == "1 new, 0 modified"
    assert mended == resolved == "0 new, 1 modified"
    assert moved.startswith("0 new")


def test_a_reader_notices_that_a_maintenance_began_and_ended_by_itself(
    given: Given, public: Served
) -> None:
    reports = noticed(life_of_a_maintenance(given), public, "feed.atom")
    assert [report[0] for report in reports] == ["1", "0", "1", "0", "1"]


LIVES = {
    "incident": (life_of_an_incident, [1, 0, 0, 1, 0]),
    "maintenance": (life_of_a_maintenance, [1, 0, 1, 0, 1]),
}


@pytest.mark.judge
@pytest.mark.parametrize("path", ["feed.rss", "feed.atom"])
@pytest.mark.parametrize(("life", "new"), LIVES.values(), ids=list(LIVES))
def test_newsboat_notices_each_step_once(
    life: Any, new: list[int], path: str, given: Given, public: Served
) -> None:
    newsboat, home = program("newsboat"), public.root.parent / "newsboat"
    home.mkdir()
    (home / "urls").write_text(f"{public.url}/{path}\n", "utf-8")
    (home / "config").write_text("", "utf-8")

    def ask(what: str) -> str:
        command = [newsboat, "-C", "config", "-u", "urls", "-c", "cache", "-x", what]
        done = subprocess.run(
            command, cwd=home, capture_output=True, text=True, check=True, timeout=60
        )
        return done.stdout

    unread = [0]
    for root, now in life(given):
        build(root, now, public.root)
        ask("reload")
        unread.append(int(ask("print-unread").split()[0]))
    assert [after - before for before, after in pairwise(unread)] == new


def test_the_api_follows_a_maintenance_through_its_window_with_its_exact_shapes(
    given: Given, tmp_path: Path
) -> None:
    statuses = []
    for root, now in life_of_a_maintenance(given):
        files = published(api.render, opened(root, now))
        told = {path: shape.model_validate_json(files[path]) for path, shape in FILES.items()}
        (planned,) = told["api/v2/scheduled-maintenances.json"].scheduled_maintenances  # type: ignore[attr-defined]
        component = told["api/v2/components.json"].components[1]  # type: ignore[attr-defined]
        statuses.append((planned.status, component.status))
    running = ("in_progress", "under_maintenance")
    before, after = ("scheduled", "operational"), ("completed", "operational")
    assert statuses == [before, before, running, running, after]


def test_links_in_messages_lead_somewhere_from_a_feed(given: Given) -> None:
    words = "See [search](/components/search/) and [the start](#u1)."
    text = FIRST.format(words=words)
    for url in (HERE, THERE):
        root = given({"outage.yml": text}, site=SITE.format(url=url))
        feed = published(feeds.render, opened(root, at("11-18 15:10")))["feed.json"].decode("utf-8")
        assert f'<a href=\\"{url}/components/search/\\"' in feed
        assert f'<a href=\\"{url}/incidents/outage/#u1\\"' in feed


def test_every_update_of_328_real_incidents_is_in_the_feed_of_its_incident(
    records: Path, tmp_path: Path
) -> None:
    source = records / "statuspage/github-2022-2024-incidents.json"
    done = statusbook(tmp_path, "import", "statuspage", str(source.parent))
    assert done.returncode == 0, done.stdout
    files = published(feeds.render, opened(tmp_path, at("11-18 15:10")))
    real = json.loads(source.read_text("utf-8"))["incidents"]
    missing = [
        said["id"]
        for incident in real
        for said in incident["incident_updates"]
        if f":incident/{incident['id']}/{said['id']}</id>".encode()
        not in files[f"incidents/{incident['id']}/feed.atom"]
    ]
    assert missing == []
    assert len(real) == 328
    assert (
        sum(files[path].count(b"<entry>") for path in files if "/feed.atom" in path[-10:]) >= 1742
    )
