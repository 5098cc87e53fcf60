"""An incident or a maintenance of theirs as the content file that says the same."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from generator.importers.statuspage.chronology import oldest_first
from generator.importers.statuspage.effects import (
    Effects,
    States,
    incident_effects,
    maintenance_effects,
)
from generator.importers.statuspage.ids import kept_id, unused
from generator.importers.statuspage.names import Names, one_line
from generator.importers.statuspage.notes import Kind, Notes
from generator.importers.statuspage.prose import as_prose
from generator.importers.statuspage.shapes import Event, Update
from generator.importers.yaml_text import Block, Inline, Written
from generator.model.vocabulary import INCIDENT_STAGES, MAINTENANCE_STAGES, Impact

_TITLE = 300
_HOUR = timedelta(hours=1)


def event_data(
    event: Event, began: datetime, names: Names, severities: Mapping[Impact, str], notes: Notes
) -> dict[str, Written]:
    """The content file's data."""
    said = _complete(event, began, notes)
    updates = [update for _, update in said]
    if event.is_maintenance:
        effects = maintenance_effects(event, updates, names, notes)
        head: dict[str, Written] = {
            "kind": "maintenance",
            "title": _title(event, notes),
            "window": _window(event, said, notes),
        }
    else:
        effects = incident_effects(event, updates, names, notes)
        if event.started_at and event.started_at > began:
            notes.add(Kind.STARTED, event.id)
        head = {
            "title": _title(event, notes),
            "severity": _severity(event, severities, notes),
            "started": began,
        }
    if event.postmortem_body:
        notes.add(Kind.POSTMORTEM_BODY, event.id)
    return {**head, **_components(effects.start), "updates": _updates(event, said, effects, notes)}


def _title(event: Event, notes: Notes) -> str:
    title = one_line(event.name)
    if not title:
        notes.add(Kind.NAMELESS, event.id)
        return "Maintenance" if event.is_maintenance else "Incident"
    if len(title) > _TITLE:
        notes.add(Kind.CUT, f"{event.id}: {title}")
        return title[: _TITLE - 1] + "…"
    return title


def _severity(event: Event, severities: Mapping[Impact, str], notes: Notes) -> str:
    try:
        return severities[Impact(event.impact)]
    except (ValueError, KeyError):
        notes.add(Kind.UNKNOWN_STATUS, f"{event.id}: {event.impact!r}")
        return severities[Impact.MINOR]


def _window(event: Event, said: list[tuple[datetime, Update]], notes: Notes) -> dict[str, Written]:
    start = event.scheduled_for
    assert start is not None  # noqa: S101 - it is a maintenance
    ends = (event.scheduled_until, event.resolved_at, said[-1][0])
    end = next((end for end in ends if end and end > start), start + _HOUR)
    if end != event.scheduled_until:
        notes.add(Kind.WINDOW, event.id)
    return {"start": start, "end": end}


def _complete(event: Event, began: datetime, notes: Notes) -> list[tuple[datetime, Update]]:
    """All updates, and one that was never written if the event is over and none says so."""
    said = oldest_first(event)
    if not said:
        notes.add(Kind.NO_UPDATES, event.id)
        first = "scheduled" if event.is_maintenance else "investigating"
        said = [(began, Update(id="imported", status=first, body=event.name or "-"))]
    last = said[-1][1].status
    ended = {"resolved", "postmortem", "completed"}
    if event.status in ended and last not in ended:
        notes.add(Kind.NO_END, event.id)
        over = "completed" if event.is_maintenance else "resolved"
        at = max(filter(None, (event.resolved_at or event.updated_at, said[-1][0])))
        said.append((at, Update(id="imported-end", status=over, body=f"{over.title()}.")))
    return said


def _updates(
    event: Event, said: list[tuple[datetime, Update]], effects: Effects, notes: Notes
) -> list[Written]:
    taken: set[str] = set()
    written: list[Written] = []
    for (at, update), changed in zip(said, effects.changes, strict=True):
        where = f"{event.id}/{update.id}"
        id_ = unused(kept_id(update.id), taken)
        if id_ != update.id:
            notes.add(Kind.ID, where)
        if update.custom_tweet:
            notes.add(Kind.TWEET, where)
        data: dict[str, Written] = {"id": id_, "at": at, "status": _status(event, update, notes)}
        if not update.deliver_notifications:
            data["notify"] = False
        message = {"message": _message(update, where, notes)}
        written.append({**data, **_components(changed), **message})
    return written


def _status(event: Event, update: Update, notes: Notes) -> str:
    where = f"{event.id}/{update.id}"
    if update.status == "postmortem" and not event.is_maintenance:
        notes.add(Kind.POSTMORTEM, where)
        return "resolved"
    known = MAINTENANCE_STAGES if event.is_maintenance else INCIDENT_STAGES
    if update.status in known:
        return update.status
    notes.add(Kind.UNKNOWN_STATUS, f"{where}: {update.status!r}")
    return str(known[0])


def _components(states: States) -> dict[str, Written]:
    return (
        {"components": Inline({each: str(state) for each, state in states.items()})}
        if (states)
        else {}
    )


def _message(update: Update, where: str, notes: Notes) -> Block:
    prose = as_prose(update.body)
    if prose.pictures:
        notes.add(Kind.PICTURE, where)
    if prose.dead_links:
        notes.add(Kind.LINK, where)
    if prose.invisible:
        notes.add(Kind.CHARACTERS, where)
    if not prose.markdown:
        notes.add(Kind.NO_TEXT, where)
    return Block(prose.markdown or "\N{EM DASH}")
