"""All feed files of a site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from generator.model.public import PublicSite
from generator.output import OutputFile
from generator.status.address import absolute
from generator.status.feeds import channels
from generator.status.feeds.desk import Desk
from generator.status.feeds.item import Channel, Publisher

Writer = Callable[[Publisher, Channel, str], bytes]


def render(site: PublicSite) -> Iterator[OutputFile]:
    """Write each feed of the site in each of its formats."""
    from generator.status.feeds.atom import atom  # noqa: PLC0415 - feedgen is slow to import,
    from generator.status.feeds.json_feed import json_feed  # noqa: PLC0415
    from generator.status.feeds.rss import rss  # noqa: PLC0415 - and most commands need none

    desk = Desk(site)
    publisher = channels.publisher(desk)
    write = partial(_written, site, publisher)
    yield from write(channels.everything(desk), {"rss": rss, "atom": atom, "json": json_feed})
    yield from write(channels.history(desk), {"rss": rss, "atom": atom})
    for channel in channels.components(desk):
        yield from write(channel, {"rss": rss, "atom": atom})
    for event in site.events:
        yield from write(channels.one_event(desk, event), {"atom": atom})


def _written(
    site: PublicSite, publisher: Publisher, channel: Channel, writers: dict[str, Writer]
) -> Iterator[OutputFile]:
    for format_, writer in writers.items():
        path = f"{channel.stem}.{format_}"
        yield OutputFile(path, writer(publisher, channel, absolute(site, path)))
