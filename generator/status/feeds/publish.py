"""All feed files of a site."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.public import PublicSite
from generator.output import OutputFile
from generator.status.feeds import channels
from generator.status.feeds.desk import Desk
from generator.syndication.publish import feed_files


def render(site: PublicSite) -> Iterator[OutputFile]:
    """Write each feed of the site in each of its formats."""
    desk = Desk(site)
    publisher = channels.publisher(desk)
    yield from feed_files(publisher, channels.everything(desk), site.url, ("rss", "atom", "json"))
    yield from feed_files(publisher, channels.history(desk), site.url, ("rss", "atom"))
    for channel in channels.components(desk):
        yield from feed_files(publisher, channel, site.url, ("rss", "atom"))
    for event in site.events:
        yield from feed_files(publisher, channels.one_event(desk, event), site.url, ("atom",))
