"""What becomes of incidents, maintenance and notices on the page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.public import PublicEvent, PublicSite
from generator.model.vocabulary import EventKind, Stage
from generator.problems.words import shown

_NOUNS = {
    EventKind.INCIDENT: "incident",
    EventKind.MAINTENANCE: "maintenance",
    EventKind.NOTICE: "notice",
}
MOMENT = "%Y-%m-%d %H:%M UTC"


def event_sentences(old: PublicSite | None, new: PublicSite) -> Iterator[str]:
    """Say what is new, changed or gone, newest first."""
    before = old.event if old else {}
    for event in new.events:
        known = before.get(event.id)
        yield from _changed(known, event) if known else _appears(event)
    for event in before.values():
        if event.id not in new.event:
            yield (
                f"The {_NOUNS[event.kind]} {shown(event.title)} is gone; its page {event.path} "
                "answers 404."
            )


def _appears(event: PublicEvent) -> Iterator[str]:
    where = "in the history" if not (event.open or event.upcoming) else "on the front page"
    stage = "" if event.stage is Stage.NOTICE else f", {_stage(event)}"
    yield f"The {_NOUNS[event.kind]} {shown(event.title)} appears {where}{stage}."
    yield from _window(None, event)


def _changed(old: PublicEvent, new: PublicEvent) -> Iterator[str]:
    name = f"The {_NOUNS[new.kind]} {shown(new.title)}"
    if old.title != new.title:
        yield f"{name} was called {shown(old.title)} before."
    if old.severity != new.severity:
        yield f"{name} has the severity {new.severity} instead of {old.severity}."
    if old.stage is not new.stage:
        yield f"{name} goes from {_stage(old)} to {_stage(new)}."
    yield from _times(old, new, name)
    yield from _window(old, new)
    if old.next_update_at != new.next_update_at and new.next_update_at:
        yield f"{name} promises its next update by {new.next_update_at:{MOMENT}}."
    for effect in new.effects:
        worst = {each.component_id: each.worst for each in old.effects}.get(effect.component_id)
        if worst is None:
            yield f"{name} now concerns {shown(effect.name)}."


def _times(old: PublicEvent, new: PublicEvent, name: str) -> Iterator[str]:
    if old.started_at != new.started_at and new.kind is not EventKind.MAINTENANCE:
        yield f"{name} began {new.started_at:{MOMENT}} instead of {old.started_at:{MOMENT}}."
    if old.ended_at != new.ended_at and old.ended_at and new.ended_at:
        yield f"{name} ended {new.ended_at:{MOMENT}} instead of {old.ended_at:{MOMENT}}."


def _window(old: PublicEvent | None, new: PublicEvent) -> Iterator[str]:
    if new.stage is Stage.CANCELLED:
        return
    if new.window and (old is None or old.window != new.window):
        moved = "moves to" if old else "is planned for"
        start, end = new.window.start, new.window.end
        yield (
            f"The maintenance {shown(new.title)} {moved} {start:{MOMENT}} until {end:{MOMENT}}, "
            "in the calendar too."
        )


def _stage(event: PublicEvent) -> str:
    return event.stage.value.replace("_", " ")
