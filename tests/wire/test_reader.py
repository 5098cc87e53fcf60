"""What a subscriber notices: each update once, and a mended typo never."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from generator.model.public import PublicSite
from generator.status import feeds
from tests.support.served import Served
from tests.wire.support import checkout, published, site

reader = pytest.importorskip("reader", reason="the feed library `reader` is not installed")

FEEDS = (
    "feed.rss",
    "feed.atom",
    "feed.json",
    "components/checkout/feed.rss",
    "components/checkout/feed.atom",
    "incidents/checkout-fails/feed.atom",
)


def five_builds() -> Iterator[tuple[str, PublicSite]]:
    """One incident is added; nothing happens; a typo is mended; it is resolved; the site moves."""
    whole = checkout()
    first = whole.model_copy(
        update={
            "updates": whole.updates[2:],
            "stage": whole.updates[2].stage,
            "open": True,
            "ended_at": None,
            "updated_at": whole.updates[2].at,
        }
    )
    typo = first.latest.model_copy(update={"html": "<p>Abuot 15%.</p>", "text": "Abuot 15%."})
    misspelt = first.model_copy(update={"updates": (typo,)})
    resolved = whole.model_copy(update={"updates": (whole.updates[0], whole.updates[2])})
    later = site().now + timedelta(hours=9)
    yield "add", site(misspelt)
    yield "rebuild", site(misspelt, now=later)
    yield "typo", site(first, now=later)
    yield "resolve", site(resolved, now=later)
    yield "move", site(resolved, now=later, url="https://status.elsewhere.example")


def write(of: PublicSite, root: Path) -> None:
    for path, data in published(feeds.render, of).items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


@pytest.mark.parametrize("path", FEEDS)
def test_over_five_builds_a_reader_reports_what_is_new_and_nothing_else(
    path: str, tmp_path: Path, serve_tree: Callable[[Path], Served]
) -> None:
    address = f"{serve_tree(tmp_path).url}/{path}"
    subscriber = reader.make_reader(":memory:")
    subscriber.add_feed(address)
    new, modified = [], []
    for _, of in five_builds():
        write(of, tmp_path)
        told = subscriber.update_feed(address)
        new.append(told.new if told else 0)
        modified.append(told.modified if told else 0)
    subscriber.close()
    assert new == [1, 0, 0, 1, 0]
    assert modified[:3] == [0, 0, 1]


def test_the_history_in_place_reports_an_incident_once_and_its_end_as_a_change(
    tmp_path: Path, serve_tree: Callable[[Path], Served]
) -> None:
    address = f"{serve_tree(tmp_path).url}/history.atom"
    subscriber = reader.make_reader(":memory:")
    subscriber.add_feed(address)
    changes = []
    for _, of in five_builds():
        write(of, tmp_path)
        told = subscriber.update_feed(address)
        changes.append((told.new, told.modified) if told else (0, 0))
    subscriber.close()
    assert changes[0] == (1, 0)
    assert [new for new, _ in changes[1:]] == [0, 0, 0, 0]
    assert changes[3] == (0, 1)
