"""Events that need not be read, because somebody knows them; this one knows none."""

from __future__ import annotations

from generator.load.find import Found


class Shelf:
    """Asked before a file is read, and told of what was read."""

    def has(self, found: Found) -> bool:
        """Whether the event of a file is known, and the file is as it was."""
        del found
        return False

    def saw(self, found: Found, data: bytes) -> None:
        """Hear what a file holds."""
