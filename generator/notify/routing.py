"""Which channel tells which update."""

from __future__ import annotations

from generator.model.channel import Channel
from generator.notify.news import News


def wants(channel: Channel, news: News) -> bool:
    """Whether a channel's filters let an update through.

    An incident without components may concern everybody, so no filter of components holds it
    back. Severities are those of incidents; maintenances and notices have none to filter by.
    """
    event, update = news.event, news.update
    touched = {change.component_id for change in news.touched}
    return (
        (not channel.kinds or event.kind in channel.kinds)
        and (not channel.stages or update.stage in channel.stages)
        and (
            not channel.severities or event.severity is None or event.severity in channel.severities
        )
        and (not channel.components or not touched or bool(touched & channel.components))
    )
