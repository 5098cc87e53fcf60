"""A list of postmortems, by year, cut into pages of a hundred."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.library.pages import places, strings
from generator.library.pages.views.card import Card
from generator.library.pages.views.desk import Desk
from generator.library.pages.views.link import Link
from generator.model.edition import Entry

PAGE = 100


@dataclass(frozen=True, slots=True)
class Group:
    """The postmortems of one year."""

    name: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Slice:
    """How a list falls apart by another facet: each value with its count."""

    name: str
    place: str
    parts: tuple[tuple[Link, int], ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed of just this list."""

    path: str
    type: str
    title: str


def feed(place: str, title: str) -> Feed:
    """Say where the feed of the list at a place stands."""
    return Feed(f"{place}feed.atom", "application/atom+xml", title)


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list."""

    lead: str
    count: str
    groups: tuple[Group, ...]
    above: tuple[Link, ...] = ()
    """The way up."""
    slices: tuple[Slice, ...] = ()
    feeds: tuple[Feed, ...] = ()
    pages: tuple[tuple[Link, bool], ...] = ()
    """All pages of the list, and whether it is this one; empty where there is one only."""
    invitation: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pages of a list have in common."""

    place: str
    lead: str = ""
    above: tuple[Link, ...] = ()
    slices: tuple[Slice, ...] = ()
    feeds: tuple[Feed, ...] = ()
    invitation: bool = False
    noun: tuple[str, str] = ("postmortem", "postmortems")


def listings(desk: Desk, entries: Sequence[Entry], frame: Frame) -> Iterator[tuple[str, Listing]]:
    """Cut a list into pages: the place of each, and what it shows."""
    cuts = [entries[at : at + PAGE] for at in range(0, len(entries), PAGE)] or [entries]
    for number, cut in enumerate(cuts, start=1):
        yield (
            places.part(frame.place, number),
            Listing(
                lead=frame.lead,
                count=_count(len(entries), frame),
                groups=tuple(_groups(desk, cut)),
                above=frame.above,
                slices=frame.slices if number == 1 else (),
                feeds=frame.feeds,
                pages=_pages(frame, number, len(cuts)),
                invitation=frame.invitation and number == 1,
            ),
        )


def _count(number: int, frame: Frame) -> str:
    one, many = frame.noun
    return strings.count(number, one, many) if number else strings.none_yet(one)


def _groups(desk: Desk, entries: Sequence[Entry]) -> Iterator[Group]:
    for name, some in groupby(entries, key=_year):
        yield Group(name, tuple(map(desk.card, some)))


def _year(entry: Entry) -> str:
    return f"{entry.day.year:04}" if entry.day else "Without a date"


def _pages(frame: Frame, here: int, number: int) -> tuple[tuple[Link, bool], ...]:
    if number == 1:
        return ()
    return tuple(
        (Link(str(each), places.part(frame.place, each)), each == here)
        for each in range(1, number + 1)
    )
