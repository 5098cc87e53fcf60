"""What there is to tell: every update of a site that may be announced, oldest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.public import PublicChange, PublicEvent, PublicUpdate
from generator.status.affected import affected


@dataclass(frozen=True, slots=True)
class News:
    """One update, with its event and all components that the event had touched by then."""

    event: PublicEvent
    update: PublicUpdate
    touched: tuple[PublicChange, ...]
    earlier: News | None
    """The announced update before it on the same event."""

    @property
    def tag(self) -> str:
        """The frozen id under which feeds know it too."""
        return self.update.tag

    def before(self) -> tuple[News, ...]:
        """The announced updates before it on the same event, oldest first."""
        return (*self.earlier.before(), self.earlier) if self.earlier else ()


def all_news(events: Iterable[PublicEvent]) -> tuple[News, ...]:
    """Every announced update of these events, in the order in which feeds tell them."""
    placed = [
        ((news.update.at, news.event.id, order), news)
        for event in events
        if not event.backfilled
        for order, news in enumerate(_of_event(event))
    ]
    return tuple(news for _, news in sorted(placed, key=lambda one: one[0]))


def _of_event(event: PublicEvent) -> Iterator[News]:
    """The event's announced updates, oldest first."""
    told: News | None = None
    for update, touched in reversed(list(zip(event.updates, affected(event), strict=True))):
        if update.notify:
            told = News(event, update, touched, told)
            yield told
