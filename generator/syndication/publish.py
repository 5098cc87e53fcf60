"""A channel as files, one for each format that is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from generator.output import OutputFile
from generator.syndication.item import Channel, Publisher

Format = Literal["rss", "atom", "json"]


def feed_files(
    publisher: Publisher, channel: Channel, root: str, formats: tuple[Format, ...]
) -> Iterator[OutputFile]:
    """Write the channel in each format; ``root`` is the site's address, without a slash."""
    from generator.syndication.atom import atom  # noqa: PLC0415 - feedgen is slow to import
    from generator.syndication.json_feed import json_feed  # noqa: PLC0415 - most commands need none
    from generator.syndication.rss import rss  # noqa: PLC0415 - as atom

    writers = {"rss": rss, "atom": atom, "json": json_feed}
    for form in formats:
        path = f"{channel.stem}.{form}"
        yield OutputFile(path, writers[form](publisher, channel, f"{root}/{path}"))
