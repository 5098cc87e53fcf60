"""What is said of a pattern wherever it stands: how often, since when, and what was to end it."""

from __future__ import annotations

from datetime import date

from generator.library.pages import places, strings, times
from generator.library.reports import sentences
from generator.library.reports.standing import Standing
from generator.model.edition import Edition, Pattern


def place(pattern: Pattern) -> str:
    """Say where the page of a pattern is."""
    return f"{places.PATTERNS}{pattern.facet}/{pattern.slug}/"


def title(pattern: Pattern) -> str:
    """Write a pattern's name as a title."""
    return pattern.label[:1].upper() + pattern.label[1:]


def how_often(pattern: Pattern) -> str:
    """Count the postmortems that tell it."""
    return strings.count(len(pattern.entries), "postmortem", "postmortems")


def since(edition: Edition, pattern: Pattern) -> str:
    """Say between which days it was, if there are two."""
    days = days_of(edition, pattern)
    return sentences.between([times.day(day) for day in days]) if len(days) > 1 else ""


def days_of(edition: Edition, pattern: Pattern) -> list[date]:
    """List the days on which it was, oldest first."""
    return sorted(day for each in pattern.entries if (day := edition.entry[each].day))


def what_became(edition: Edition, pattern: Pattern) -> str:
    """Say what became of the action items that were meant to end it."""
    return sentences.what_became(Standing.of(edition.action[key] for key in pattern.actions))
