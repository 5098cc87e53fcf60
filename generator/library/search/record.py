"""What can be found: a postmortem, or an incident of the status page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

INCIDENTS = "_incidents/"
"""Where the index keeps incidents, whose pages lie outside the library."""


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that can be found.

    ``place`` is its folder in the index: that below the library's root, or one below ``INCIDENTS``.
    ``body`` is the HTML to index. ``values`` are slugs by facet.
    """

    place: str
    title: str
    day: date | None
    body: str
    values: dict[str, tuple[str, ...]]
