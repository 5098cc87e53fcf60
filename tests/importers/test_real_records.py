"""Two years of a large company's real incidents: imported and published without a hand on them."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from tests.build.inside import statusbook

NOW = "2024-07-03T10:00:00Z"
ATOM = {"atom": "http://www.w3.org/2005/Atom"}


class Updates(HTMLParser):
    """The text of each element that has an id, by that id."""

    VOID = frozenset({"meta", "link", "img", "br", "hr", "input", "path", "wbr"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: dict[str, str] = {}
        self._open: list[str | None] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            id_ = dict(attrs).get("id")
            self._open.append(id_)
            if id_:
                assert id_ not in self.texts
                self.texts[id_] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        for id_ in filter(None, self._open):
            self.texts[id_] += data


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def answers(records: Path) -> Path:
    return records / "statuspage"


@pytest.fixture(scope="module")
def saved(answers: Path) -> list[dict[str, Any]]:
    (file,) = answers.glob("*incidents.json")
    found: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))["incidents"]
    return found


@pytest.fixture(scope="module")
def site(answers: Path, once: Callable[[str, Callable[[Path], Path]], Path]) -> Path:
    """The root of the site that was imported and built."""

    def make(folder: Path) -> Path:
        done = statusbook(folder, "import", "statuspage", str(answers))
        assert done.returncode == 0, done.stdout + done.stderr
        assert "Wrote 329 files: 328 incidents and 0 maintenances with 1,742 updates" in done.stderr
        for command in (("check",), ("build",)):
            done = statusbook(folder, *command, "--now", NOW)
            assert done.returncode == 0, done.stdout + done.stderr
        return folder

    return once("real-records", make)


def test_the_records_are_the_ones_that_we_count(saved: list[dict[str, Any]]) -> None:
    assert len(saved) == 328
    assert sum(len(each["incident_updates"]) for each in saved) == 1742


def test_every_update_stands_on_its_page(site: Path, saved: list[dict[str, Any]]) -> None:
    count = 0
    for incident in saved:
        page = site / "site/public/incidents" / incident["id"] / "index.html"
        found = Updates(page.read_text("utf-8")).texts
        order = [id_ for id_ in found if id_.startswith(f"{incident['id']}-")]
        assert order == [update["id"] for update in incident["incident_updates"]]
        for update in incident["incident_updates"]:
            assert words(update["body"]) in words(found[update["id"]])
            count += 1
    assert count == 1742


def test_every_update_is_in_the_feed_of_its_incident(
    site: Path, saved: list[dict[str, Any]]
) -> None:
    count = 0
    for incident in saved:
        entries = dict(feed(site / "site/public/incidents" / incident["id"] / "feed.atom"))
        assert len(entries) == len(incident["incident_updates"])
        for update in incident["incident_updates"]:
            entry = entries[f"incident/{incident['id']}/{update['id']}"]
            assert words(update["body"]) in entry
            count += 1
    assert count == 1742


def feed(file: Path) -> Iterator[tuple[str, str]]:
    """Ids without their authority, and the words of each entry."""
    for entry in ET.parse(file).getroot().iterfind("atom:entry", ATOM):
        id_ = entry.findtext("atom:id", "", ATOM).partition(":incident/")[2]
        shown = HTMLText(entry.findtext("atom:content", "", ATOM)).text
        yield f"incident/{id_}", words(shown)


class HTMLText(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data


def test_titles_and_times_are_theirs(site: Path, saved: list[dict[str, Any]]) -> None:
    index = json.loads((site / "site/public/api/v2/incidents.json").read_text("utf-8"))
    theirs = {each["id"]: each for each in saved}
    assert len(index["incidents"]) == 50
    for ours in index["incidents"]:
        known = theirs[ours["id"]]
        for key in ("name", "status", "impact", "started_at", "resolved_at"):
            assert ours[key] == known[key]
        assert [each["body"] for each in ours["incident_updates"]] == [
            each["body"] for each in known["incident_updates"]
        ]


def test_nothing_is_open_after_the_last_was_resolved(site: Path) -> None:
    status = json.loads((site / "site/public/api/v2/status.json").read_text("utf-8"))
    assert status["status"]["indicator"] == "none"
