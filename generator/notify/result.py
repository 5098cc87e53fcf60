"""What became of a delivery in this run."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.notify.plan import Job


class End(StrEnum):
    """How a delivery ended."""

    SENT = "sent"
    OWED = "owed"
    """It goes out in the next run."""
    LEFT = "left"
    """It may have arrived, and by wish is not sent again."""
    PLANNED = "planned"
    """In a dry run: it would go out."""


@dataclass(frozen=True, slots=True)
class Result:
    """A delivery's end. ``why`` is for people and holds nothing secret."""

    job: Job
    end: End
    why: str = ""
    tries: int = 0
    doubtful: bool = False
    """Whether it may have arrived before, or may have although it counts as owed."""
