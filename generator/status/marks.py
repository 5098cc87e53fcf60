"""What events that are over are made of, so that what shows only such events can be known by it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b

from generator.model.public import (
    Ids,
    PublicComponent,
    PublicEvent,
    PublicMonth,
    PublicSite,
    Volume,
)


class Marks:
    """A digest for each event of which nothing that is published depends on the time."""

    def __init__(
        self,
        by_event: Mapping[str, bytes] | None = None,
        volumes: Sequence[Volume] = (),
        bound: Collection[str] = (),
        besides: Mapping[str, bytes] | None = None,
    ) -> None:
        """``by_event`` may learn of the events of a volume when that is opened.

        ``volumes`` are those of the archive as the next build finds it, and ``bound`` the ids of
        near events that are in them already. ``besides``: what else events are made of.
        """
        self._by_event = {} if by_event is None else by_event
        self.volumes = volumes
        """Events that are made of the same as long as their volume is."""
        self._bound = bound
        self._besides = besides or {}
        self._by_month = {volume.first_day: volume for volume in volumes}

    def of(self, event_id: str) -> bytes:
        """What an event is made of; empty where that is not all there is to it."""
        mark = self._by_event.get(event_id, b"")
        if not mark:
            return b""
        name = event_id.encode(
            "utf-8", "surrogatepass"
        )  # a file may get another, and hold the same
        whole = b"\0".join((name, mark, self._besides.get(event_id, b"")))
        return blake2b(whole, digest_size=16).digest()

    def of_all(self, events: Iterable[str], *besides: object) -> bytes:
        """What a list of events is made of, and values besides; empty where that is not all."""
        digest = blake2b(repr(besides).encode(), digest_size=16)
        for each in events:
            mark = self.of(each)
            if not mark:
                return b""
            digest.update(mark)
        return digest.digest()

    def of_month(self, month: PublicMonth, *besides: object) -> bytes:
        """What the events of a month are made of, and values besides; empty as above."""
        volume = self._by_month.get(month.first_day)
        loose = (each for each in near_of(month.events) if each not in self._bound)
        return self.of_all(loose, volume and volume.digest, *besides)

    def of_component(self, component: PublicComponent) -> bytes:
        """What the events of a component are made of; no volume is opened. Empty as above."""
        loose = (each for each in near_of(component.events) if each not in self._bound)
        kept = (volume.digest for volume in self.volumes if component.id in volume.named)
        return self.of_all(loose, *kept)

    def loose(self, site: PublicSite) -> Iterator[PublicEvent]:
        """The events that are in no volume."""
        return (event for event in site.near if event.id not in self._bound)


def postmortems_of(site: PublicSite) -> Mapping[str, bytes]:
    """What events are made of besides their files, by id: the postmortems that they lead to."""
    return {
        event.id: blake2b(repr(event.postmortem).encode("utf-8", "surrogatepass")).digest()
        for event in site.near
        if event.postmortem is not None
    }


def near_of(events: Sequence[str]) -> Sequence[str]:
    """Of some events those that are in no volume."""
    return events.near if isinstance(events, Ids) else events
