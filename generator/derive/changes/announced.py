"""What subscribers are told: items of feeds that are new, and what changes without a word."""

from __future__ import annotations

import heapq
from collections.abc import Iterator

from generator.derive.changes.told import Announcement
from generator.model.public import PublicEvent, PublicSite, PublicUpdate
from generator.problems.words import shown

_Said = tuple[PublicEvent, PublicUpdate]


def announced(old: PublicSite | None, new: PublicSite) -> tuple[Announcement, ...]:
    """Find the items that feeds carry and that did not exist before, newest first."""
    before = _said(old)
    carried = _carried(new)
    return tuple(
        _announcement(event, update)
        for tag, (event, update) in _said(new).items()
        if tag not in before and tag in carried
    )


def silently(old: PublicSite | None, new: PublicSite) -> Iterator[str]:
    """Say what subscribers do not hear of."""
    before, now, carried = _said(old), _said(new), _carried(new)
    unheard: dict[str, int] = {}
    for tag, (event, update) in now.items():
        if tag not in before:
            if tag not in carried:
                reason = _reason(event, update)
                unheard[reason] = unheard.get(reason, 0) + 1
        elif _words(before[tag]) != _words((event, update)):
            yield (
                f"{_name(event, update)} is worded or timed differently; "
                "those who have read it are not told."
            )
    for reason, count in unheard.items():
        yield f"{count} update{'s' * (count != 1)} announced to nobody: {reason}."
    for tag, (event, update) in before.items():
        if tag not in now:
            yield (
                f"{_name(event, update)} is withdrawn; "
                "what feed readers have fetched stays with them."
            )


def _said(site: PublicSite | None) -> dict[str, _Said]:
    """Every update by the id that feeds know it by, newest first."""
    if site is None:
        return {}
    said = [(event, update) for event in site.events for update in event.updates]
    said.sort(key=lambda each: each[1].at, reverse=True)
    return {update.tag: (event, update) for event, update in said}


def _carried(site: PublicSite) -> set[str]:
    """Ids of the items that the feed of everything carries."""
    said = (
        (update.at, update.tag)
        for event in site.events
        if not event.backfilled
        for update in event.updates
        if update.notify
    )
    return {tag for _, tag in heapq.nlargest(site.feed_items, said)}


def _reason(event: PublicEvent, update: PublicUpdate) -> str:
    if event.backfilled:
        return "the event is backfilled"
    if not update.notify:
        return "the update says notify: false"
    return "older than what feeds carry"


def _announcement(event: PublicEvent, update: PublicUpdate) -> Announcement:
    return Announcement(
        tag=update.tag,
        event=event.id,
        title=event.title,
        stage=update.stage.value.replace("_", " "),
        at=update.at,
        components=tuple(effect.name for effect in event.effects),
        text=update.text,
    )


def _words(said: _Said) -> tuple[object, ...]:
    event, update = said
    return update.html, update.stage, update.at, event.title


def _name(event: PublicEvent, update: PublicUpdate) -> str:
    return f"The update {update.id!r} of {shown(event.title)}"
