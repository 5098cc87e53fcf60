"""Items of one instant, told apart by a millisecond.

Validators and some readers take two entries with the same ``updated`` for one that was sent
twice. When the words were *published* stays exact; only the newer one's ``updated`` moves.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from generator.syndication.item import Item

_STEP = timedelta(milliseconds=1)


def apart(items: Sequence[Item]) -> tuple[Item, ...]:
    """The items of a feed, newest first, no two of them updated at the same moment."""
    taken: set[datetime] = set()
    kept = [_moved(item, taken) for item in reversed(items)]
    return tuple(reversed(kept))


def _moved(item: Item, taken: set[datetime]) -> Item:
    updated = item.updated
    while updated in taken:
        updated += _STEP
    taken.add(updated)
    return item if updated == item.updated else item._replace(updated=updated)
