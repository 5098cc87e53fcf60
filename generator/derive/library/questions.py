"""What a postmortem leaves open, asked the way a friendly reviewer asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.derive.library.book import Book
from generator.derive.library.words import plain_line
from generator.model.edition import EntrySection
from generator.model.learning import MEASURE_ENDS, Milestone, PostmortemKind, SectionKind

_LEFT_OVER = ("TODO", "TBD", "TBC", "FIXME", "XXX", "orem ipsum")
_ASKED = {
    Milestone.STARTED: "When did it start?",
    Milestone.DETECTED: "When was it noticed?",
    Milestone.ACKNOWLEDGED: "When did somebody take it on?",
    Milestone.MITIGATED: "When did it stop hurting?",
    Milestone.RESOLVED: "When was it over?",
}
_WANTED = {
    SectionKind.CONTRIBUTING_FACTORS: "What else made it possible?",
    SectionKind.ACTIONS: "What will be different next time?",
}


def questions(book: Book, shown: Sequence[EntrySection]) -> Iterator[str]:
    """Ask for missing times, empty sections, missing sections and text left to fill in."""
    kind = book.written.kind
    if kind is PostmortemKind.INCIDENT:
        yield from _times(book)
    for section in shown:
        heading = plain_line(section.heading) or "The beginning"
        if section.empty:
            yield f"“{heading}” is empty. Is there nothing to tell?"
        elif any(mark in section.markdown for mark in _LEFT_OVER):
            yield f"“{heading}” still has something to fill in."
    told = {section.kind for section in shown}
    for wanted, asked in _WANTED.items():
        if wanted not in told and kind is not PostmortemKind.DRILL:
            yield asked


def _times(book: Book) -> Iterator[str]:
    at = {row.milestone: row.at for row in book.milestones}
    for milestone, asked in _ASKED.items():
        if milestone not in at:
            yield asked
    start = at.get(Milestone.STARTED)
    for end in MEASURE_ENDS.values():
        if start and end in at and at[end] < start:
            yield f"Can “{end.value}” stand before “started”?"
