"""What need not be read, because somebody knows it; this one knows nothing."""

from __future__ import annotations

from collections.abc import Sequence

from generator.load.find import Found
from generator.model.content import Postmortem


class Shelf:
    """Asked before a file is read, and told of what was read."""

    def known(self, found: Sequence[Found]) -> set[str]:
        """Files of which the event is known, and which are as they were."""
        del found
        return set()

    def release(self, found: Found) -> None:
        """Hear that a known file is read all the same."""

    def saw(self, found: Found, data: bytes) -> None:
        """Hear what a file of an event holds."""

    def known_paper(self, found: Found, data: bytes) -> Postmortem | None:
        """The front matter of a postmortem whose file holds this, if no rule has to see more."""
        del found, data
        return None
