"""Postmortems and reviews as items of a feed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from html import escape
from zoneinfo import ZoneInfo

from generator.derive.zone import day_begins
from generator.model.edition import Edition, Entry, ReviewMonth
from generator.model.learning import PostmortemStatus
from generator.syndication.characters import clean, one_line
from generator.syndication.item import Item, Label


def postmortem_items(edition: Edition) -> dict[str, Item]:
    """Final postmortems by their ids, newest first by the day they became final.

    One that is dated ahead is told when its day comes: until then each build would date it anew.
    """
    finals = (entry for entry in edition.entries if entry.status is PostmortemStatus.FINAL)
    dated = ((_published(edition, entry), entry) for entry in finals)
    known = [(at, entry) for at, entry in dated if at is not None]
    known.sort(key=lambda pair: (pair[0], pair[1].id), reverse=True)
    return {entry.id: _postmortem(edition, entry, at) for at, entry in known}


def review_items(edition: Edition) -> tuple[Item, ...]:
    """Months that are over, newest first; a month's review is told when the next one begins."""
    over = ((_next_month(review.month), review) for review in edition.reviews)
    told = [(at, review) for at, review in over if at <= edition.now]
    told.sort(key=lambda pair: pair[0], reverse=True)
    return tuple(_review(edition, review, at) for at, review in told)


def _postmortem(edition: Edition, entry: Entry, at: datetime) -> Item:
    paragraphs = tuple(one_line(text) for text in (entry.summary, _facts(edition, entry)) if text)
    revised = _begun(edition, entry.revised) if entry.revised else None
    return Item(
        id=f"tag:{edition.feed_authority}:postmortem/{entry.id}",
        title=one_line(entry.title) or entry.id,
        url=f"{edition.base}/{entry.path}",
        html="\n".join(f"<p>{escape(text, quote=False)}</p>" for text in paragraphs),
        paragraphs=paragraphs,
        published=at,
        updated=max(at, revised or at),
        labels=tuple(_labels(edition, entry)),
    )


def _facts(edition: Edition, entry: Entry) -> str:
    severity = edition.severities.get(entry.severity or "", entry.severity)
    facts = [
        entry.kind.value,
        severity,
        edition.teams.get(entry.team or "", entry.team),
        *(edition.services.get(service, service) for service in entry.services),
    ]
    return " · ".join(fact for fact in facts if fact)


def _labels(edition: Edition, entry: Entry) -> Iterator[Label]:
    yield Label(entry.kind.value, entry.kind.value)
    for service in entry.services:
        yield Label(one_line(service), one_line(edition.services.get(service, service)))


def _review(edition: Edition, review: ReviewMonth, at: datetime) -> Item:
    points = tuple(clean(sentence) for sentence in review.agenda)
    listed = "\n".join(f"<li>{escape(point, quote=False)}</li>" for point in points)
    month = f"{review.month:%Y-%m}"
    return Item(
        id=f"tag:{edition.feed_authority}:review/{month}",
        title=f"Review of {month}",
        url=f"{edition.base}/postmortems/review/{month}/",
        html=f"<ol>\n{listed}\n</ol>" if points else "<p>Nothing to talk about.</p>",
        paragraphs=points,
        published=at,
        updated=at,
    )


def _published(edition: Edition, entry: Entry) -> datetime | None:
    day = entry.published or entry.day
    return _begun(edition, day) if day else None


def _begun(edition: Edition, day: date) -> datetime | None:
    """When a day began, in UTC; if it did not yet, when the site's own day did."""
    starts = (_moment(day), day_begins(day, ZoneInfo(edition.time_zone)))
    return next((at for at in starts if at <= edition.now), None)


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _next_month(month: date) -> datetime:
    return _moment((month.replace(day=1) + timedelta(days=32)).replace(day=1))
