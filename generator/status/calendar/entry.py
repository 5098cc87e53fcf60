"""A maintenance as a calendar entry (RFC 5545), all dates taken from content.

The entry keeps its UID for ever and counts in SEQUENCE how often its window moved, so calendars
move it instead of showing it twice. A cancelled one stays and says so: calendars that already
hold it would show it for ever if it just went away.
"""

from __future__ import annotations

from icalendar import Event

from generator.model.public import PublicEvent, PublicSite, PublicWindow
from generator.model.vocabulary import Stage
from generator.status.address import absolute, domain
from generator.status.step_words import step_words
from generator.status.words import Words
from generator.syndication.characters import clean, one_line


def entry(site: PublicSite, words: Words, event: PublicEvent, window: PublicWindow) -> Event:
    """Make the entry of a maintenance."""
    cancelled = event.stage is Stage.CANCELLED
    made = Event()
    made.add("uid", f"{event.id}@{domain(site)}")
    made.add("dtstamp", event.updated_at)
    made.add("created", event.announced_at)
    made.add("last-modified", event.updated_at)
    made.add("sequence", event.window_changes + cancelled)
    made.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    made.add("transp", "TRANSPARENT")
    made.add("dtstart", window.start)
    made.add("dtend", window.end)
    made.add("summary", one_line(_summary(site, words, event)))
    made.add("description", _description(site, words, event))
    made.add("url", absolute(site, event.path))
    made.add("categories", [words.kind(event.kind), *_components(event)])
    return made


def _summary(site: PublicSite, words: Words, event: PublicEvent) -> str:
    """Whose maintenance it is comes first: it stands in other people's calendars."""
    title = words.title(event.stage, event.title) if event.stage.ends else event.title
    return words.gettext("%(site)s: %(title)s", site=site.name, title=title)


def _description(site: PublicSite, words: Words, event: PublicEvent) -> str:
    latest, names = event.latest, _components(event)
    automatic = latest.automatic and not latest.text
    parts = [step_words(words, latest.stage) if automatic else clean(latest.text)]
    if names:
        listed = words.list(names)
        parts.append(words.gettext("Affected components: %(components)s", components=listed))
    parts.append(absolute(site, event.path))
    return "\n\n".join(parts)


def _components(event: PublicEvent) -> list[str]:
    return [name for effect in event.effects if (name := one_line(effect.name))]
