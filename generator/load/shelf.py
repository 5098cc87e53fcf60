"""Events that need not be read, because somebody knows them; this one knows none."""

from __future__ import annotations

from collections.abc import Sequence

from generator.load.find import Found


class Shelf:
    """Asked before a file is read, and told of what was read."""

    def known(self, found: Sequence[Found]) -> set[str]:
        """Files of which the event is known, and which are as they were."""
        del found
        return set()

    def release(self, found: Found) -> None:
        """Hear that a known file is read all the same."""

    def saw(self, found: Found, data: bytes) -> None:
        """Hear what a file holds."""
