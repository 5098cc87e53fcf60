"""Postmortems that stand near another: those it repeats, and those that tell something alike."""

from __future__ import annotations

from dataclasses import dataclass

from generator.library.pages import places, strings, times
from generator.library.pages.views.card import Card
from generator.library.pages.views.desk import Desk
from generator.model.edition import Entry


@dataclass(frozen=True, slots=True)
class Link:
    """One time in a chain of recurrences; ``after`` tells how long after the one before."""

    title: str
    path: str
    day: str | None
    after: str | None
    here: bool


@dataclass(frozen=True, slots=True)
class Chain:
    """All times that the same came back, oldest first."""

    sentence: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Kin:
    """A postmortem like another, and why one thinks so."""

    card: Card
    linked: bool
    reasons: tuple[str, ...]


def chain(desk: Desk, entry: Entry) -> Chain | None:
    """Show the chain that a postmortem belongs to."""
    if entry.chain == (entry.id,) or entry.id not in entry.chain:
        return None
    links: list[Link] = []
    before: Entry | None = None
    for each in entry.chain:
        one = desk.edition.entry[each]
        days = (before.day, one.day) if before else (None, None)
        links.append(
            Link(
                title=one.title,
                path=places.within(one.path),
                day=times.day(one.day) if one.day else None,
                after=times.apart(days[0], days[1]) if days[0] and days[1] else None,
                here=each == entry.id,
            )
        )
        before = one
    place = strings.ordinal(entry.chain.index(entry.id) + 1)
    told = strings.often(len(entry.chain))
    return Chain(f"The same was told {told}. This is the {place}.", tuple(links))


def kin(desk: Desk, entry: Entry) -> tuple[Kin, ...]:
    """Show what is like a postmortem."""
    return tuple(
        Kin(desk.card(desk.edition.entry[each.id], summary=False), each.linked, each.reasons)
        for each in entry.siblings
        if each.id in desk.edition.entry
    )
