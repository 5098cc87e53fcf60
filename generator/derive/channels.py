"""The channels of a site: groups become their components, aliases the components they mean."""

from __future__ import annotations

from generator.model.channel import Channel
from generator.model.content import SiteConfig
from generator.model.content.notification import Notification


def channels(site: SiteConfig) -> tuple[Channel, ...]:
    """All channels, in the order of ``site.yml``."""
    return tuple(_channel(site, name, told) for name, told in site.notifications.items())


def _channel(site: SiteConfig, name: str, told: Notification) -> Channel:
    named = {site.component_by_name.get(one, one) for one in told.components}
    grouped = {one for one, each in site.components.items() if each.group in told.groups}
    return Channel(
        name=name,
        variable=told.to,
        components=frozenset(named | grouped),
        severities=frozenset(told.severities),
        kinds=frozenset(told.kinds),
        stages=frozenset(told.only_stages),
        language=told.language or site.language,
        short=told.short,
    )
