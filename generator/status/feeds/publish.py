"""All feed files of a site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import NamedTuple, overload

from generator.model.public import PublicEvent, PublicSite, Volume
from generator.output import Bundle, Deferred, Output, Publishable
from generator.status.feeds import channels
from generator.status.feeds.desk import Desk
from generator.status.marks import Marks
from generator.syndication.item import Channel, Publisher
from generator.syndication.publish import Format, feed_files


@overload
def render(site: PublicSite) -> Iterator[Publishable]: ...
@overload
def render(site: PublicSite, marks: Marks) -> Iterator[Output]: ...
def render(site: PublicSite, marks: Marks | None = None) -> Iterator[Output]:
    """Write each feed of the site in each of its formats."""
    desk, known = Desk(site), marks or Marks()
    publisher = channels.publisher(desk)
    yield from feed_files(publisher, channels.everything(desk), site.url, ("rss", "atom", "json"))
    yield from feed_files(publisher, channels.history(desk), site.url, ("rss", "atom"))
    for component in site.components:
        make = cache(partial(channels.component, desk, component))
        stem = f"components/{component.id}/feed"
        many = _Channel(publisher, stem, make, site.url, known.of_component(component))
        yield from many.files(("rss", "atom"))
    follow = partial(_followed, desk, publisher, known)
    for event in known.loose(site):
        yield from follow(event)
    for volume in known.volumes:
        yield Bundle(volume.digest + b"feed", partial(_bound, volume, follow))


def _followed(
    desk: Desk, publisher: Publisher, marks: Marks, event: PublicEvent
) -> Iterator[Publishable]:
    """The feed of one event."""
    make, stem = partial(channels.one_event, desk, event), f"{event.path}feed"
    one = _Channel(publisher, stem, make, desk.site.url, marks.of(event.id))
    return one.files(("atom",))


def _bound(
    volume: Volume, follow: Callable[[PublicEvent], Iterator[Publishable]]
) -> Iterator[Publishable]:
    for event in volume.events:
        yield from follow(event)


class _Channel(NamedTuple):
    """A channel that is made when it is needed."""

    publisher: Publisher
    stem: str
    make: Callable[[], Channel]
    root: str
    made_of: bytes

    def files(self, formats: tuple[Format, ...]) -> Iterator[Publishable]:
        """Write it in some formats, each only where it is not there already."""
        if not self.made_of:
            yield from feed_files(self.publisher, self.make(), self.root, formats)
            return
        for form in formats:
            yield Deferred(f"{self.stem}.{form}", self.made_of, partial(self._written, form))

    def _written(self, form: Format) -> bytes:
        return next(feed_files(self.publisher, self.make(), self.root, (form,))).data
