"""An incident from its first word to its last, each one command, and page and feeds after each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import feedparser

from tests.authoring.desk import DeskInTest
from tests.support.command import build

PATH = "incidents/2026-11-18-checkout-fails/"


def published(desk: DeskInTest, at: str) -> tuple[str, list[str], dict[str, Any]]:
    """The front page, the titles of the feed, newest first, and the API's summary."""
    tree = build(desk.root, now=f"2026-11-18T{at}:00Z")
    feed = feedparser.parse((tree / "feed.atom").read_bytes())
    assert not feed.bozo, feed
    told = json.loads((tree / "api/v2/summary.json").read_text("utf-8"))
    return (tree / "index.html").read_text("utf-8"), [each.title for each in feed.entries], told


def component(told: dict[str, Any], name: str) -> str:
    return next(str(each["status"]) for each in told["components"] if each["name"] == name)


def test_from_the_first_word_to_the_last(tmp_path: Path) -> None:
    desk = DeskInTest(tmp_path)
    desk.begin()
    page, feed, told = published(desk, "14:11")
    assert "Checkout fails" in page
    assert "About 15% of checkout attempts fail." in page
    assert len(feed) == 1
    assert component(told, "Checkout") == "partial_outage"
    assert told["incidents"][0]["status"] == "investigating"

    desk.done("14:30", "update", "--status", "identified", "-m", "A discount code fails.")
    page, feed, told = published(desk, "14:31")
    assert "A discount code fails." in page
    assert len(feed) == 2
    assert told["incidents"][0]["status"] == "identified"

    desk.done("14:50", "update", "-c", "checkout=degraded_performance", "-m", "Orders are slow.")
    page, feed, told = published(desk, "14:51")
    assert len(feed) == 3
    assert component(told, "Checkout") == "degraded_performance"

    desk.done("15:10", "update", "--status", "monitoring", "-m", "Orders are as fast as before.")
    page, feed, told = published(desk, "15:11")
    assert len(feed) == 4
    assert told["incidents"][0]["status"] == "monitoring"

    desk.done("15:40", "resolve", "-m", "All orders go through. It lasted 90 minutes.")
    page, feed, told = published(desk, "15:41")
    assert len(feed) == 5
    assert (component(told, "Checkout"), told["incidents"]) == ("operational", [])
    own = feedparser.parse((desk.root / "site/public" / PATH / "feed.atom").read_bytes())
    assert [each.title for each in own.entries] == feed
    assert len({each.id for each in own.entries}) == 5

    desk.done("16:00", "reopen", "checkout", "-m", "Checkout fails again.")
    page, feed, told = published(desk, "16:01")
    assert len(feed) == 6
    assert component(told, "Checkout") == "degraded_performance"
