"""Feeds of the library: every final postmortem once, under an id that stays."""

from __future__ import annotations

import json
from datetime import date, datetime

import feedparser
import pytest

from generator.library import feeds
from generator.model.edition import Edition
from generator.model.learning import Audience, PostmortemStatus

NEWEST = "postmortems/feed.atom"


def parsed(data: bytes) -> feedparser.FeedParserDict:
    found = feedparser.parse(data)
    assert not found.bozo, found.get("bozo_exception")
    return found


def test_every_feed_is_read_without_complaint(feed_tree: dict[str, bytes]) -> None:
    read = [parsed(data) for path, data in feed_tree.items() if not path.endswith(".json")]
    assert len(read) > 10


def test_each_final_postmortem_is_told_once(library: Edition, feed_tree: dict[str, bytes]) -> None:
    finals = {e.id for e in library.entries if e.status is PostmortemStatus.FINAL}
    told = [entry.id for entry in parsed(feed_tree[NEWEST]).entries]
    assert finals
    assert sorted(told) == sorted(
        f"tag:{library.feed_authority}:postmortem/{one}" for one in finals
    )


def test_drafts_are_not_told(editions: dict[Audience, Edition]) -> None:
    internal = editions[Audience.INTERNAL]
    drafts = {e.id for e in internal.entries if e.status is not PostmortemStatus.FINAL}
    written = b"".join(file.data for file in feeds.render(internal) if "review/" not in file.path)
    assert drafts
    assert not [one for one in drafts if f"postmortem/{one}".encode() in written]


def test_an_edit_moves_the_date_only_when_its_author_says_so(library: Edition) -> None:
    entry = next(e for e in library.entries if e.status is PostmortemStatus.FINAL and e.published)
    assert entry.published
    revised = entry.model_copy(update={"revised": date(2026, 11, 17), "title": "Another title"})
    again = library.model_copy(update={"entries": (revised,), "facets": (), "reviews": ()})
    (item,) = parsed({f.path: f.data for f in feeds.render(again)}[NEWEST]).entries
    assert item.id.endswith(f"postmortem/{entry.id}")
    assert item.published.startswith(entry.published.isoformat())
    assert item.updated.startswith("2026-11-17")


def test_nothing_is_dated_in_the_future(library: Edition, feed_tree: dict[str, bytes]) -> None:
    now = library.now.isoformat()
    for path, data in feed_tree.items():
        if path.endswith(".atom"):
            assert all(e.updated <= now for e in parsed(data).entries), path


def test_the_three_formats_tell_the_same(feed_tree: dict[str, bytes]) -> None:
    atom = [entry.id for entry in parsed(feed_tree[NEWEST]).entries]
    rss = [entry.id for entry in parsed(feed_tree["postmortems/feed.rss"]).entries]
    js = [item["id"] for item in json.loads(feed_tree["postmortems/feed.json"])["items"]]
    assert atom == rss == js


@pytest.mark.parametrize("facet", ["team", "service"])
def test_teams_and_services_have_feeds_of_their_own(
    editions: dict[Audience, Edition], facet: str
) -> None:
    internal = editions[Audience.INTERNAL]
    tree = {file.path: file.data for file in feeds.render(internal)}
    values = next(f for f in internal.facets if f.name == facet).values
    assert values
    for value in values:
        ids = {
            e.id for e in parsed(tree[f"postmortems/browse/{facet}/{value.slug}/feed.atom"]).entries
        }
        finals = {
            f"tag:{internal.feed_authority}:postmortem/{one}"
            for one in value.entries
            if internal.entry[one].status is PostmortemStatus.FINAL
        }
        assert ids == finals


def test_a_review_is_told_when_its_month_is_over(editions: dict[Audience, Edition]) -> None:
    internal = editions[Audience.INTERNAL]
    tree = {file.path: file.data for file in feeds.render(internal)}
    told = [entry.title for entry in parsed(tree["postmortems/review/feed.atom"]).entries]
    months = sorted((f"Review of {r.month:%Y-%m}" for r in internal.reviews), reverse=True)
    assert f"Review of {internal.now:%Y-%m}" not in told
    assert told == [one for one in months if one != f"Review of {internal.now:%Y-%m}"]


def test_the_public_edition_has_no_reviews(editions: dict[Audience, Edition]) -> None:
    paths = [file.path for file in feeds.render(editions[Audience.PUBLIC])]
    assert not [path for path in paths if "review/" in path]


def test_what_is_dated_ahead_is_told_when_its_day_comes(library: Edition) -> None:
    finals = (each for each in library.entries if each.status is PostmortemStatus.FINAL)
    ahead = next(finals).model_copy(update={"published": date(2026, 11, 20)})
    tokyo = {"entries": (ahead,), "facets": (), "reviews": (), "time_zone": "Asia/Tokyo"}
    told = {}
    for moment in ("18T15:10", "19T14:59", "19T15:00", "19T23:00", "20T00:00", "21T00:00"):
        then = {"now": datetime.fromisoformat(f"2026-11-{moment}:00Z")}
        tree = {f.path: f.data for f in feeds.render(library.model_copy(update=tokyo | then))}
        told[moment] = [each.published[:16] for each in parsed(tree[NEWEST]).entries]

    assert told == {
        "18T15:10": [],
        "19T14:59": [],
        "19T15:00": ["2026-11-19T15:00"],
        "19T23:00": ["2026-11-19T15:00"],
        "20T00:00": ["2026-11-20T00:00"],
        "21T00:00": ["2026-11-20T00:00"],
    }
