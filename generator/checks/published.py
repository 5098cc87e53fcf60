"""Every text of an event, of the site and of a postmortem that customers get to read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.checks.facts import Facts
from generator.checks.finding import Finding, Keys
from generator.checks.prose import line_of
from generator.derive.leaves import is_public
from generator.model.content import Event, Postmortem, SiteConfig
from generator.problems import Level


class Text(NamedTuple):
    """A text and where it stands: a key path, or the line of the file that it begins on."""

    keys: Keys
    text: str
    body_line: int | None = None


class Leak(NamedTuple):
    """Where in a text something begins that is not for customers, and what it is."""

    start: int
    sentence: str
    hint: str


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


def leaks(
    texts: Iterator[Text],
    find: Callable[[str, SiteConfig], Iterator[Leak]],
    site: SiteConfig,
    level: Level = Level.WARNING,
) -> Iterator[Finding]:
    """Look through texts; of several leaks on one line the first is told."""
    for keys, text, body_line in texts:
        told: set[int] = set()
        for leak in find(text, site):
            line = line_of(text, leak.start)
            if line not in told:
                told.add(line)
                yield _finding(keys, body_line, line, leak, level)


def _finding(keys: Keys, body_line: int | None, line: int, leak: Leak, level: Level) -> Finding:
    if body_line is not None:
        return Finding(keys, leak.sentence, leak.hint, level, body_line=body_line + line)
    return Finding(keys, leak.sentence, leak.hint, level, line=line)
