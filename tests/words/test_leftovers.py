"""In another language, nothing English is left but what the site's owner wrote in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.derive import public_site
from generator.model.content import Content
from generator.model.public import PublicSite
from generator.site import open_site
from generator.status import render_status
from generator.status.words.catalogue import catalogue_path
from tests.words.messages import TRANSLATED, messages, read

ROOT = Path(__file__).parents[2]
NOW = datetime.fromisoformat("2026-11-18T15:10:00Z")
SPEAKING = {"aria-label", "title", "alt", "content", "data-title", "text", "aria-valuetext"}
PAGES = re.compile(
    r"index\.html|404\.html|(history|subscribe|severities)/index\.html"
    r"|(incidents|maintenance|components)/[^/]+/index\.html|history/2026-1./index\.html"
    r"|feeds\.opml|badge/.*\.svg"
)
TECHNICAL = re.compile(
    r"(Atom|RSS|JSON|JSON Feed|iCalendar|OPML|SVG|Markdown|website|article|summary|noindex"
    r"|light dark|#[0-9a-f]{6}|width=device-width, initial-scale=1|/feed subscribe"
    r"|[a-z]+-[a-z]+|https?://\S+|[a-z.]+\.example\.com|\[!\[.*|.* \((Atom|RSS|JSON Feed)\)"
    r"|[a-z]{2}_[A-Z]{2})"
)
ALIKE = re.compile(
    r"(\d+ (h|min) ?)+|[\d:]+ UTC|(Nov|Sept)ember 20.*|A(pril|ugust) 20.*|Quillmoth: .*"
)
"""What the CLDR, units and the site's own names make equal in two languages."""
A_SENTENCE = 40


class Speech(HTMLParser):
    """All that a page says: its texts, and the attributes that are read out or shown."""

    def __init__(self) -> None:
        super().__init__()
        self.said: set[str] = set()
        self._mute = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._mute = tag in {"style", "script"}
        self.said |= {value.strip() for name, value in attrs if value and name in SPEAKING}

    def handle_endtag(self, _: str) -> None:
        self._mute = False

    def handle_data(self, data: str) -> None:
        if not self._mute:
            self.said.add(data.strip())


@cache
def content() -> Content:
    opened = open_site(ROOT, NOW)
    assert opened.content
    return opened.content


@cache
def site(language: str) -> PublicSite:
    spoken = content().site.model_copy(update={"language": language})
    return public_site(content().model_copy(update={"site": spoken}), NOW)


@cache
def speech(language: str) -> dict[str, set[str]]:
    """What each page of the example says in a language."""
    found = {}
    for file in render_status(site(language), overrides=None, media={}):
        if PAGES.fullmatch(file.path):
            parser = Speech()
            parser.feed(file.data.decode("utf-8"))
            found[file.path] = {text for text in parser.said if re.search(r"[A-Za-z]{2}", text)}
    return found


def strings(value: object) -> Iterator[str]:
    """Every text that the owner wrote, and of marked-up ones each part between two tags."""
    if isinstance(value, str):
        parser = Speech()
        parser.feed(value)
        yield from (value.strip(), *parser.said)
    elif isinstance(value, dict):
        for part in value.values():
            yield from strings(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from strings(part)


@cache
def owned() -> set[str]:
    """All that the owner wrote."""
    return set(strings(site("en").model_dump(mode="json")))


@cache
def messages_of_owner() -> str:
    """All messages on one line, in which a page's description finds its beginning."""
    texts = [update.text for event in site("en").events for update in event.updates]
    return " ".join(" ".join(texts).split())


def is_ours(text: str) -> bool:
    """Whether the interface says it, and would say it in another language otherwise."""
    if TECHNICAL.fullmatch(text) or ALIKE.fullmatch(text):
        return False
    description = text.rstrip("\N{HORIZONTAL ELLIPSIS}")
    return len(description) < A_SENTENCE or description not in messages_of_owner()


def same_on_purpose(language: str) -> set[str]:
    """Messages that read alike in English and in the language."""
    catalogue = messages(read(catalogue_path(language), language))
    return {str(message.id) for message in catalogue if message.id == message.string}


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_page_says_in_english_what_it_could_say_in_its_language(language: str) -> None:
    english, other = speech("en"), speech(language)
    both = {text for path, said in other.items() for text in english[path] & said}

    left = both - owned() - same_on_purpose(language)

    assert sorted(filter(is_ours, left)) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_front_page_says_most_things_otherwise_than_in_english(language: str) -> None:
    english, other = speech("en")["index.html"], speech(language)["index.html"]

    assert len(english - other) > 20
