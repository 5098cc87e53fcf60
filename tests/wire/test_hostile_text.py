"""Whatever stands in a title, a name or a message: every file still reads, and gives it back."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from html import escape
from typing import Any, TypeVar

import feedparser
import icalendar
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as some
from lxml import etree

from generator.model.public import PublicEvent, PublicSite
from generator.status import api, badges, calendar, discovery, feeds
from generator.syndication.characters import clean, one_line
from tests.wire.support import checkout, component, published, site, upgrade

ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = [
    "]]><script>alert(1)</script>",
    "<b>&amp;</b> & &#x0; &nbsp; \"quoted\" 'too'",
    "\x00\x01\x08\x0b\x0c\x1b[31m\x7f\x85\x9f",
    "\ud800 lone \udfff surrogates \ud83d",
    "\ufffe\uffff\ufeff noncharacters",
    "line\r\nbreak\rand\nmore\u2028still\u2029more",
    "BEGIN:VEVENT\r\nSUMMARY:injected; a, b \\n c\r\nEND:VEVENT",
    "עברית العربية \u202e reversed \u2066isolated\u2069",
    "😀👩‍👩‍👧 e\u0301 ﷽ 漢字",
    "::error::workflow %0A command",
    "{{ 7 * 7 }} {% raw %} %s %(x)s ${HOME}",
    " \u00a0 ",
    "x" * 3000,
]
hostile_text = some.one_of(
    some.sampled_from(HOSTILE),
    some.text(some.characters(codec=None), min_size=1, max_size=60),
)


def spoken(text: str) -> bool:
    return any(not unicodedata.category(character).startswith(("C", "Z")) for character in text)


def site_of(text: str, name: str | None = None) -> PublicSite:
    """A site where the same text stands everywhere."""
    name = name or text

    def filled(one: PublicEvent) -> PublicEvent:
        updates = tuple(
            said.model_copy(
                update={
                    "text": text,
                    "html": f"<p>{escape(text)}</p>",
                    "changes": tuple(
                        change.model_copy(update={"name": name}) for change in said.changes
                    ),
                }
            )
            for said in one.updates
        )
        effects = tuple(effect.model_copy(update={"name": name}) for effect in one.effects)
        return one.model_copy(update={"title": text, "updates": updates, "effects": effects})

    parts = [
        component("checkout", name, description=text),
        component("search", name, description=text, position=2),
    ]
    events = [filled(checkout()), filled(upgrade())]
    return site(*events, components=parts, name=name, description=text)


def files_of(text: str) -> dict[str, bytes]:
    of = site_of(text)
    lanes = (feeds, api, calendar, badges, discovery)
    return {path: data for lane in lanes for path, data in published(lane.render, of).items()}


def read_all(files: dict[str, bytes]) -> dict[str, Any]:
    """Read each file with the reader of its kind; one that cannot be read raises."""
    readers = {
        "rss": etree.fromstring,
        "atom": etree.fromstring,
        "svg": etree.fromstring,
        "opml": etree.fromstring,
        "xml": etree.fromstring,
        "json": json.loads,
        "ics": icalendar.Calendar.from_ical,
    }
    return {
        path: readers[ending](data)
        for path, data in files.items()
        if (ending := path.rpartition(".")[2]) in readers
    }


Test = TypeVar("Test", bound=Callable[..., None])


def and_each_of_them(test: Test) -> Test:
    for text in HOSTILE:
        test = example(text)(test)
    return test


calmly = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@and_each_of_them
@given(text=hostile_text)
@calmly
def test_every_file_reads_and_tells_the_same_text(text: str) -> None:
    files = files_of(text)
    read = read_all(files)
    title, body = one_line(text), clean(text)

    atom = read["feed.atom"]
    newest = atom.find(f"{ATOM}entry")
    assert newest.findtext(f"{ATOM}title") == f"[Resolved] {title}".strip(" ")
    assert newest.findtext(f"{ATOM}content").startswith(f"<p>{escape(body)}".rstrip())
    rss = read["feed.rss"].find("channel/item")
    assert rss.findtext("title") == f"[Resolved] {title}".strip(" ")
    item = read["feed.json"]["items"][0]
    assert item["title"] == f"[Resolved] {title}".strip(" ")
    assert item["content_text"].startswith(body)

    summary = read["api/v2/summary.json"]
    assert summary["page"]["name"] == title
    told = read["api/v2/incidents.json"]["incidents"][0]
    assert (told["name"], told["incident_updates"][0]["body"]) == (title, body)

    (entry,) = read["maintenance.ics"].walk("VEVENT")
    assert str(entry["SUMMARY"]) == one_line(f"{text}: {text}")
    assert str(entry["DESCRIPTION"]).startswith(body.rstrip("\n"))

    badge = read["badge/checkout.svg"]
    assert badge.findtext("{*}title") == f"{title}: Operational"
    assert not badge.findall(".//{*}script")
    assert read["badge/checkout.json"]["label"] == title
    outline = read["feeds.opml"].find("body/outline")
    assert outline.get("text") == (title or "https://status.nimbus.example")


@and_each_of_them
@given(text=hostile_text.filter(spoken))
@calmly
def test_feedparser_doubts_no_feed(text: str) -> None:
    for path, data in published(feeds.render, site_of(text)).items():
        if not path.endswith(".json"):
            parsed = feedparser.parse(data)
            assert not parsed.bozo, (path, parsed.get("bozo_exception"))
            assert parsed.entries


@given(text=some.text(some.characters(codec=None)))
@calmly
def test_cleaning_leaves_nothing_that_xml_forbids_and_cleans_once_and_for_all(text: str) -> None:
    cleaned = clean(text)
    root = etree.Element("x")
    root.text = cleaned
    assert (etree.fromstring(etree.tostring(root)).text or "") == cleaned
    assert clean(cleaned) == cleaned
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert one_line(one_line(text)) == one_line(text)
    assert "\n" not in one_line(text)
