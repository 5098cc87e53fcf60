"""From what was announced and what there is to tell, to what each channel has to do now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from generator.model.channel import Channel
from generator.model.public import PublicEvent, PublicSite
from generator.notify.keys import idempotency_key
from generator.notify.news import News, all_news
from generator.notify.routing import wants
from generator.notify.state import Owed, State

FRESH = timedelta(days=7)
"""An update that is older when it is first seen is history, and not announced."""
KEPT = timedelta(days=30)
"""How long the state remembers an update; older ones are never announced."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the person who runs it wants."""

    since: datetime | None = None
    """Announce what was said since then, also in a first run and though it is no longer fresh."""
    leave_doubtful: bool = False
    drop: tuple[str, ...] = ()
    """Channels that are owed nothing from now on."""


@dataclass(frozen=True, slots=True)
class Job:
    """An update that one channel has to tell. ``doubtful``: it may have been told already."""

    channel: Channel
    news: News
    owed: Owed
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """The state to begin with, the jobs in the order of the news, and what was decided."""

    state: State
    jobs: tuple[Job, ...]
    first: bool
    known: int = 0
    """Updates that a first run takes for known."""
    late: int = 0
    """New updates that are too old to be announced."""
    dropped: tuple[Owed, ...] = ()
    """Owed no longer: their channel or their update is gone, or somebody said so."""
    left: tuple[Owed, ...] = ()
    """In doubt, and by wish not sent again."""
    absent: tuple[Owed, ...] = ()
    """Owed of updates that a broken file hides for now."""

    def changes(self, state: State) -> bool:
        """Whether there is anything to do or to keep."""
        return (
            bool(self.jobs)
            or self.state.owed != state.owed
            or not (self.state.seen.keys() <= state.seen.keys())
        )


def plan(
    state: State | None, site: PublicSite, channels: Sequence[Channel], wishes: Wishes
) -> Plan:
    """Decide what is told where. Nothing is sent and nothing kept by this."""
    known, owed_before = (state.seen, state.owed) if state else ({}, ())
    oldest = max(site.now - KEPT, state.oldest) if state else site.now - KEPT
    news = {one.tag: one for one in all_news(_of_late(site, oldest, owed_before))}
    if state is None:
        fresh = [one for one in news.values() if _first(one, wishes)]
        late = 0
    else:
        new = [one for tag, one in news.items() if tag not in known and one.update.at >= oldest]
        fresh = [one for one in new if one.update.at >= (wishes.since or site.now - FRESH)]
        late = len(new) - len(fresh)
    seen = {tag: at for tag, at in {**known, **_all_updates(site)}.items() if at >= oldest}
    sorted_out = _sort_out(owed_before, news, channels, site, wishes)
    owed = (*sorted_out.kept, *_new(fresh, channels))
    return Plan(
        state=State(oldest=oldest, seen=seen, owed=owed),
        jobs=tuple(_jobs(owed, news, channels)),
        first=state is None,
        known=len(seen) - len(fresh) if state is None else 0,
        late=late,
        dropped=sorted_out.dropped,
        left=sorted_out.left,
        absent=tuple(one for one in sorted_out.kept if one.update not in news),
    )


def _first(news: News, wishes: Wishes) -> bool:
    """In a first run only the newest word on what is open is news to anybody."""
    if wishes.since is not None:
        return news.update.at >= wishes.since
    told = [update for update in news.event.updates if update.notify]
    return news.event.open and news.update is told[0]


def _of_late(site: PublicSite, oldest: datetime, owed: Iterable[Owed]) -> Iterator[PublicEvent]:
    """The events with something that may be told; of ten thousand they are a few."""
    tags = {one.update for one in owed}
    for event in site.events:
        if event.updated_at >= oldest or any(update.tag in tags for update in event.updates):
            yield event


def _all_updates(site: PublicSite) -> Mapping[str, datetime]:
    return {update.tag: update.at for event in site.events for update in event.updates}


def _new(fresh: Iterable[News], channels: Sequence[Channel]) -> Iterator[Owed]:
    for news in fresh:
        for channel in channels:
            if wants(channel, news):
                key = idempotency_key(news.tag, channel.name)
                yield Owed(channel=channel.name, update=news.tag, key=key)


@dataclass(frozen=True, slots=True)
class _SortedOut:
    kept: tuple[Owed, ...]
    dropped: tuple[Owed, ...]
    left: tuple[Owed, ...]


def _sort_out(
    owed: Iterable[Owed],
    news: Mapping[str, News],
    channels: Sequence[Channel],
    site: PublicSite,
    wishes: Wishes,
) -> _SortedOut:
    """What is owed from earlier. While a file is withheld, an update that is not there may be."""
    names = {channel.name for channel in channels} - set(wishes.drop)
    kept, dropped, left = [], [], []
    for one in owed:
        if one.channel not in names or (one.update not in news and not site.withheld):
            dropped.append(one)
        elif one.status == "sending" and wishes.leave_doubtful:
            left.append(one)
        else:
            kept.append(one)
    return _SortedOut(tuple(kept), tuple(dropped), tuple(left))


def _jobs(
    owed: Iterable[Owed], news: Mapping[str, News], channels: Sequence[Channel]
) -> Iterator[Job]:
    order = {tag: place for place, tag in enumerate(news)}
    named = {channel.name: channel for channel in channels}
    there = [one for one in owed if one.update in news]
    for one in sorted(there, key=lambda one: order[one.update]):
        yield Job(named[one.channel], news[one.update], one, one.status == "sending")
