"""The public postmortems that incidents lead to.

An incident leads to the one that is about it alone before one that sees a pattern in many; of
equals to the newest. It was published when its day began, or when the incident ended where that
was later: never in the future, and never before there was anything to look back on. Its title
leaves as it does in the library, without addresses that are nobody's business.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from generator.derive.border import Border
from generator.derive.characters import one_line
from generator.derive.frame import Frame
from generator.derive.leaves import is_public
from generator.derive.zone import day_begins, day_of
from generator.model.content import Content, Postmortem
from generator.model.learning import PostmortemKind
from generator.model.public import PublicEvent, PublicPostmortem


def with_postmortems(
    events: tuple[PublicEvent, ...], content: Content, frame: Frame
) -> tuple[PublicEvent, ...]:
    """Let each event that is over lead to its public postmortem."""
    today = day_of(frame.now, frame.zone)
    found: dict[str, Postmortem] = {}
    for written in _best_last(each for each in content.postmortems if is_public(each, today)):
        found |= dict.fromkeys(written.incidents, written)
    if not found:
        return events
    border = Border.of(content.site, ())
    return tuple(
        event.model_copy(
            update={"postmortem": _public(found[event.id], event.ended_at, frame, border)}
        )
        if event.id in found and event.ended_at is not None
        else event
        for event in events
    )


def _best_last(written: Iterable[Postmortem]) -> list[Postmortem]:
    return sorted(
        written,
        key=lambda each: (
            each.kind is PostmortemKind.INCIDENT,
            -len(each.incidents),
            str(each.published or ""),
            each.id,
        ),
    )


def _public(written: Postmortem, ended: datetime, frame: Frame, border: Border) -> PublicPostmortem:
    begun = day_begins(written.published, frame.zone) if written.published else ended
    return PublicPostmortem(
        title=one_line(border.words(written.title)) or written.id,
        path=f"postmortems/{written.id}/",
        published_at=max(begun, ended),
    )
