"""Which of the two lanes a problem concerns, and so what it may keep from being published."""

from __future__ import annotations

from enum import StrEnum

POSTMORTEMS = "content/postmortems"


class Lane(StrEnum):
    """A part of the site that is published by itself."""

    STATUS = "status"
    LIBRARY = "library"


def lane_of(file: str) -> Lane:
    """Say which lane a file belongs to.

    What is wrong with a postmortem never stops the status page; the library stands on both.
    """
    if file == POSTMORTEMS or file.startswith(POSTMORTEMS + "/"):
        return Lane.LIBRARY
    return Lane.STATUS
