"""The desk where items are written: each event's items once, however many feeds carry them."""

from __future__ import annotations

from generator.model.public import PublicComponent, PublicEvent, PublicSite
from generator.status.feeds.learned import postmortem_item
from generator.status.feeds.newest import Announcement, last_told, newest
from generator.status.feeds.updates import update_items
from generator.status.marks import near_of
from generator.status.words import Words
from generator.syndication.item import Item


class Desk:
    """Writes and keeps the items of the events that current feeds carry."""

    def __init__(self, site: PublicSite) -> None:
        self.site = site
        self.words = Words.of(site.language, site.time_zone)
        self._kept: dict[str, tuple[Item, ...]] = {}

    def announced(self, component: PublicComponent | None = None) -> tuple[Item, ...]:
        """The newest announcements, of a component or of all, as many as a feed holds."""
        items = map(self._item, newest(self._last(component), self.site.feed_items))
        return tuple({item.id: item for item in items}.values())

    def about(self, event: PublicEvent) -> tuple[Item, ...]:
        """All that was said of one event, newest first; what must not be announced is not."""
        items = self._kept.get(event.id) or update_items(self.site, self.words, event)
        said = zip(event.updates, items, strict=True)
        return tuple(item for update, item in said if update.notify)

    def _last(self, component: PublicComponent | None) -> list[PublicEvent]:
        """The events that announced something last."""
        site = self.site
        if component is None:
            return last_told(site.near, site.volumes, site.feed_items)
        near = (site.event[one] for one in near_of(component.events))
        return last_told(near, site.volumes, site.feed_items, component.id)

    def _item(self, announcement: Announcement) -> Item:
        event = self.site.event[announcement.event_id]
        if announcement.order > 0 and event.postmortem is not None:
            return postmortem_item(self.site, self.words, event, event.postmortem)
        if event.id not in self._kept:
            self._kept[event.id] = update_items(self.site, self.words, event)
        return self._kept[event.id][-announcement.order]
