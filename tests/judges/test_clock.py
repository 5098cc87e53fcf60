"""A page of files that nobody builds anew shows what a page built anew would show."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.derive import public_site
from generator.load import load_content
from generator.model.content import Content, Maintenance
from generator.model.content.scalars import read_moment
from generator.status import pages
from tests.judges.sites import build_unchecked
from tests.oracle.observed import front_page
from tests.support.command import NOW
from tests.support.given import write_site
from tests.support.served import Served

pytestmark = pytest.mark.browser
BUILT = read_moment(NOW)
MINUTE, HOUR, SECOND = timedelta(minutes=1), timedelta(hours=1), timedelta(seconds=1)
TICK = timedelta(seconds=10)
ZONES = ("UTC", "Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati", "Pacific/Pago_Pago")


def _work(start: datetime, end: datetime, effect: str = "{search: under_maintenance}") -> str:
    return f"""
        title: Work until {end:%H:%M}
        kind: maintenance
        window: {{start: "{start:%Y-%m-%dT%H:%M:%SZ}", end: "{end:%Y-%m-%dT%H:%M:%SZ}"}}
        components: {effect}
        updates:
          - {{id: u1, at: 2026-11-17T10:00:00Z, status: scheduled, message: We plan it.}}
        """


TROUBLE = """
    title: Search is slow
    severity: sev3
    started: 2026-11-18T15:00:00Z
    components: {search: degraded_performance}
    updates:
      - {id: u1, at: 2026-11-18T15:02:00Z, status: investigating, message: We look into it.}
    """
SOON = (BUILT + 2 * HOUR, BUILT + 3 * HOUR)
WINDOWS: dict[str, dict[str, str]] = {
    "coming": {"a.yml": _work(*SOON)},
    "running": {"a.yml": _work(BUILT - HOUR, BUILT + 50 * MINUTE)},
    "long": {"a.yml": _work(BUILT + MINUTE, BUILT + 30 * HOUR, "{search: partial_outage}")},
    "overlapping": {
        "a.yml": _work(*SOON),
        "b.yml": _work(BUILT + 150 * MINUTE, BUILT + 5 * HOUR, "{checkout: major_outage}"),
    },
    "one after the other": {
        "a.yml": _work(*SOON),
        "b.yml": _work(SOON[1], SOON[1] + HOUR, "{search: degraded_performance}"),
    },
    "during an incident": {"a.yml": _work(*SOON, "{search: major_outage}"), "b.yml": TROUBLE},
}


def _clocks(content: Content) -> list[datetime]:
    """Eighteen moments, close to each edge and far from all."""
    works = [event for event in content.events if isinstance(event, Maintenance)]
    edges = {edge for work in works for edge in (work.window.start, work.window.end)}
    near = {edge + step for edge in edges for step in (-SECOND, TICK, TICK + MINUTE)}
    after = sorted(moment for moment in near if moment > BUILT + MINUTE)
    even = (BUILT + 100 * MINUTE * number + 30 * SECOND for number in range(1, 28))
    rest = [moment for moment in even if moment not in near]
    return sorted([*after, *rest][:18])


def _facts(page: bytes) -> dict[str, Any]:
    front = front_page(page)
    rows = front["components"].items()
    return {"banner": front["banner"], **{identity: row["state"] for identity, row in rows}}


def _built_anew(content: Content, moment: datetime) -> dict[str, Any]:
    files = pages.render(public_site(content, moment))
    return _facts(next(file.data for file in files if file.path == "index.html"))


@pytest.mark.parametrize("name", WINDOWS)
def test_maintenance_begins_and_ends_by_itself(
    name: str, tmp_path: Path, browser: Browser, serve_tree: Callable[[Path], Served]
) -> None:
    root = write_site(tmp_path, WINDOWS[name])
    content = load_content(root).content
    assert content is not None
    served = serve_tree(build_unchecked(root))
    clocks = _clocks(content)
    expected = {moment: _built_anew(content, moment) for moment in clocks}
    compared, wrong = 0, {}
    for zone in ZONES:
        context = browser.new_context(timezone_id=zone)
        page = context.new_page()
        page.clock.install(time=BUILT)
        page.route("**/build.json", lambda route: route.abort())  # nobody says anything new
        page.goto(served.url)
        page.clock.pause_at(BUILT + MINUTE - SECOND)
        for moment in clocks:
            _wait_until(page, moment)
            seen = _facts(page.content().encode())
            compared += 1
            if seen != expected[moment]:
                wrong[f"{moment} in {zone}"] = (expected[moment], seen)
        context.close()
    assert wrong == {}
    assert compared == len(ZONES) * 18


def _wait_until(page: Page, moment: datetime) -> None:
    """Let the page's clock come to a moment; the page looks at it every ten seconds."""
    here = datetime.fromtimestamp(page.evaluate("Date.now()") / 1000, UTC)
    page.clock.fast_forward(int((moment - here - TICK).total_seconds() * 1000))
    page.clock.run_for(int(TICK.total_seconds() * 1000))


@pytest.mark.parametrize("wrong_by", [-26 * HOUR, -3 * HOUR, 3 * HOUR, 26 * HOUR, 400 * 24 * HOUR])
def test_a_readers_wrong_clock_makes_no_false_answer(
    wrong_by: timedelta, tmp_path: Path, browser: Browser, serve_tree: Callable[[Path], Served]
) -> None:
    root = write_site(
        tmp_path, {**WINDOWS["running"], "c.yml": _work(*SOON, "{checkout: major_outage}")}
    )
    content = load_content(root).content
    assert content is not None
    served = serve_tree(build_unchecked(root))
    moment = BUILT + 5 * MINUTE
    served.clock = moment
    context = browser.new_context()
    page = context.new_page()
    page.clock.install(time=moment + wrong_by)
    page.goto(served.url, wait_until="networkidle")
    page.clock.fast_forward(15_000)
    assert _facts(page.content().encode()) == _built_anew(content, moment)
    assert page.locator(".note--stale").count() == 0
    context.close()
