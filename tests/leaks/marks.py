"""Words that stand nowhere else: one for each place in which something internal may be written."""

from __future__ import annotations

PREFIX = "zqvjxkw"
"""All marks begin so; no word of any language, page or program does."""


class Marks:
    """Gives each place its word, fit for an id, a host and a search index alike."""

    def __init__(self) -> None:
        self.of: dict[str, str] = {}

    def __call__(self, place: str) -> str:
        """Give the word of a place."""
        return self.of.setdefault(place, f"{PREFIX}{len(self.of):04}k")
