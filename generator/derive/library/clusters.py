"""Small incidents that deserve one postmortem together.

Small are those whose severity promises none. Three of one component within ninety days, none of
them told in a postmortem, are a cluster. Words that most of their titles share say what it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta

from generator.derive.library.book import Book
from generator.derive.library.shelf import Shelf
from generator.derive.library.terms import terms_of
from generator.model.edition import Cluster
from generator.model.public import PublicEvent

LEAST = 3
WITHIN = timedelta(days=90)


def clusters(shelf: Shelf, opened: Iterable[Book]) -> tuple[Cluster, ...]:
    """Find clusters, the largest first; of equals in the order of the page."""
    told = {incident.id for book in opened for incident in book.incidents}
    together: dict[str, list[PublicEvent]] = {each: [] for each in shelf.services}
    for event in _small(shelf):
        if event.id not in told:
            for effect in event.effects:
                together[effect.component_id].append(event)
    found = [
        _cluster(shelf.services[component], events)
        for component, events in together.items()
        if len(events) >= LEAST
    ]
    return tuple(sorted(found, key=lambda each: -len(each.incidents)))


def _small(shelf: Shelf) -> list[PublicEvent]:
    promises = {each.id for each in shelf.public.severities if each.postmortem_due is not None}
    return [
        event
        for event in shelf.public.incidents
        if event.ended_at
        and event.severity not in promises
        and shelf.today - shelf.day(event.started_at) <= WITHIN
    ]


def _cluster(label: str, events: Sequence[PublicEvent]) -> Cluster:
    words = Counter(word for event in events for word in dict(terms_of(event.title)).values())
    common = sorted(
        (word for word, number in words.items() if number * 2 > len(events)),
        key=lambda word: (-words[word], word),
    )
    reason = f"{len(events)} small incidents of {label} within {WITHIN.days} days"
    if common:
        reason += f"; most of them speak of {', '.join(common[:3])}"
    oldest_first = list(reversed(events))
    return Cluster(
        label=label,
        incidents=tuple(event.id for event in oldest_first),
        titles=tuple(event.title for event in oldest_first),
        reason=reason,
    )
