"""What comes again: over time, with the actions that were meant to end it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.library.pages import places, times
from generator.library.pages.views.link import Link
from generator.library.plots import Days, calendar
from generator.library.reports import labels, sentences
from generator.library.reports.closing import Drawn
from generator.library.reports.standing import Standing
from generator.library.reports.table import Row, Table
from generator.library.reports.telling import (
    days_of,
    how_often,
    place,
    since,
    title,
    what_became,
)
from generator.model.edition import Edition, Entry, Pattern

CHAIN = "recurrence"
_MOST = 12
_SHOWN = 50
_STEPS = 6


@dataclass(frozen=True, slots=True)
class Step:
    """One time that it happened."""

    link: Link
    day: str


@dataclass(frozen=True, slots=True)
class Chain:
    """The same, told again: the times it happened, and what was to end it."""

    steps: tuple[Step, ...]
    earlier: int
    sentence: str
    actions: str
    unfinished: bool


@dataclass(frozen=True, slots=True)
class Kind:
    """Patterns of one facet, drawn over time."""

    anchor: str
    drawn: Drawn


@dataclass(frozen=True, slots=True)
class Small:
    """Small incidents that deserve one postmortem together."""

    label: str
    reason: str
    incidents: tuple[tuple[str, str], ...]
    """Titles and addresses."""
    others: int


@dataclass(frozen=True, slots=True)
class Patterns:
    """The page of all patterns."""

    sentence: str
    chains: tuple[Chain, ...]
    chains_more: int
    kinds: tuple[Kind, ...]
    small: tuple[Small, ...]
    internal: bool


def patterns(edition: Edition) -> Patterns:
    """Show what comes again."""
    chains = sorted(
        (pattern for pattern in edition.patterns if pattern.facet == CHAIN),
        key=lambda pattern: (-len(pattern.entries), pattern.slug),
    )
    return Patterns(
        sentence=_sentence(edition, chains),
        chains=tuple(_chain(edition, pattern) for pattern in chains[:_SHOWN]),
        chains_more=max(0, len(chains) - _SHOWN),
        kinds=tuple(_kinds(edition)),
        small=tuple(_small(edition)),
        internal=edition.audience.value == "internal",
    )


def _sentence(edition: Edition, chains: Sequence[Pattern]) -> str:
    if not edition.patterns:
        return labels.NOTHING_AGAIN
    if not chains:
        return labels.NO_CHAIN
    return sentences.came_back(len(chains), sum(len(each.entries) - 1 for each in chains))


def _chain(edition: Edition, pattern: Pattern) -> Chain:
    entries = [edition.entry[each] for each in pattern.entries]
    shown = entries[-_STEPS:]
    standing = Standing.of(edition.action[key] for key in pattern.actions)
    return Chain(
        steps=tuple(_step(entry) for entry in shown),
        earlier=len(entries) - len(shown),
        sentence=f"{how_often(pattern)} {since(edition, pattern)}".strip(),
        actions=what_became(edition, pattern),
        unfinished=standing.waiting > 0,
    )


def _step(entry: Entry) -> Step:
    return Step(
        Link(entry.title, places.within(entry.path)), times.day(entry.day) if entry.day else ""
    )


def _kinds(edition: Edition) -> Iterator[Kind]:
    for facet, (name, sentence) in labels.FACETS.items():
        found = [pattern for pattern in edition.patterns if pattern.facet == facet]
        if not found:
            continue
        shown = found[:_MOST]
        more = sentences.return_most(len(shown)) if len(shown) < len(found) else ""
        yield Kind(
            facet,
            Drawn(
                name, sentence + more, _drawn(edition, name, shown), _table(edition, name, found)
            ),
        )


def _drawn(edition: Edition, label: str, shown: Sequence[Pattern]) -> str:
    days = [entry.day for entry in edition.entries if entry.day]
    if not days:
        return ""
    rows = [Days(title(each), f"{len(each.entries)}", days_of(edition, each)) for each in shown]
    return calendar(sentences.over_time(label), rows, min(days), max(*days, edition.now.date()))


def _table(edition: Edition, name: str, found: Sequence[Pattern]) -> Table:
    return Table(
        caption=sentences.each_of(name),
        heads=(name, *labels.PATTERN_HEADS[: _columns(edition)]),
        rows=tuple(_row(edition, each) for each in found[:_SHOWN]),
    )


def _columns(edition: Edition) -> int:
    """Count the columns that tell something: those of action items need some."""
    return len(labels.PATTERN_HEADS) if edition.actions else 2


def _row(edition: Edition, pattern: Pattern) -> Row:
    it = Standing.of(edition.action[key] for key in pattern.actions)
    days = days_of(edition, pattern)
    latest = times.day(days[-1]) if days else ""
    cells = (f"{len(pattern.entries)}", latest, f"{it.total}", f"{it.waiting}", f"{it.overdue}")
    return Row(title(pattern), cells[: _columns(edition)], place(pattern))


def _small(edition: Edition) -> Iterator[Small]:
    for cluster in edition.clusters[:_MOST]:
        pairs = [
            (name, f"{edition.url}/incidents/{each}/")
            for each, name in zip(cluster.incidents, cluster.titles, strict=True)
        ]
        yield Small(
            cluster.label, cluster.reason, tuple(pairs[-_MOST:]), max(0, len(pairs) - _MOST)
        )
