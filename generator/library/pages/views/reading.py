"""What somebody new should read first, each with the reason why."""

from __future__ import annotations

from collections import Counter

from generator.library.pages import strings
from generator.library.pages.views.card import Card, card
from generator.library.pages.views.desk import Desk
from generator.model.edition import Entry
from generator.model.learning import PostmortemStatus

TAG = "reading-list"
_MOST = 24


def reading(desk: Desk) -> tuple[Card, ...]:
    """List what its authors recommend, then what others refer to and what came back."""
    pointed = Counter(
        sibling.id for entry in desk.edition.entries for sibling in entry.siblings if sibling.linked
    )
    weighed: list[tuple[float, str, Entry]] = []
    for entry in desk.edition.entries:
        if entry.status is PostmortemStatus.FINAL:
            weight, reason = _why(entry, pointed[entry.id])
            if weight:
                weighed.append((-weight, reason, entry))
    weighed.sort(key=lambda each: each[0])
    return tuple(card(desk.edition, entry, note=reason) for _, reason, entry in weighed[:_MOST])


def _why(entry: Entry, pointed: int) -> tuple[float, str]:
    if TAG in {tag.lower().replace(" ", "-") for tag in entry.tags}:
        return 1000 + pointed, "Recommended by its authors"
    if len(entry.chain) > 1 and entry.chain[-1] == entry.id:
        told = strings.often(len(entry.chain))
        return 10 + len(entry.chain), f"It came back: told {told}, this is the latest"
    if pointed > 1:
        return pointed, f"Others refer to it {strings.often(pointed)}"
    return 0, ""
