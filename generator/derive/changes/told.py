"""The differences, said in plain words."""

from __future__ import annotations

from datetime import datetime

from generator.model.frozen import Frozen


class Announcement(Frozen):
    """A feed item that did not exist before: readers and bots will call it new."""

    tag: str
    """The item's frozen id."""
    event: str
    """The event's id."""
    title: str
    stage: str
    at: datetime
    components: tuple[str, ...]
    """Names of what is affected, whose own feeds carry it too."""
    text: str
    """What customers read, as plain text."""


class Changes(Frozen):
    """Sentences about the page, items of feeds, sentences about feeds that nobody announces."""

    page: tuple[str, ...] = ()
    announced: tuple[Announcement, ...] = ()
    """Newest first."""
    silently: tuple[str, ...] = ()
    """What is new or changed and is announced to nobody, with the reason; what is withdrawn."""
    library: tuple[str, ...] = ()

    @property
    def none(self) -> bool:
        """Whether everything stays as it is."""
        return not (self.page or self.announced or self.silently or self.library)
