"""A channel as a JSON Feed, version 1.1."""

from __future__ import annotations

import json
from datetime import datetime

from generator.syndication.characters import clean
from generator.syndication.item import Channel, Item, Publisher

MEDIA_TYPE = "application/feed+json"


def json_feed(publisher: Publisher, channel: Channel, address: str) -> bytes:
    """The bytes of the feed that is published at ``address``."""
    feed: dict[str, object] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "home_page_url": channel.home,
        "feed_url": address,
        "description": channel.description,
    }
    if publisher.logo:
        feed["icon"] = publisher.logo
    feed["authors"] = [{"name": publisher.name, "url": publisher.home}]
    feed["language"] = publisher.language
    feed["items"] = [_item(item) for item in channel.items]
    return f"{json.dumps(feed, ensure_ascii=False, indent=1)}\n".encode()


def _item(item: Item) -> dict[str, object]:
    return {
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "content_html": item.html,
        "content_text": "\n\n".join(clean(one) for one in item.paragraphs if one),
        "date_published": _moment(item.published),
        "date_modified": _moment(item.updated),
        "tags": [label.word for label in item.labels],
    }


def _moment(moment: datetime) -> str:
    return moment.isoformat()
