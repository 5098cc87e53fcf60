"""The feeds of a site: everything, the history in place, one component, one event."""

from __future__ import annotations

from generator.model.public import PublicComponent, PublicEvent
from generator.status.address import absolute, tag
from generator.status.dating import beginning
from generator.status.feeds.desk import Desk
from generator.status.feeds.stories import story_items
from generator.syndication.apart import apart
from generator.syndication.characters import one_line
from generator.syndication.item import Channel, Publisher


def publisher(desk: Desk) -> Publisher:
    """Whoever publishes the site."""
    site = desk.site
    logo = site.brand.logo
    return Publisher(
        name=one_line(site.name) or site.url,
        home=absolute(site, ""),
        language=desk.words.language,
        logo=absolute(site, logo) if logo else None,
    )


def everything(desk: Desk) -> Channel:
    """Each update of each event."""
    site, words = desk.site, desk.words
    return Channel(
        stem="feed",
        id=tag(site, "feed"),
        title=one_line(site.name) or site.url,
        description=words.gettext("Every update on incidents and maintenance, as it is posted."),
        home=absolute(site, ""),
        items=apart(desk.announced()),
        beginning=beginning(site),
    )


def history(desk: Desk) -> Channel:
    """One item an event, rewritten as the event goes on."""
    site, words = desk.site, desk.words
    return Channel(
        stem="history",
        id=tag(site, "feed/history"),
        title=one_line(words.gettext("%(site)s: history", site=site.name)),
        description=words.gettext("One entry for each incident, changed as the incident goes on."),
        home=absolute(site, "history/"),
        items=apart(story_items(site, words)),
        beginning=beginning(site),
    )


def component(desk: Desk, component: PublicComponent) -> Channel:
    """Each update of the events that touch a component."""
    site, words = desk.site, desk.words
    names = {"site": one_line(site.name), "component": one_line(component.name) or component.id}
    return Channel(
        stem=f"components/{component.id}/feed",
        id=tag(site, f"feed/component/{component.id}"),
        title=one_line(words.gettext("%(site)s: %(component)s", **names)),
        description=words.gettext("Every update that concerns %(component)s.", **names),
        home=absolute(site, f"components/{component.id}/"),
        items=apart(desk.announced(component)),
        beginning=beginning(site),
    )


def one_event(desk: Desk, event: PublicEvent) -> Channel:
    """Each update of one event, for those who follow just this one."""
    site, words = desk.site, desk.words
    return Channel(
        stem=f"{event.path}feed",
        id=tag(site, f"feed/incident/{event.id}"),
        title=one_line(event.title) or event.id,
        description=words.gettext("Every update on this event, as it is posted."),
        home=absolute(site, event.path),
        items=apart(desk.about(event)),
        beginning=event.announced_at,
    )
