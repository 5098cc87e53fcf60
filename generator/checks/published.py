"""Every text of an event, of the site and of a postmortem that customers get to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.facts import Facts
from generator.checks.finding import Keys
from generator.derive.leaves import is_public
from generator.model.content import Event, Postmortem


class Text(NamedTuple):
    """A text and where it stands: a key path, or the line of the file that it begins on."""

    keys: Keys
    text: str
    body_line: int | None = None


def of_event(event: Event) -> Iterator[Text]:
    """Title and messages."""
    yield Text(("title",), event.title)
    for number, update in enumerate(event.updates):
        yield Text(("updates", number, "message"), update.message)


def whole(event: Event) -> str:
    """All of them at once, for a quick look."""
    return "\n".join([event.title, *(update.message for update in event.updates)])


def of_site(facts: Facts) -> Iterator[Text]:
    """What the page says of itself, of components and of severities."""
    site = facts.site
    yield Text(("name",), site.name)
    yield Text(("description",), site.description or "")
    yield Text(("brand", "footer"), site.brand.footer or "")
    for key, group in site.groups.items():
        yield Text(("groups", key, "name"), group.name)
        yield Text(("groups", key, "description"), group.description or "")
    for key, component in site.components.items():
        yield Text(("components", key, "name"), component.name)
        yield Text(("components", key, "description"), component.description or "")
    for key, severity in site.severities.items():
        yield Text(("severities", key, "description"), severity.description)


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Text]:
    """What the public edition takes of it; nothing where it stays inside."""
    if not is_public(postmortem, facts.now.date()):
        return
    yield Text(("title",), postmortem.title)
    from generator.derive.library.projection import PUBLIC_SECTIONS  # noqa: PLC0415 - the library

    allowed = frozenset(postmortem.public_sections or PUBLIC_SECTIONS)
    for section in postmortem.body.sections:
        if section.kind in allowed:
            yield Text((), section.source.lstrip("\r\n"), section.line)
