"""A picture that a postmortem shows: read, known to be one, and known to do no harm."""

from __future__ import annotations

from generator.model.frozen import Frozen


class PictureData(Frozen):
    """The bytes of a picture. ``suffix`` is that of its kind, such as ``.png``; sizes in pixels."""

    data: bytes
    suffix: str
    width: int
    height: int


class Picture(Frozen):
    """A picture where a text shows it."""

    address: str
    """As it stands in the text, escaped as addresses are."""
    line: int
    """Line of the file, from 1."""
    description: str
    """What its author says it shows; empty where nothing is said."""
    name: str | None = None
    """Its path from the postmortem's folder, ``None`` for one that is not of the house's files."""
    whole: PictureData | None = None
    """As it was found; ``None`` where it cannot be shown."""
    public: PictureData | None = None
    """What of it may leave the house: its dots, drawn anew. ``None`` where nothing may."""
