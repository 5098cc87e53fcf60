"""A channel over which people are told who do not poll."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.content.scalars import Flag, Line, Slug
from generator.model.frozen import Frozen
from generator.model.vocabulary import EventKind, Stage


class Notification(Frozen):
    """Whom a channel tells, and of what. A filter that is not given lets everything through."""

    to: Annotated[str, Field(json_schema_extra={"pattern": "^[A-Z_][A-Z0-9_]{0,99}$"})]
    """Name of the environment variable that holds the channel's address; never the address.

    ``load.channels`` holds it to the pattern, so that no message repeats what is no name.
    """
    components: tuple[Line, ...] = ()
    """Only updates that touch one of these components, or none at all."""
    groups: tuple[Slug, ...] = ()
    """Only updates that touch a component of these groups, or none at all."""
    severities: tuple[Slug, ...] = ()
    """Only incidents of these severities; other events pass."""
    kinds: tuple[EventKind, ...] = ()
    """Only these kinds of event."""
    only_stages: tuple[Stage, ...] = ()
    """Only updates with these statuses."""
    language: Line | None = None
    """The site's language where absent."""
    short: Flag = False
    """One line with a link, as for text messages."""
