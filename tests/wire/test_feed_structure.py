"""Feeds as documents: what RFC 4287, RSS 2.0 and JSON Feed 1.1 demand, element by element."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import pytest
from lxml import etree

from generator.model.public import PublicBrand, PublicSite
from generator.status import feeds
from tests.wire.support import (
    AUTHORITY,
    NOW,
    URL,
    checkout,
    notice,
    published,
    site,
    upgrade,
)

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")
LOGO = "assets/logo.png"


def lively(**more: object) -> PublicSite:
    return site(checkout(), upgrade(), notice(), **more)


def trees(of: PublicSite, ending: str) -> dict[str, etree._Element]:
    files = published(feeds.render, of)
    return {
        path: etree.fromstring(data) for path, data in files.items() if path.endswith(f".{ending}")
    }


def texts(element: etree._Element, name: str) -> list[str]:
    return [found.text or "" for found in element.findall(name)]


@pytest.mark.parametrize("of", [lively(), site()], ids=["lively", "empty"])
def test_atom_feeds_have_what_the_rfc_demands_exactly_once(of: PublicSite) -> None:
    for path, feed in trees(of, "atom").items():
        assert feed.tag == f"{ATOM}feed", path
        for name in ("id", "title", "updated"):
            assert len(texts(feed, ATOM + name)) == 1, path
        (author,) = feed.findall(f"{ATOM}author")
        assert texts(author, f"{ATOM}name") == ["Nimbus"]
        links = [(link.get("rel"), link.get("href")) for link in feed.findall(f"{ATOM}link")]
        assert links[0] == ("self", f"{URL}/{path}")
        assert [rel for rel, _ in links] == ["self", "alternate"]
        for entry in feed.findall(f"{ATOM}entry"):
            for name in ("id", "title", "updated", "published", "content", "link"):
                assert len(entry.findall(ATOM + name)) == 1, (path, name)
            content = entry.find(f"{ATOM}content")
            assert content is not None
            assert content.get("type") == "html"
            assert len(content) == 0


def test_atom_ids_are_tags_and_unique_among_feeds_and_entries() -> None:
    feed_ids, entry_ids = [], []
    for feed in trees(lively(), "atom").values():
        feed_ids += texts(feed, f"{ATOM}id")
        own = [texts(entry, f"{ATOM}id")[0] for entry in feed.findall(f"{ATOM}entry")]
        assert len(set(own)) == len(own)
        entry_ids += own
    assert len(set(feed_ids)) == len(feed_ids)
    assert not set(feed_ids) & set(entry_ids)
    assert all(one.startswith(f"tag:{AUTHORITY}:") for one in (*feed_ids, *entry_ids))


def test_atom_dates_are_moments_in_utc_in_order_and_never_in_the_future() -> None:
    for path, feed in trees(lively(), "atom").items():
        moments = [
            element.text or "" for element in feed.iter(f"{ATOM}updated", f"{ATOM}published")
        ]
        assert all(MOMENT.fullmatch(moment) for moment in moments)
        assert all(datetime.fromisoformat(moment) <= NOW for moment in moments)
        said = [texts(entry, f"{ATOM}published")[0] for entry in feed.findall(f"{ATOM}entry")]
        assert said == sorted(said, reverse=True)
        dates = [texts(entry, f"{ATOM}updated")[0] for entry in feed.findall(f"{ATOM}entry")]
        assert texts(feed, f"{ATOM}updated") == [max(dates)], path


@pytest.mark.parametrize("of", [lively(), site()], ids=["lively", "empty"])
def test_rss_feeds_have_what_the_specification_demands(of: PublicSite) -> None:
    for path, rss in trees(of, "rss").items():
        assert rss.tag == "rss"
        assert rss.get("version") == "2.0"
        (channel,) = rss
        for name in ("title", "link", "description", "language", "lastBuildDate", "ttl"):
            assert len(texts(channel, name)) == 1, (path, name)
            assert texts(channel, name)[0]
        own = channel.find(f"{ATOM}link")
        assert own is not None
        assert (own.get("rel"), own.get("href")) == ("self", f"{URL}/{path}")
        items = channel.findall("item")
        for item in items:
            for name in ("title", "link", "description", "guid", "pubDate"):
                assert len(texts(item, name)) == 1, (path, name)
            guid = item.find("guid")
            assert guid is not None
            assert guid.get("isPermaLink") == "false"
        dates = [parsedate_to_datetime(texts(item, "pubDate")[0]) for item in items]
        assert dates == sorted(dates, reverse=True)
        assert all(date <= NOW for date in dates)


def test_every_address_in_a_feed_is_absolute() -> None:
    of = lively()
    for tree in (*trees(of, "atom").values(), *trees(of, "rss").values()):
        found = [element.get("href") for element in tree.iter(f"{ATOM}link")]
        found += [element.text for element in tree.iter("link", "url")]
        assert found
        assert all(urlsplit(address or "").scheme == "https" for address in found)


def test_the_logo_is_shown_where_a_format_takes_its_kind() -> None:
    brand = site().brand
    for logo, rss_takes_it in ((LOGO, True), ("assets/logo.svg", False)):
        of = lively(brand=PublicBrand(**{**brand.model_dump(), "links": (), "logo": logo}))
        for feed in trees(of, "atom").values():
            assert texts(feed, f"{ATOM}logo") == [f"{URL}/{logo}"]
        for rss in trees(of, "rss").values():
            pictures = rss.findall("channel/image")
            assert bool(pictures) is rss_takes_it
            for picture in pictures:
                assert texts(picture, "url") == [f"{URL}/{logo}"]
                assert texts(picture, "title") == texts(rss, "channel/title")
                assert texts(picture, "link") == texts(rss, "channel/link")


def test_ampersands_and_angles_of_rss_titles_are_hexadecimal_references() -> None:
    told = checkout().model_copy(update={"title": "Errors < 1% & rising"})
    files = published(feeds.render, site(told, name="R&D <Nimbus>"))
    assert b"[Resolved] Errors &#x3C; 1% &#x26; rising" in files["feed.rss"]
    assert b"<title>R&#x26;D &#x3C;Nimbus&gt;</title>" in files["feed.rss"]
    for path, tree in trees(site(told), "rss").items():
        for title in tree.findall("channel/item/title"):
            assert (title.text or "").endswith("Errors < 1% & rising"), path


def test_the_json_feed_has_the_shape_of_its_version() -> None:
    feed = json.loads(published(feeds.render, lively())["feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{URL}/feed.json"
    assert feed["home_page_url"] == f"{URL}/"
    assert feed["authors"] == [{"name": "Nimbus", "url": f"{URL}/"}]
    assert set(feed) <= {
        "version",
        "title",
        "home_page_url",
        "feed_url",
        "description",
        "icon",
        "favicon",
        "authors",
        "language",
        "items",
    }
    for item in feed["items"]:
        assert {key: type(value) for key, value in item.items()} == {
            "id": str,
            "url": str,
            "title": str,
            "content_html": str,
            "content_text": str,
            "date_published": str,
            "date_modified": str,
            "tags": list,
        }
        assert datetime.fromisoformat(item["date_published"]).tzinfo == UTC


def test_no_feed_carries_a_script_a_style_sheet_or_a_character_data_section() -> None:
    for path, data in published(feeds.render, lively()).items():
        assert b"<?xml-stylesheet" not in data, path
        assert b"CDATA" not in data, path
        assert b"&lt;script" not in data, path
