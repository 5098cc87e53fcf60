"""What the feeds say, as feedparser reads it."""

from __future__ import annotations

import json
from typing import Any

import feedparser
import pytest

from generator.model.public import PublicPostmortem
from generator.model.vocabulary import EventKind, Impact, Stage
from generator.status import feeds
from tests.wire.support import (
    AUTHORITY,
    DAY,
    OPERATIONAL,
    PARTIAL,
    URL,
    at,
    change,
    checkout,
    component,
    event,
    notice,
    published,
    site,
    update,
    upgrade,
)

WINDOW = "20 Nov 2026, 02:00\u2009\N{EN DASH}\u200904:00 UTC"


def read(data: bytes) -> Any:
    """Parse a feed; any doubt of feedparser's is a failure."""
    parsed = feedparser.parse(data)
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed


def titles(data: bytes) -> list[str]:
    return [entry.title for entry in read(data).entries]


def all_feeds(of: Any) -> dict[str, bytes]:
    return published(feeds.render, of)


def test_every_feed_of_a_lively_site_is_read_without_doubt() -> None:
    files = all_feeds(site(checkout(), upgrade(), notice()))
    parsed = {path: read(data) for path, data in files.items() if not path.endswith(".json")}
    assert sorted(parsed) == [
        "components/checkout/feed.atom",
        "components/checkout/feed.rss",
        "components/search/feed.atom",
        "components/search/feed.rss",
        "feed.atom",
        "feed.rss",
        "history.atom",
        "history.rss",
        "incidents/checkout-fails/feed.atom",
        "incidents/tls-notice/feed.atom",
        "maintenance/search-upgrade/feed.atom",
    ]
    assert all(one.entries for one in parsed.values())


def test_each_update_is_an_item_newest_first_and_titles_begin_with_the_stage() -> None:
    files = all_feeds(site(checkout(), upgrade(), notice()))
    told = [
        "[Resolved] Checkout requests fail",
        "[Monitoring] Checkout requests fail",
        "[Investigating] Checkout requests fail",
        "[Notice] TLS 1.1 goes away",
        "[Scheduled] Search moves; no downtime, we hope",
    ]
    assert titles(files["feed.rss"]) == told
    assert titles(files["feed.atom"]) == told
    assert [item["title"] for item in json.loads(files["feed.json"])["items"]] == told


def test_an_item_leads_to_its_update_and_is_known_by_a_tag_that_no_address_is_part_of() -> None:
    for moved in ("https://status.nimbus.example", "https://new.example/below"):
        files = all_feeds(site(checkout(), url=moved))
        for path in ("feed.rss", "feed.atom"):
            newest = read(files[path]).entries[0]
            assert newest.id == f"tag:{AUTHORITY}:incident/checkout-fails/u3"
            assert newest.link == f"{moved}/incidents/checkout-fails/#u3"


def test_all_feeds_that_carry_an_update_call_it_the_same() -> None:
    files = all_feeds(site(checkout()))
    ids = [
        {entry.id for entry in read(data).entries}
        for path, data in files.items()
        if path.endswith(("feed.rss", "feed.atom")) and "search" not in path
    ]
    assert len(ids) == 5
    assert len(ids[0]) == 3
    assert all(one == ids[0] for one in ids)


def test_an_item_tells_what_was_said_what_is_affected_and_when_the_next_word_comes() -> None:
    files = all_feeds(site(checkout()))
    first = read(files["feed.atom"]).entries[-1].content[0]
    assert first.type == "text/html"
    assert first.value.splitlines() == [
        "<p>About 15% of checkout attempts fail.</p>",
        "<p>Affected components: Checkout (Partial outage)</p>",
        "<p>Next update by 18 Nov 2026, 14:40 UTC</p>",
    ]
    assert read(files["feed.rss"]).entries[-1].description == first.value


def test_an_update_that_names_no_component_still_tells_how_all_of_them_do() -> None:
    files = all_feeds(site(checkout()))
    newest, before, _ = (entry.summary for entry in read(files["feed.rss"]).entries)
    assert "Checkout (Partial outage)" in before
    assert "Checkout (Operational)" in newest


def test_a_maintenance_tells_its_window_and_is_dated_by_its_announcement() -> None:
    entry = read(all_feeds(site(upgrade()))["feed.rss"]).entries[0]
    assert (
        "<p>Planned time: 20 Nov 2026, 02:00\u2009\N{EN DASH}\u200904:00 UTC</p>"
        in entry.description
    )
    assert "<p>Affected components: Search</p>" in entry.description
    assert entry.published == "Mon, 16 Nov 2026 09:00:00 +0000"


def test_a_moved_maintenance_tells_its_new_time() -> None:
    planned = upgrade()
    moved = planned.latest.model_copy(update={"window_changed": True})
    entry = read(
        all_feeds(site(planned.model_copy(update={"updates": (moved,)})))["feed.rss"]
    ).entries[0]
    assert f"New time: {WINDOW}" in entry.description


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        (Stage.IN_PROGRESS, "The maintenance has begun as planned."),
        (Stage.COMPLETED, "The maintenance has ended as planned."),
    ],
)
def test_a_step_that_a_maintenance_took_by_itself_is_put_into_words(
    stage: Stage, words: str
) -> None:
    step = update("move", "window-started", at("11-18 12:00"), stage, "", html="", automatic=True)
    moved = event("move", [step], kind=EventKind.MAINTENANCE, impact=Impact.MAINTENANCE)
    files = all_feeds(site(moved))
    assert words in read(files["feed.rss"]).entries[0].description
    assert json.loads(files["feed.json"])["items"][0]["content_text"].startswith(words)


def test_what_must_not_be_announced_is_in_no_feed_that_announces() -> None:
    silent = checkout()
    quiet = silent.updates[1].model_copy(update={"notify": False})
    silent = silent.model_copy(update={"updates": (silent.updates[0], quiet, silent.updates[2])})
    files = all_feeds(site(silent))
    for path in ("feed.rss", "components/checkout/feed.atom", "incidents/checkout-fails/feed.atom"):
        assert len(read(files[path]).entries) == 2, path


def test_a_backfilled_incident_is_in_its_own_feed_alone() -> None:
    files = all_feeds(site(checkout().model_copy(update={"backfilled": True})))
    counts = {path: len(read(data).entries) for path, data in files.items() if "json" not in path}
    assert counts.pop("incidents/checkout-fails/feed.atom") == 3
    assert set(counts.values()) == {0}


def test_the_feed_holds_the_newest_items_and_no_more_than_it_may() -> None:
    many = [
        event(
            f"e{number}",
            [update(f"e{number}", "u", at("11-18 12:00") - DAY * number, Stage.RESOLVED, "Over.")],
        )
        for number in range(30)
    ]
    files = all_feeds(site(*many, feed_items=12, history_items=10))
    assert [one.link for one in read(files["feed.rss"]).entries] == [
        f"{URL}/incidents/e{number}/#u" for number in range(12)
    ]
    assert len(read(files["history.atom"]).entries) == 10


def test_items_of_one_instant_keep_their_date_and_an_order_and_are_told_apart() -> None:
    instant = at("11-18 12:00")
    pair = [
        update("a", "second", instant, Stage.RESOLVED, "Over."),
        update("a", "first", instant, Stage.INVESTIGATING, "Odd."),
    ]
    other = [update("b", "only", instant, Stage.INVESTIGATING, "Odd too.")]
    there = all_feeds(site(event("a", pair), event("b", other)))["feed.atom"]
    back = all_feeds(site(event("b", other), event("a", pair)))["feed.atom"]
    assert there == back
    told = [
        (entry.link.rpartition("#")[2], entry.published, entry.updated)
        for entry in read(there).entries
    ]
    assert told == [
        ("only", "2026-11-18T12:00:00+00:00", "2026-11-18T12:00:00.002000+00:00"),
        ("second", "2026-11-18T12:00:00+00:00", "2026-11-18T12:00:00.001000+00:00"),
        ("first", "2026-11-18T12:00:00+00:00", "2026-11-18T12:00:00+00:00"),
    ]


def test_the_history_has_one_entry_an_event_that_is_rewritten_in_place() -> None:
    before = read(all_feeds(site(checkout(resolved=False)))["history.atom"]).entries
    after = read(all_feeds(site(checkout()))["history.atom"]).entries
    assert len(before) == len(after) == 1
    assert before[0].id == after[0].id == f"tag:{AUTHORITY}:incident/checkout-fails"
    assert before[0].title == after[0].title == "Checkout requests fail"
    assert before[0].published == after[0].published == "2026-11-18T14:10:00+00:00"
    assert (before[0].updated, after[0].updated) == (
        "2026-11-18T14:35:00+00:00",
        "2026-11-18T15:00:00+00:00",
    )
    assert "<strong>Resolved</strong>" in after[0].content[0].value
    assert after[0].content[0].value.index("Resolved") < after[0].content[0].value.index("About")


def test_the_history_keeps_an_old_event_until_its_end_is_told() -> None:
    old = event(
        "old",
        [
            update("old", "u2", at("11-18 12:00"), Stage.RESOLVED, "Over."),
            update("old", "u1", at("01-01 12:00"), Stage.INVESTIGATING, "Odd."),
        ],
    )
    newer = [
        event(
            f"e{number}",
            [update(f"e{number}", "u", at("11-10 12:00") - DAY * number, Stage.RESOLVED, "Over.")],
        )
        for number in range(20)
    ]
    entries = read(all_feeds(site(old, *newer, history_items=10))["history.rss"]).entries
    assert entries[-1].link == f"{URL}/incidents/old/"
    assert [one.published_parsed for one in entries] == sorted(
        (one.published_parsed for one in entries), reverse=True
    )


def test_a_published_postmortem_is_an_item_once_for_all_events_that_share_it() -> None:
    learned = PublicPostmortem(
        title="Why checkout failed",
        path="postmortems/web/checkout/",
        published_at=at("11-18 15:05"),
    )
    first = checkout().model_copy(update={"postmortem": learned})
    again = first.model_copy(update={"id": "again", "path": "incidents/again/"})
    entries = read(all_feeds(site(first, again))["feed.rss"]).entries
    told = [entry for entry in entries if entry.title == "[Postmortem] Why checkout failed"]
    assert [entry.id for entry in told] == [f"tag:{AUTHORITY}:postmortem/checkout"]
    assert told[0].link == f"{URL}/postmortems/web/checkout/"


def test_no_date_of_a_feed_comes_from_the_clock() -> None:
    early = site(checkout(), upgrade())
    late = early.model_copy(update={"now": early.now + 300 * DAY})
    assert all_feeds(early) == all_feeds(late)
    feed = read(all_feeds(early)["feed.atom"]).feed
    assert feed.updated == "2026-11-18T15:00:00+00:00"


def test_an_empty_feed_is_valid_and_dated_by_the_sites_beginning() -> None:
    for since, dated in ((None, "2026-01-01"), (at("03-04 00:00").date(), "2026-03-04")):
        files = all_feeds(site(since=since))
        assert read(files["feed.atom"]).feed.updated == f"{dated}T00:00:00+00:00"
        assert read(files["feed.rss"]).entries == []
        assert json.loads(files["feed.json"])["items"] == []


def test_a_feed_names_itself_first_and_its_page_as_its_link() -> None:
    files = all_feeds(site(checkout()))
    pages = {
        "feed": f"{URL}/",
        "history": f"{URL}/history/",
        "components/checkout/feed": f"{URL}/components/checkout/",
    }
    for stem, page in pages.items():
        for ending in ("rss", "atom"):
            feed = read(files[f"{stem}.{ending}"]).feed
            own = [link.href for link in feed.links if link.rel == "self"]
            assert own == [f"{URL}/{stem}.{ending}"]
            assert feed.link == page


def test_words_are_in_the_language_of_the_site_and_say_in_which_direction_they_run() -> None:
    arabic = all_feeds(site(checkout(), language="ar"))
    assert read(arabic["feed.rss"]).feed.language == "ar"
    content = read(arabic["feed.atom"]).entries[0].content[0]
    assert content.language == "ar"
    assert content.value.startswith('<div dir="rtl" lang="ar">')


def test_a_component_feed_has_what_touches_it_and_nothing_else() -> None:
    files = all_feeds(site(checkout(), upgrade()))
    assert set(titles(files["components/search/feed.rss"])) == {
        "[Scheduled] Search moves; no downtime, we hope"
    }
    assert len(titles(files["components/checkout/feed.rss"])) == 3


def test_a_later_update_never_changes_what_an_earlier_item_says() -> None:
    spreading = checkout(resolved=False)
    wider = update(
        "checkout-fails",
        "u9",
        at("11-18 14:50"),
        Stage.IDENTIFIED,
        "Search fails too.",
        changes=(change("search", OPERATIONAL, PARTIAL),),
    )
    after = spreading.model_copy(
        update={
            "updates": (wider, *spreading.updates),
            "updated_at": wider.at,
            "effects": (
                *spreading.effects,
                spreading.effects[0].model_copy(
                    update={"component_id": "search", "name": "Search"}
                ),
            ),
        }
    )
    old = read(all_feeds(site(spreading))["feed.rss"]).entries
    new = read(all_feeds(site(after))["feed.rss"]).entries
    assert [entry.description for entry in new[1:]] == [entry.description for entry in old]
    assert "Checkout (Partial outage) and Search (Partial outage)" in new[0].description


def test_a_component_without_events_has_an_empty_feed() -> None:
    files = all_feeds(site(components=[component("idle", "Idle")]))
    assert titles(files["components/idle/feed.rss"]) == []


def test_a_reader_is_asked_to_come_back_soon() -> None:
    assert read(all_feeds(site())["feed.rss"]).feed.ttl == "5"
