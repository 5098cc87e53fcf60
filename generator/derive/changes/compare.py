"""Two public projections side by side."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derive.changes.announced import announced, silently
from generator.derive.changes.events import event_sentences
from generator.derive.changes.learned import learned
from generator.derive.changes.standing import standing
from generator.derive.changes.told import Changes
from generator.model.content import Content
from generator.model.public import PublicSite

Side = tuple[PublicSite, Content]
"""What is published, and the content that it was derived from."""


def changes(before: Side | None, after: Side) -> Changes:
    """Say what publishing ``after`` changes where ``before`` is published, or nothing yet is.

    Both sides are of the same moment.
    """
    old = before[0] if before else None
    new = after[0]
    return Changes(
        page=tuple(_page(old, new)),
        announced=announced(old, new),
        silently=tuple(silently(old, new)),
        library=tuple(learned(before[1] if before else None, after[1])),
    )


def _page(old: PublicSite | None, new: PublicSite) -> Iterator[str]:
    yield from standing(old, new)
    yield from event_sentences(old, new)
